import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Amount } from '../../core/amount/amount.ts'
import type { DefinitionChange } from '../../core/lineage/definition-change.ts'
import type { Became } from '../../core/lineage/follow-up.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Span } from '../document/text.ts'
import { sayAmount, sayComparator, sayGap, sayGapInEnglish } from './amount.ts'
import type { Language, Said } from './language.ts'
import { indicatorKinds } from './record.ts'
import { verdictWords } from './verdict.ts'

/** The words of pages that look through the years. */
const words = {
  missedAgainHeading: { ja: '続けて届かなかった目標', en: 'Missed year after year' },
  missedAgainLead: {
    ja: 'それぞれに、間の年に約束された対応を並べています。',
    en: 'Each with what was promised in between.',
  },
  becameHeading: { ja: '約束された対応の、その後', en: 'What became of the countermeasures' },
  initiativesByYear: { ja: '取組と達成状況(年度ごと)', en: 'Initiatives and their verdicts, by year' },
  goneHeading: { ja: 'いまの資料にない取組', en: 'No longer in the plan' },
  goneLead: {
    ja: '前の年度の資料にあり、いちばん新しい資料に同じ取組が見つからないものです。',
    en: 'Initiatives of earlier years of which the newest document has none of the same id or title.',
  },
  otherYears: { ja: 'ほかの年と比べる', en: 'Compared with other years' },
  otherYearsCaption: { ja: 'この取組の達成状況(年度ごと)', en: 'Verdicts of this initiative, by year' },
  allYears: { ja: 'すべての取組を年度ごとに見る', en: 'All initiatives through the years' },
  showTable: { ja: '表で見る', en: 'As a table' },
  notInPlan: { ja: '資料にない', en: 'not in the plan' },
  definition: { ja: '定義', en: 'Definition' },
  sameDefinition: { ja: '前の年と同じ', en: 'as the year before' },
  changedMark: { ja: '定義が変更', en: 'redefined' },
  targetMark: { ja: '目標', en: 'Target' },
  notFromZero: { ja: '縦の目盛りは0から始まっていません。', en: 'The scale does not begin at 0.' },
  otherUnit: { ja: '単位の違う年の値は図に入れていません。', en: 'Figures in another unit are left out of the chart.' },
  newestOnly: { ja: '図は新しい10年度分です。', en: 'The chart shows the ten newest years.' },
  noCountermeasure: { ja: '対応・改善策が資料にありません', en: 'the document names no countermeasure' },
  initiative: { ja: '取組', en: 'Initiative' },
} as const satisfies Record<string, Said>
export type LineageWord = keyof typeof words
export const lineageWord = (word: LineageWord, language: Language): string => words[word][language]

/** What became of a missed promise a year later. */
export const becameWords: Readonly<Record<Became, Said>> = {
  met: { ja: '達成', en: 'met' },
  'missed-again': { ja: 'もう一度未達成', en: 'missed again' },
  open: { ja: '判定なし', en: 'open' },
  'not-found': { ja: '同じ取組が資料にない', en: 'not in the next plan' },
}

const surveys = {
  sample: { ja: '無作為に選んだ人への調査', en: 'a random sample' },
  panel: { ja: 'モニターへの調査', en: 'a panel of monitors' },
  unknown: { ja: '調査', en: 'a survey' },
} as const
const directions = {
  up: { ja: '多いほどよい', en: 'more is better' },
  down: { ja: '少ないほどよい', en: 'less is better' },
} as const

const fromTo = (ja: string, en: string, from: Said, to: Said): Said => ({
  ja: `${ja}が「${from.ja}」から「${to.ja}」に変わりました`,
  en: `${en} changed from "${from.en}" to "${to.en}"`,
})
const same = (text: string): Said => ({ ja: text, en: text })

