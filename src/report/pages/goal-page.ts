import type { Verdict } from '../../core/judge/judgement.ts'
import type { Goal } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import { signBoard } from '../blocks/board.ts'
import { listingTables } from '../blocks/listing-table.ts'
import { measuresOf } from '../blocks/measures.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import { proseFields } from '../blocks/prose-fields.ts'
import type { Block, Document } from '../document/document.ts'
import type { Link } from '../document/text.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { pageWord } from '../sentences/page.ts'
import { reviewOf } from '../sentences/page/records.ts'
import { sayRecord } from '../sentences/record.ts'
import { address } from '../site/addresses.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import { section } from './section.ts'

/** How many of a goal's targets were met: of its listings or indicators, else of the count that the document prints. */
function countsOf({ judged }: PageContext, goal: Goal): { readonly met: number; readonly all: number } {
  const { listings, indicators } = countedOf(goal)
  const verdicts: Verdict[] = [
    ...listings.map((listing) => verdictOfListing(listing, judged.evaluation)),
    ...indicators.map((indicator) => verdictOfIndicator(indicator, judged.evaluation)),
  ]
  if (verdicts.length > 0) return { met: verdicts.filter((verdict) => verdict === 'met').length, all: verdicts.length }
  const { met = 0, unmet = 0, notJudged = 0, notApplicable = 0 } = goal.stated ?? {}
  return { met, all: met + unmet + notJudged + notApplicable }
}

/** The strategies of a goal, each with the way to its page. */
function strategyLinks(context: PageContext, goal: Goal): Link[] {
  return goal.strategies
    .filter(({ number, title }) => number !== '' || title.text !== '')
    .map(({ id, number, title }) => ({
      text: `${context.judged.plan.levels.strategy} ${number} ${title.text}`.replace(/\s+/g, ' ').trim(),
      href: context.to(address.record(yearOf(context), id)),
    }))
}

function blocksOf(context: PageContext, goal: Goal): Block[] {
  const listed = new Set(countedOf(goal).listings.map(({ initiative }) => initiative))
  const cards = promiseCards(context, listed)
  const strategies = strategyLinks(context, goal)
  const tables = listingTables(context, [goal])
  const { future, situation, analysis, issue, mainStrategies, summary, nextPolicy } = goal
  return [
    signBoard(context, [goal]),
    ...(tables.length === 0 ? [{ kind: 'paragraph' as const, text: pageWord('countsOnly', context.language) }] : []),
    ...section(context, 'unmet', 'unmetHeading', cards.items.length === 0 ? [] : [cards]),
    ...section(
      context,
      'outcomes',
      'outcomes',
      goal.indicators.length === 0 ? [] : [measuresOf(context, goal.indicators)],
    ),
    ...section(
      context,
      'text',
      'whatTheDocumentSays',
      proseFields(context, [
        ['future', future],
        ['currentState', situation],
        ['analysis', analysis],
        ['issue', issue],
        ['mainStrategies', mainStrategies],
        ['summary', summary],
        ['nextPolicy', nextPolicy],
      ]),
    ),
    ...section(
      context,
      'strategies',
      'strategies',
      strategies.length === 0 ? [] : [{ kind: 'links', items: strategies }],
    ),
    ...section(context, 'initiatives', 'listingHeading', tables),
  ]
}

/** A goal: how many of its targets were met, what was missed and what comes next, its strategies and everything listed under it. */
export function goalPage(context: PageContext, goal: Goal): Document {
  const { judged, language, to } = context
  const name = `${judged.plan.levels.goal} ${goal.number}`.trim()
  return {
    language,
    publisher: judged.publisher,
    title: `${goal.title.text} — ${yearName(judged)} ${judged.publisher}`,
    breadcrumb: [
      { text: judged.publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(yearOf(context))) },
      { text: `${goal.number} ${goal.title.text}`.trim() },
    ],
    answer: sayRecord(goal.title.text, countsOf(context, goal), language),
    lead: reviewOf(name, language),
    blocks: blocksOf(context, goal),
    colophon: colophonOf(judged, language),
  }
}
