import { indicatorsOf } from '../evaluation.ts'
import type { Indicator, Plan } from '../plan/plan.ts'
import { carriedByTable, fieldsInTable } from './carried-by-table.ts'

/** Equal values have one text: both come from `carriedByTable`, with their keys in one order. */
const text = (value: unknown): string => JSON.stringify(value) ?? ''

/** An indicator with what the table says of it, where that differs. What the table leaves empty stays: it can be that it does not carry it. */
function merged(own: Indicator, said: Indicator): Indicator {
  const [before, after] = [carriedByTable(own), carriedByTable(said)]
  const changed = fieldsInTable.filter(
    (field) => after[field] !== undefined && text(before[field]) !== text(after[field]),
  )
  if (changed.length === 0) return own
  const { kind, name, target, actual, stated } = said
  const year = own.actual?.fiscalYear
  const taken = {
    kind,
    name: { text: name.text },
    ...(target && { target: { target: target.target } }),
    ...(actual && { actual: { actual: actual.actual, ...(year === undefined ? {} : { fiscalYear: year }) } }),
    ...(stated && { stated: { verdict: stated.verdict, text: stated.text } }),
  }
  return {
    ...own,
    ...Object.fromEntries(Object.entries(taken).filter(([field]) => changed.some((own) => own === field))),
  }
}

/** The indicators that a table speaks of and a plan does not have. They are never put in silently. */
export function unknownIndicators(original: Plan, table: Plan): string[] {
  const known = new Set(indicatorsOf(original).map(({ indicator }) => indicator.id))
  return indicatorsOf(table).flatMap(({ indicator: { id } }) => (known.has(id) ? [] : [id]))
}

/**
 * A plan with what a table of indicators says, where that differs: indicators are matched by id, and nothing but the fields that the table carries
 * changes. A table that says the same gives the same plan. A figure that changed stands in no document of the plan any more, so it loses its place.
 */
export function mergeTable(original: Plan, table: Plan): Plan {
  const said = new Map(indicatorsOf(table).map(({ indicator }) => [indicator.id, indicator]))
  const all = (indicators: readonly Indicator[]) =>
    indicators.map((own) => {
      const other = said.get(own.id)
      return other === undefined ? own : merged(own, other)
    })
  return {
    ...original,
    goals: original.goals.map((goal) => ({
      ...goal,
      indicators: all(goal.indicators),
      strategies: goal.strategies.map((strategy) => ({ ...strategy, indicators: all(strategy.indicators) })),
    })),
    initiatives: original.initiatives.map((own) => ({ ...own, indicators: all(own.indicators) })),
  }
}
