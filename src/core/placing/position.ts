import type { Goal, Indicator, Initiative, Plan, Strategy } from '../plan/plan.ts'

/** Where a record stands in the tree of a plan: the records that hold it, and itself. */
export type Position = {
  readonly goal?: Goal
  readonly strategy?: Strategy
  readonly initiative?: Initiative
  readonly indicator?: Indicator
}

function* ofIndicators(position: Position, indicators: readonly Indicator[]): Generator<[string, Position]> {
  for (const indicator of indicators) yield [indicator.id, { ...position, indicator }]
}

function* ofInitiative(position: Position, initiative: Initiative): Generator<[string, Position]> {
  const own = { ...position, initiative }
  yield [initiative.id, own]
  yield* ofIndicators(own, initiative.indicators)
  for (const { id } of [...initiative.activities, ...initiative.photos]) yield [id, own]
  if (initiative.countermeasure !== undefined) yield [initiative.countermeasure.id, own]
}

/** Every record of a plan by its id with its position. An initiative that is listed again stands where it is listed first. */
export function positionsOf(plan: Plan): ReadonlyMap<string, Position> {
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const all = new Map<string, Position>()
  const add = (entries: Iterable<[string, Position]>) => {
    for (const [id, position] of entries) if (!all.has(id)) all.set(id, position)
  }
  for (const goal of plan.goals) {
    add([[goal.id, { goal }], ...ofIndicators({ goal }, goal.indicators)])
    for (const strategy of goal.strategies) {
      const own = { goal, strategy }
      add([[strategy.id, own], ...ofIndicators(own, strategy.indicators)])
      for (const listing of strategy.listings) {
        const initiative = initiatives.get(listing.initiative)
        add([[listing.id, { ...own, ...(initiative && { initiative }) }]])
        if (initiative !== undefined) add(ofInitiative(own, initiative))
      }
    }
  }
  for (const initiative of plan.initiatives) add(ofInitiative({}, initiative))
  return all
}

/** The record that a line belongs to when nobody says so: that of the nearest line above which became one. */
export function recordAbove(
  source: readonly { readonly line: number; readonly record?: string }[],
  line: number,
  isRecord: (id: string) => boolean,
): string | undefined {
  return source.findLast((other) => other.line < line && other.record !== undefined && isRecord(other.record))?.record
}
