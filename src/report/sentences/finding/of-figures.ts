import { sayAmount } from '../amount.ts'
import { quoted, sides } from './quoted.ts'
import type { Found } from '../../../core/check/finding.ts'
import type { SaidFinding, Sayings } from './said-finding.ts'

/** What a value seems to have been, with the proposal. */
const repairs: Record<
  Extract<Found, { kind: 'repair-proposed' }>['of'],
  (text: string, proposed: string) => SaidFinding
> = {
  'serial-date': (text, proposed) => ({
    message: {
      ja: `日付の欄に表計算の通し番号 ${quoted(text)} があります。${quoted(proposed)}のことと思われます`,
      en: `a column of days holds a spreadsheet's serial number ${quoted(text)}; it seems to be ${quoted(proposed)}`,
    },
    remedy: {
      ja: `${quoted(proposed)}でよければ書き直してください`,
      en: `write ${quoted(proposed)} if that is the day`,
    },
  }),
  code: (text, proposed) => ({
    message: {
      ja: `団体コード ${quoted(text)} は桁か検査数字が合いません。${quoted(proposed)}のことと思われます`,
      en: `the code ${quoted(text)} lacks a digit or has a wrong one; it seems to be ${quoted(proposed)}`,
    },
    remedy: {
      ja: `${quoted(proposed)}でよければ、文字列として書き直してください`,
      en: `write ${quoted(proposed)} as text if that is the one`,
    },
  }),
  fraction: (text, proposed) => ({
    message: {
      ja: `目標は％、実績は ${quoted(text)} です。表示形式が外れた ${quoted(proposed)} のことと思われます`,
      en: `the target is in % and the result ${quoted(text)}; without its format that seems to be ${quoted(proposed)}`,
    },
    remedy: { ja: `${quoted(proposed)}でよければ書き直してください`, en: `write ${quoted(proposed)} if that is meant` },
  }),
  'impossible-date': (text) => ({
    message: {
      ja: `${quoted(text)}という日はありません`,
      en: `there is no day ${quoted(text)}`,
    },
    remedy: { ja: '正しい日付を確かめて書き直してください', en: 'find out which day is meant' },
  }),
}

/** Targets and results as they are written. */
export const figures = {
  'comparator-missing': ({ target, count, judged }) => ({
    message: {
      ja:
        count === 1
          ? `目標${quoted(target)}に「以上」「以下」がありません。${judged === false ? '増減のどちらがよいか分からず、判定していません' : '「以上」として判定しています'}`
          : `${count} の目標に「以上」「以下」がありません(例: ${quoted(target)})。「以上」として判定しています`,
      en:
        count === 1
          ? `the target ${quoted(target)} has no comparator; it is ${judged === false ? 'not judged: which way is better is not said' : 'judged as at least'}`
          : `${count} targets have no comparator (such as ${quoted(target)}); they are judged as at least`,
    },
    remedy: { ja: '「以上」か「以下」を書き足してください', en: 'write 以上 or 以下' },
  }),
  'unit-missing': ({ of, text, name, count = 1 }) => ({
    message: {
      ja: `${quoted(name)}の${sides[of].ja}${quoted(text)}に単位がありません${count === 1 ? '' : `(ほかにも。単位のない指標は ${count})`}`,
      en: `the ${sides[of].en} ${quoted(text)} of ${quoted(name)} has no unit${count === 1 ? '' : ` (one of ${count} indicators without)`}`,
    },
    remedy: { ja: '単位を書き足してください', en: 'write the unit' },
  }),
  'unit-differs': ({ name, promised, measured }) => ({
    message: {
      ja: `${quoted(name)}の目標は「${promised}」、実績は「${measured}」で、比べられません`,
      en: `${quoted(name)} is promised in ${promised} and measured in ${measured}: they cannot be compared`,
    },
    remedy: { ja: '同じ単位の実績を書いてください', en: 'give the result in the unit of the target' },
  }),
  'percentage-out-of-range': ({ name, of, text }) => ({
    message: {
      ja: `${quoted(name)}の${sides[of].ja}が 0〜100% の外です: ${text}`,
      en: `the ${sides[of].en} of ${quoted(name)} is outside 0–100%: ${text}`,
    },
    remedy: { ja: '桁と単位を確かめてください', en: 'check digits and unit' },
  }),
  'repair-proposed': ({ of, text, proposed = '' }) => repairs[of](text, proposed),
  'full-width-digits': ({ text, proposed, count }) => ({
    message: {
      ja: `全角の数字で書かれた値が ${count} あります(例: ${quoted(text)})。${quoted(proposed)}のように半角の数として読みました`,
      en: `${count} figures are written in full-width digits (such as ${quoted(text)}); they are read as ${quoted(proposed)}`,
    },
    remedy: {
      ja: '表計算に写すときは半角にしてください',
      en: 'use half-width digits where a spreadsheet will read them',
    },
  }),
  'quantity-without-unit': ({ activity, value }) => ({
    message: {
      ja: `取組実績の数 (${value}) に単位がありません: ${quoted(activity)}`,
      en: `the figure (${value}) has no unit: ${quoted(activity)}`,
    },
    remedy: { ja: '「3回」「17人」のように書いてください', en: 'write it as in 3回 or 17人' },
  }),
  'output-as-outcome': ({ name, unit }) => ({
    message: {
      ja: `成果の指標が、行った量(${unit})で測られています: ${quoted(name)}`,
      en: `an outcome is measured by what was done (${unit}): ${quoted(name)}`,
    },
    remedy: { ja: '住民にとって何が変わったかを測る指標も立ててください', en: 'add an indicator of what changed' },
  }),
  'target-below-last-actual': ({ name, target, previous }) => ({
    message: {
      ja: `${quoted(name)}の目標 ${sayAmount(target)} は、前年度の実績 ${sayAmount(previous)} より易しい値です`,
      en: `the target ${sayAmount(target)} of ${quoted(name)} is easier than last year's result ${sayAmount(previous)}`,
    },
    remedy: { ja: '目標を引き上げるか、理由を書いてください', en: 'raise it, or say why' },
  }),
} satisfies Sayings
