import type { Goal } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import type { CountsTable, Section, TableRow } from '../document.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { verdictWords } from '../sentences/verdict.ts'

function rowsOf(goal: Goal, { evaluation }: JudgedPlan, language: Language): TableRow[] {
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
      const href = state === 'unmet' ? { href: `#unmet-${listing.initiative}` } : {}
      return {
        id: listing.id,
        cells: [
          { text: title, ...href },
          { text: `${strategy.number} ${strategy.title.text}`.trim(), quiet: true },
          { text: verdictWords[state][language], state },
        ],
      }
    }),
  )
}

/** Every listing with its verdict, a table for each goal: what the signs of the board lead to. */
export function listingSection(judged: JudgedPlan, language: Language): Section {
  const tables = judged.plan.goals.flatMap((goal): CountsTable[] => {
    const rows = rowsOf(goal, judged, language)
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
          },
          { heading: pageWord('verdict', language) },
        ],
        rows,
      },
    ]
  })
  return { kind: 'section', id: 'initiatives', heading: pageWord('listingHeading', language), blocks: tables }
}
