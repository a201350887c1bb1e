import type { Became } from '../../core/lineage/follow-up.ts'
import type { Span } from '../document/text.ts'
import type { Language, Said } from './language.ts'
import { pluralWere } from './plural.ts'

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
    return [{ text: `${pluralWere(count, 'target')} ` }, { text: `missed ${row} years in a row`, tone: 'unmet' }]
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
