import type { Indicator, Plan } from './plan.ts'

/** What a plan's schema cannot say: ids are unique, and whatever is referred to exists. `path` is where in the plan's JSON. */
export type Inconsistency = {
  readonly kind: 'duplicate-id' | 'unknown-initiative' | 'unknown-indicator'
  readonly id: string
  readonly path: string
}

type Addressed = { readonly id: string; readonly path: string }

const ids = (path: string, all: readonly { readonly id: string }[]): Addressed[] =>
  all.map(({ id }, index) => ({ id, path: `${path}.${index}.id` }))

/** The indicators of a plan with the path of each. */
function* indicatorsWithPath(plan: Plan): Generator<{ readonly indicator: Indicator; readonly path: string }> {
  const of = (owner: string, all: readonly Indicator[]) =>
    all.map((indicator, index) => ({ indicator, path: `${owner}.indicators.${index}` }))
  for (const [g, goal] of plan.goals.entries()) {
    yield* of(`goals.${g}`, goal.indicators)
    for (const [s, { indicators }] of goal.strategies.entries()) yield* of(`goals.${g}.strategies.${s}`, indicators)
  }
  for (const [i, { indicators }] of plan.initiatives.entries()) yield* of(`initiatives.${i}`, indicators)
}

function* idsOf(plan: Plan): Generator<Addressed> {
  yield* ids('goals', plan.goals)
  for (const [g, { strategies }] of plan.goals.entries()) {
    yield* ids(`goals.${g}.strategies`, strategies)
    for (const [s, { listings }] of strategies.entries()) yield* ids(`goals.${g}.strategies.${s}.listings`, listings)
  }
  yield* ids('initiatives', plan.initiatives)
  for (const [i, { activities, photos, countermeasure }] of plan.initiatives.entries()) {
    yield* ids(`initiatives.${i}.activities`, activities)
    yield* ids(`initiatives.${i}.photos`, photos)
    if (countermeasure !== undefined) yield { id: countermeasure.id, path: `initiatives.${i}.countermeasure.id` }
  }
  for (const { indicator, path } of indicatorsWithPath(plan)) yield { id: indicator.id, path: `${path}.id` }
}

function* repeated(plan: Plan): Generator<Inconsistency> {
  const seen = new Set<string>()
  for (const { id, path } of idsOf(plan)) {
    if (seen.has(id)) yield { kind: 'duplicate-id', id, path }
    seen.add(id)
  }
}

function* danglingListings({ goals, initiatives }: Plan): Generator<Inconsistency> {
  const known = new Set(initiatives.map(({ id }) => id))
  for (const [g, { strategies }] of goals.entries())
    for (const [s, { listings }] of strategies.entries())
      for (const [l, { initiative }] of listings.entries())
        if (!known.has(initiative))
          yield {
            kind: 'unknown-initiative',
            id: initiative,
            path: `goals.${g}.strategies.${s}.listings.${l}.initiative`,
          }
}

function* danglingSuccessors(plan: Plan): Generator<Inconsistency> {
  const all = [...indicatorsWithPath(plan)]
  const known = new Set(all.map(({ indicator }) => indicator.id))
  for (const { indicator, path } of all) {
    const { successor } = indicator
    if (successor !== undefined && 'indicator' in successor && !known.has(successor.indicator))
      yield { kind: 'unknown-indicator', id: successor.indicator, path: `${path}.successor.indicator` }
  }
}

/** Every inconsistency of a plan, all at once. An indicator may replace one of an earlier year, so `replaces` may point outside. */
export function inconsistenciesOf(plan: Plan): Inconsistency[] {
  return [...repeated(plan), ...danglingListings(plan), ...danglingSuccessors(plan)]
}