function sayChange(change: DefinitionChange): Said {
  switch (change.kind) {
    case 'successor':
      return {
        ja: `指標「${change.from}」の代わりに「${change.to}」を測るようになりました`,
        en: `"${change.to}" is measured in place of "${change.from}"`,
      }
    case 'version':
      return fromTo(
        '指標の定義',
        'the definition',
        { ja: `第${change.from}版`, en: `version ${change.from}` },
        { ja: `第${change.to}版`, en: `version ${change.to}` },
      )
    case 'name':
      return fromTo('測るもの', 'what is measured', same(change.from), same(change.to))
    case 'indicator-kind':
      return fromTo('指標の種類', 'the kind of indicator', indicatorKinds[change.from], indicatorKinds[change.to])
    case 'unit':
      return fromTo('単位', 'the unit', same(change.from), same(change.to))
    case 'comparator':
      return fromTo('目標の比べ方', 'the comparison', sayComparator(change.from), sayComparator(change.to))
    case 'direction':
      return fromTo('よい向き', 'which way is better', directions[change.from], directions[change.to])
    case 'survey':
      return fromTo('調べ方', 'the survey', surveys[change.from], surveys[change.to])
    case 'cumulative':
      return change.to === 'cumulative'
        ? { ja: '年ごとの値から累計に変わりました', en: 'it counts several years together now' }
        : { ja: '累計から年ごとの値に変わりました', en: 'it counts every year by itself now' }
  }
}

/** What changed in a definition, and that it forbids comparing. `year` is a name: 平成30年度. */
export function sayChanges(year: string, changes: readonly DefinitionChange[], language: Language): string {
  const said = changes.map((change) => sayChange(change)[language])
  return language === 'ja'
    ? `${year}から、${said.join('。また、')}。前の年の値とは比べられません。`
    : `From ${year} on ${said.join('; ')}. Figures before and after cannot be compared.`
}

/** A list of years: 平成29年度と平成30年度; FY… and FY…. */
export const listYears = (years: readonly string[], language: Language): string =>
  language === 'ja' ? years.join('、') : years.join(', ')

/** 平成29年度の79.2%から平成30年度の84.5%へ、5.3ポイント上がりました. `gap` is later minus earlier. */
export function sayStepOf(
  from: { readonly year: string; readonly result: Amount },
  to: { readonly year: string; readonly result: Amount },
  gap: Amount,
  language: Language,
): string {
  const [before, after] = [sayAmount(from.result), sayAmount(to.result)]
  if (gap.value === '0')
    return language === 'ja'
      ? `${from.year}も${to.year}も${after}で、変わりませんでした。`
      : `${after} in both ${from.year} and ${to.year}.`
  const down = gap.value.startsWith('-')
  if (language === 'en')
    return `From ${before} in ${from.year} to ${after} in ${to.year}: ${sayGapInEnglish(gap)} ${down ? 'less' : 'more'}.`
  const share = gap.unit === 'ポイント'
  const verb = share ? (down ? '下がりました' : '上がりました') : down ? '減りました' : '増えました'
  return `${from.year}の${before}から${to.year}の${after}へ、${sayGap(gap).replace(' ', '')}${verb}。`
}

const outcomes: Readonly<Record<Verdict, { ja: (target: string) => string; en: (target: string) => string }>> = {
  met: { ja: (target) => `目標の${target}を達成しました。`, en: (target) => `The target of ${target} was met.` },
  unmet: {
    ja: (target) => `目標の${target}には届きませんでした。`,
    en: (target) => `The target of ${target} was missed.`,
  },
  'not-judged': {
    ja: (target) => `目標は${target}です。判定はしていません。`,
    en: (target) => `The target is ${target}; not judged.`,
  },
  'not-applicable': { ja: () => '判定の対象外です。', en: () => 'Not judged: not applicable.' },
}

/** How the newest year stands to its target. */
export const sayOutcome = (verdict: Verdict, target: string, language: Language): string =>
  outcomes[verdict][language](target)

/** A year that has a result, and nothing before it to compare with. */
export const sayOneYear = (year: string, result: string, language: Language): string =>
  language === 'ja' ? `${year}は${result}でした。` : `${result} in ${year}.`

