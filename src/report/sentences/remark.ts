import type { Remark } from '../../core/judge/judgement.ts'
import { sayComparator } from './amount.ts'
import type { Said } from './language.ts'
import { sayBy, type Table } from './table.ts'

/** A remark of the judge in words: under which rule's name it goes, how grave it is, what it says and what to do. */
export type SaidRemark = {
  readonly rule: string
  readonly severity: 'warning' | 'note'
  readonly message: Said
  readonly remedy: Said
}

const sayings: Table<Remark, SaidRemark> = {
  'comparator-assumed': ({ comparator }) => ({
    rule: 'comparator-missing',
    severity: 'warning',
    message: {
      ja: `目標に「以上」「以下」がないので「${sayComparator(comparator).ja}」として判定しました`,
      en: `the promise has no comparator; judged as "${sayComparator(comparator).en}"`,
    },
    remedy: { ja: '目標に「以上」か「以下」を書き足してください', en: 'write 以上 or 以下 into the promise' },
  }),
  'unit-assumed': ({ of, unit }) => ({
    rule: 'unit-missing',
    severity: 'warning',
    message: {
      ja: `${of === 'actual' ? '実績' : '目標'}に単位がないので「${unit}」として判定しました`,
      en: `the ${of === 'actual' ? 'result' : 'promise'} has no unit; judged as ${unit}`,
    },
    remedy: { ja: '単位を書き足してください', en: 'write the unit' },
  }),
  'per-year-assumed': ({ unit }) => ({
    rule: 'per-year-assumed',
    severity: 'note',
    message: {
      ja: `「/年」の有無が違うので、どちらも1年分(${unit})として判定しました`,
      en: `only one of the two is given per year; both were taken as one year's (${unit})`,
    },
    remedy: { ja: '1年分の数値か確かめてください', en: "check that both are one year's figure" },
  }),
  'deadline-impossible': () => ({
    rule: 'impossible-date',
    severity: 'warning',
    message: { ja: '期限の日付が存在しません', en: 'the date of the deadline does not exist' },
    remedy: { ja: '期限を確かめて書き直してください', en: 'check and correct the deadline' },
  }),
  'deadline-without-era': () => ({
    rule: 'era-missing',
    severity: 'note',
    message: {
      ja: '期限の年度に元号がないため、いつのことか決められません',
      en: 'the year of the deadline lacks its era',
    },
    remedy: { ja: '「平成30年度」のように元号を書いてください', en: 'write the era, as in 平成30年度' },
  }),
  'percent-of-percent': () => ({
    rule: 'percent-of-percent',
    severity: 'warning',
    message: {
      ja: '割合(%)に対する「%」の増減を、掛け算(相対変化)として計算しました。ポイントの意味なら結果が変わります',
      en: 'a percentage change of a percentage was taken as relative; if points were meant, the result differs',
    },
    remedy: { ja: '「ポイント」か「%」かを目標で書き分けてください', en: 'say ポイント or % in the promise' },
  }),
  'direction-contradicts': ({ comparator }) => ({
    rule: 'direction-contradicts',
    severity: 'warning',
    message: {
      ja: `向きの指定は目標の「${sayComparator(comparator).ja}」と逆です。目標の言葉に従いました`,
      en: `the direction contradicts "${sayComparator(comparator).en}"; the words of the promise were followed`,
    },
    remedy: { ja: '向きの指定か目標の言葉を確かめてください', en: 'check the direction or the promise' },
  }),
  'cumulative-differs': ({ of }) => ({
    rule: 'cumulative-differs',
    severity: 'note',
    message: {
      ja:
        of === 'actual'
          ? '実績は累計・延べですが、目標はそう書かれていません'
          : '目標は累計・延べですが、実績はそう書かれていません',
      en:
        of === 'actual'
          ? 'the result is cumulative, the promise does not say so'
          : 'the promise is cumulative, the result does not say so',
    },
    remedy: {
      ja: '同じ期間・同じ数え方の数値か確かめてください',
      en: 'check that both count the same span in the same way',
    },
  }),
  'known-from-one-side': () => ({
    rule: 'known-from-one-side',
    severity: 'note',
    message: { ja: '実績は「以上」「以下」など片側だけが分かる数値です', en: 'the result is known from one side only' },
    remedy: { ja: '正確な数値が分かれば書いてください', en: 'give the exact figure when it is known' },
  }),
  'panel-speaks-for-itself': () => ({
    rule: 'panel-read-as-population',
    severity: 'note',
    message: {
      ja: 'モニター調査は無作為抽出ではないため誤差を計算しません。数値は回答者についてのものです',
      en: 'a monitor panel is no random sample: no margin of error; the figure describes the respondents only',
    },
    remedy: {
      ja: '「区民の割合」ではなく「モニター回答者の割合」と書いてください',
      en: 'speak of respondents, not of residents',
    },
  }),
  'no-share-no-interval': () => ({
    rule: 'no-share-no-interval',
    severity: 'note',
    message: {
      ja: '0〜100% の割合ではないため、信頼区間を計算しません',
      en: 'no share between 0 and 100%: no interval',
    },
    remedy: { ja: '調査の人数は割合の実績にだけ付けてください', en: 'give sample sizes for shares only' },
  }),
  'share-not-of-n': ({ n }) => ({
    rule: 'share-not-of-n',
    severity: 'note',
    message: {
      ja: `${n} 人の回答からこの割合にはなりません(重み付けか、人数の誤り)`,
      en: `no whole number of ${n} answers gives this share (weighted, or a wrong n)`,
    },
    remedy: { ja: '回答者数か割合を確かめてください', en: 'check n or the share' },
  }),
}

export const sayRemark = (remark: Remark): SaidRemark => sayBy(sayings, remark)
