import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Counts } from '../../core/tally.ts'
import { boardOf } from '../blocks/board.ts'
import type { Document } from '../document.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { listingSection } from '../blocks/listing-table.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import type { Language } from '../sentences/language.ts'
import { answerParts, pageWord } from '../sentences/page.ts'
import { tallyBars, tallyTable } from '../blocks/tally-table.ts'

export const yearName = ({ plan }: JudgedPlan): string =>
  plan.fiscalYear === undefined ? '' : `${formatFiscalYear(plan.fiscalYear)}(${plan.fiscalYear})`

/** The counts that the answer speaks of: as printed where the document prints them, else as listed. */
export function answerCounts({ tally }: JudgedPlan): { met: number; unmet: number; open: number } {
  const counts: Counts = tally.stated ?? tally.listed
  return { met: counts.met, unmet: counts.unmet, open: counts.notJudged + counts.notApplicable }
}

/** What the page was made from: the source, and the rule with its version. */
export function colophonOf({ plan, evaluation }: JudgedPlan, language: Language): string[] {
  const sources = plan.sources.map(({ file }) => file.split('/').at(-1) ?? file)
  const rule = `${evaluation.scheme.id} ${language === 'ja' ? `第${evaluation.scheme.version}版` : `version ${evaluation.scheme.version}`}`
  return language === 'ja'
    ? [
        `出典: ${sources.join('、') || pageWord('notGiven', language)}`,
        `判定の規則: ${rule}。${pageWord('made', language)}`,
      ]
    : [
        `Source: ${sources.join(', ') || pageWord('notGiven', language)}`,
        `Rule: ${rule}. ${pageWord('made', language)}`,
      ]
}

/** The plan on one page: the answer, the board, what was missed and what comes next, the counts side by side, every listing. */
export function planOverview(
  judged: JudgedPlan,
  language: Language,
  addresses: { readonly home: string; readonly unmet: string },
): Document {
  const { publisher } = judged
  const year = yearName(judged)
  const answer = answerParts(answerCounts(judged), language)
  const cards = promiseCards(judged, language)
  const lead =
    language === 'ja'
      ? `${year}の運営方針の振り返りです。印ひとつが目標ひとつ。押すと、何を約束し、どうなったかが読めます。`
      : `Review of the plan of ${year}. One sign is one target; follow it to see what was promised and what came of it.`
  const unmetSection = {
    kind: 'section' as const,
    id: 'unmet',
    heading: pageWord('unmetHeading', language),
    ...(cards.items.length === 0 ? { lead: pageWord('noneUnmet', language) } : {}),
    blocks: cards.items.length === 0 ? [] : [cards],
  }
  return {
    language,
    publisher,
    title: `${year} ${pageWord('review', language)} — ${publisher}`,
    breadcrumb: [{ text: publisher, href: addresses.home }, { text: pageWord('policy', language) }, { text: year }],
    answer,
    lead,
    blocks: [
      boardOf(judged, language),
      unmetSection,
      {
        kind: 'section',
        id: 'counts',
        heading: pageWord('tallyHeading', language),
        blocks: [tallyBars(judged, language), tallyTable(judged, language)],
      },
      listingSection(judged, language),
    ],
    colophon: colophonOf(judged, language),
  }
}
