import type { Goal } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import type { Section } from '../document/document.ts'
import type { CountsTable, TableRow } from '../document/table.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { pageWord } from '../sentences/page.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { address } from '../site/addresses.ts'

function rowsOf(goal: Goal, context: PageContext): TableRow[] {
  const { judged, language, to } = context
  const { evaluation } = judged
  const { listings, indicators } = countedOf(goal)
  if (listings.length === 0) {
    return indicators.map((indicator) => {
      const state = verdictOfIndicator(indicator, evaluation)
      return {
        id: indicator.id,
        cells: [
          { text: indicator.name.text },
          { text: `${indicator.target?.target.text ?? '―'} → ${indicator.actual?.actual.text ?? '―'}`, quiet: true },
          { text: verdictWords[state][language], state },
        ],
      }
    })
  }
  return goal.strategies.flatMap((strategy) =>
    strategy.listings.map((listing): TableRow => {
      const state = verdictOfListing(listing, evaluation)
      const number = listing.number === '' ? '' : `(${listing.number}) `
      const title = `${number}${listing.title}${listing.relisting ? pageWord('again', language) : ''}`
      const own = state === 'unmet' ? `#unmet-${listing.initiative}` : undefined
      const href = to(address.record(yearOf(context), listing.initiative)) ?? own
      return {
        id: listing.id,
        cells: [
          { text: title, ...(href === undefined ? {} : { href }) },
          { text: `${strategy.number} ${strategy.title.text}`.trim(), quiet: true },
          { text: verdictWords[state][language], state },
        ],
      }
    }),
  )
}

/** Every listing of some goals with its verdict, a table for each goal. */
export function listingTables(context: PageContext, goals: readonly Goal[]): CountsTable[] {
  const { judged, language } = context
  return goals.flatMap((goal): CountsTable[] => {
    const rows = rowsOf(goal, context)
    if (rows.length === 0) return []
    const byIndicator = countedOf(goal).listings.length === 0
    return [
      {
        kind: 'table',
        caption: `${goal.number} ${goal.title.text}`.trim(),
        columns: [
          { heading: byIndicator ? pageWord('indicatorsHeading', language) : judged.plan.levels.initiative },
          {
            heading: byIndicator
              ? `${pageWord('target', language)} → ${pageWord('result', language)}`
              : judged.plan.levels.strategy,
            below: true,
          },
          { heading: pageWord('verdict', language) },
        ],
        rows,
      },
    ]
  })
}

/** Every listing of a plan: what the signs of the board lead to. */
export function listingSection(context: PageContext): Section {
  const { judged, language } = context
  const blocks = listingTables(context, judged.plan.goals)
  return { kind: 'section', id: 'initiatives', heading: pageWord('listingHeading', language), blocks }
}
