import type { Basis, Method, WhyApart } from '../../core/same-method.ts'
import type { Language, Said } from './language.ts'
import { sayNamed } from './rule-name.ts'

/** The words of the page that sets wards side by side. */
const words = {
  page: { ja: '同じ数え方でくらべる', en: 'Side by side' },
  lead: {
    ja: '判定の規則・様式・数え方が同じものだけを並べています。目標の数も立て方も自治体ごとに違うため、順位は付けません。',
    en: 'Only plans judged and counted in the same way stand side by side. Targets differ in number and kind, so nobody is ranked.',
  },
  noneAnswer: { ja: '同じ数え方で並べられるものは、まだありません', en: 'Nothing can be set side by side yet' },
  apart: { ja: '並べていないもの', en: 'Not set side by side' },
  met: { ja: '達成', en: 'Met' },
  unmet: { ja: '未達成', en: 'Unmet' },
  open: { ja: '判定なし', en: 'Open' },
  all: { ja: '計', en: 'Total' },
  order: { ja: '自治体コードの順に並べています。', en: 'In the order of local-government codes.' },
} as const satisfies Record<string, Said>
export type CompareWord = keyof typeof words
export const compareWord = (word: CompareWord, language: Language): string => words[word][language]

const bases: Readonly<Record<Basis, Said>> = {
  printed: { ja: '資料に書かれた件数', en: 'counts as printed' },
  'by-listing': { ja: '一覧の掲載ごとの件数', en: 'counts by listing' },
  'by-indicator': { ja: '指標ごとの件数', en: 'counts by indicator' },
}

/** How plans were judged and counted, above their table. */
export const sayMethod = ({ scheme, form, basis }: Method, language: Language): string =>
  language === 'ja'
    ? `判定の規則「${sayNamed(scheme, language)}」・様式「${sayNamed(form, language)}」・${bases[basis].ja}`
    : `Rule ${sayNamed(scheme, language)}; form ${sayNamed(form, language)}; ${bases[basis].en}`

const differing: Readonly<Record<Exclude<WhyApart, 'alone'>, (method: Method, language: Language) => string>> = {
  scheme: ({ scheme }, language) =>
    language === 'ja' ? `判定の規則(${sayNamed(scheme, language)})` : `the rule (${sayNamed(scheme, language)})`,
  form: ({ form }, language) =>
    language === 'ja' ? `様式(${sayNamed(form, language)})` : `the form (${sayNamed(form, language)})`,
  basis: ({ basis }, language) =>
    language === 'ja' ? `数え方(${bases[basis].ja})` : `the counting (${bases[basis].en})`,
}

/** Why a ward stands beside no other, in a sentence. */
export function sayApart(why: readonly WhyApart[], method: Method, language: Language): string {
  const reasons = why.flatMap((reason) => (reason === 'alone' ? [] : [differing[reason](method, language)]))
  if (reasons.length === 0)
    return language === 'ja'
      ? 'この年度の振り返りを公表しているのは、ここだけです。'
      : 'Nobody else has published a review of this year.'
  return language === 'ja'
    ? `${reasons.join('と')}がほかと違うため、くらべていません。`
    : `Not compared: ${reasons.join(' and ')} ${reasons.length === 1 ? 'differs' : 'differ'}.`
}

/** The answer: in how many years how many wards stand side by side. */
export function sayCompared(years: number, wards: number, language: Language): string {
  if (wards === 0) return compareWord('noneAnswer', language)
  return language === 'ja'
    ? `${wards}の自治体を、${years === 1 ? '1つの年度' : `${years}つの年度`}で同じ数え方で並べました`
    : `${wards} local governments side by side, in ${years} fiscal ${years === 1 ? 'year' : 'years'}`
}
