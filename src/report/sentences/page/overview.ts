import type { Language, Said } from '../language.ts'

/** The words of a plan as a whole, and of the first page of a ward. */
export const overviewWords = {
  review: { ja: '振り返り', en: 'Review' },
  vision: { ja: '目標像', en: 'Vision' },
  mission: { ja: '使命', en: 'Mission' },
  mayorPolicy: { ja: '区長の方針', en: 'Policy' },
  headHeading: { ja: 'この計画がめざすもの', en: 'What the plan is for' },
  newsHeading: { ja: '新着', en: 'What is new' },
  wholeReview: { ja: 'この年度の振り返りをすべて見る', en: 'The whole review of this year' },
  legendMet: { ja: '達成', en: 'met' },
  legendUnmet: { ja: '未達成', en: 'unmet' },
  legendOpen: { ja: '判定できない', en: 'not judged' },
  legendNotApplicable: { ja: '対象外', en: 'not applicable' },
  legendCountOnly: { ja: '件数だけが公表された目標', en: 'published as a count only' },
} as const satisfies Record<string, Said>

/** What the page of a plan shows. `year` is a name: 平成29年度(2017). */
export const overviewLead = (year: string, language: Language): string =>
  language === 'ja'
    ? `${year}の運営方針の振り返りです。印ひとつが目標ひとつ。押すと、何を約束し、どうなったかが読めます。`
    : `Review of the plan of ${year}. One sign is one target; follow it to see what was promised and what came of it.`

/** The title of the first page of a ward. */
export const homeTitle = (ward: string, language: Language): string =>
  language === 'ja' ? `${ward} 運営方針の振り返り` : `${ward}: review of the policy plan`

/** What the first page of a ward shows. */
export const homeLead = (ward: string, year: string, language: Language): string =>
  language === 'ja'
    ? `${ward}が${year}に約束したことの結果です。印ひとつが目標ひとつ。押すと、何を約束し、どうなり、次に何をするかが読めます。`
    : `What ${ward} promised for ${year}, and what came of it. One sign is one target; follow it to read more.`
