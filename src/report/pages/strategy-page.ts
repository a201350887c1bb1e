import type { Goal, Strategy } from '../../core/plan/plan.ts'
import { verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import { listingTables } from '../blocks/listing-table.ts'
import { measuresOf } from '../blocks/measures.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import { proseFields } from '../blocks/prose-fields.ts'
import type { Document } from '../document/document.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { reviewOf } from '../sentences/page/records.ts'
import { sayRecord } from '../sentences/record.ts'
import { address } from '../site/addresses.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import { section } from './section.ts'

/** A strategy: how many of its targets were met, what was missed, its outcome indicators, its words, and its initiatives. */
export function strategyPage(context: PageContext, goal: Goal, strategy: Strategy): Document {
  const { judged, language, to } = context
  const { evaluation, plan, publisher } = judged
  const verdicts = [
    ...strategy.listings.map((listing) => verdictOfListing(listing, evaluation)),
    ...(strategy.listings.length > 0 ? [] : strategy.indicators.map((item) => verdictOfIndicator(item, evaluation))),
  ]
  const counts = { met: verdicts.filter((verdict) => verdict === 'met').length, all: verdicts.length }
  const cards = promiseCards(context, new Set(strategy.listings.map(({ initiative }) => initiative)))
  const { desiredState, approach, problem, nextPolicy, indicators } = strategy
  const year = yearOf(context)
  const name = `${plan.levels.strategy} ${strategy.number}`.trim()
  const title = strategy.title.text === '' ? name : strategy.title.text
  return {
    language,
    publisher,
    title: `${title} — ${yearName(judged)} ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(year)) },
      { text: `${goal.number} ${goal.title.text}`.trim(), href: to(address.record(year, goal.id)) },
      { text: `${strategy.number} ${title}`.trim() },
    ],
    answer: sayRecord(title, counts, language),
    lead: reviewOf(name, language),
    blocks: [
      ...section(
        context,
        'initiatives',
        'listingHeading',
        listingTables(context, [{ ...goal, strategies: [strategy] }]),
      ),
      ...section(context, 'unmet', 'unmetHeading', cards.items.length === 0 ? [] : [cards]),
      ...section(context, 'outcomes', 'outcomes', indicators.length === 0 ? [] : [measuresOf(context, indicators)]),
      ...section(
        context,
        'text',
        'whatTheDocumentSays',
        proseFields(context, [
          ['desiredState', desiredState],
          ['approach', approach],
          ['problem', problem],
          ['nextPolicy', nextPolicy],
        ]),
      ),
    ],
    colophon: colophonOf(judged, language),
  }
}
