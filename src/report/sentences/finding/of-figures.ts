import { sayAmount } from '../amount.ts'
import { quoted, sides } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

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