export const sayNoResults = (language: Language): string =>
  language === 'ja' ? '実績の数値がありません。' : 'There are no results in figures.'

/** How long something has been missed: 平成29年度から2年続けて届きませんでした. */
export const sayMisses = (count: number, since: string, language: Language): string =>
  language === 'ja'
    ? `${since}から${count}年続けて、目標に届きませんでした。`
    : `Missed ${count} years in a row, since ${since}.`

/** The answer of the page of years. `atLeast`: the shortest row among those that were missed again. */
export function sayMissedAgain(
  { count, years, more }: { readonly count: number; readonly years: number; readonly more: boolean },
  language: Language,
): readonly Span[] {
  if (language === 'en') {
    if (count === 0) return [{ text: 'No target was ' }, { text: 'missed twice in a row', tone: 'met' }]
    const row = more ? `${years} or more` : String(years)
    return [
      { text: `${count} ${count === 1 ? 'target was' : 'targets were'} ` },
      { text: `missed ${row} years in a row`, tone: 'unmet' },
    ]
  }
  if (count === 0) return [{ text: '続けて届かなかった目標は' }, { text: 'ありません', tone: 'met' }]
  return [
    { text: `${years}年${more ? '以上' : ''}続けて届かなかった目標は` },
    { text: `${count}つです`, tone: 'unmet' },
  ]
}

/** What became of what was missed, each initiative once: 平成29年度に届かなかった10の取組(取組ごとに一度だけ数えて)は、平成30年度に5つは達成し…. */
export function sayBecame(
  from: string,
  to: string,
  counts: Readonly<Record<Became, number>>,
  language: Language,
): string {
  const order = ['met', 'missed-again', 'open', 'not-found'] as const
  const all = order.reduce((sum, became) => sum + counts[became], 0)
  if (all === 0)
    return language === 'ja' ? `${from}に届かなかった取組はありませんでした。` : `Nothing was missed in ${from}.`
  const parts = order.filter((became) => counts[became] > 0)
  if (language === 'en')
    return `Of ${all} initiatives missed in ${from}, each counted once: in ${to}, ${parts.map((became) => `${counts[became]} ${becameWords[became].en}`).join(', ')}.`
  const ends: Record<Became, string> = {
    met: 'は達成し',
    'missed-again': 'はもう一度届かず',
    open: 'は判定されておらず',
    'not-found': 'は同じ取組が資料に見つかりません',
  }
  const said = parts.map((became) => `${counts[became]}つ${ends[became]}`).join('、')
  return `${from}に届かなかった${all}の取組(取組ごとに一度だけ数えて)は、${to}に、${finished(said)}。`
}

/** The last clause of a row of clauses, brought to its end. */
const finished = (said: string): string =>
  said
    .replace(/達成し$/, '達成しました')
    .replace(/届かず$/, '届きませんでした')
    .replace(/おらず$/, 'いません')

/** Whose word a countermeasure is: 平成29年度に約束された対応. */
export const promisedIn = (year: string, language: Language): string =>
  language === 'ja' ? `${year}に約束された対応` : `Promised in ${year}`

/** A fiscal year in a sentence: 平成29年度, FY2017. */
export const sayYear = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? formatFiscalYear(fiscalYear) : `FY${fiscalYear}`

/** A fiscal year in a heading: 平成29年度(2017), FY2017. */
export const sayYearInFull = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? `${sayYear(fiscalYear, language)}(${fiscalYear})` : sayYear(fiscalYear, language)

/** What a sign in a chart stands for: 実績(未達成). */
export const sayResultSign = (state: Verdict, language: Language): string =>
  language === 'ja' ? `実績(${verdictWords[state].ja})` : `result: ${verdictWords[state].en}`

export const sayUnit = (unit: string, language: Language): string =>
  language === 'ja' ? `単位: ${unit}` : `in ${unit}`
