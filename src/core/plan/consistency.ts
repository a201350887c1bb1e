import { indicatorsOf, listingsOf } from '../evaluation.ts'
import type { Plan } from './plan.ts'

/** What a plan's schema cannot say: ids are unique, and whatever is referred to exists. */
export type Inconsistency = {
  readonly kind: 'duplicate-id' | 'unknown-initiative' | 'unknown-indicator'
  readonly id: string
  readonly path: string
}

function* idsOf(plan: Plan): Generator<{ readonly id: string; readonly path: string }> {
  for (const [g, goal] of plan.goals.entries()) {
    yield { id: goal.id, path: `goals.${g}.id` }
    for (const [s, strategy] of goal.strategies.entries()) {
      yield { id: strategy.id, path: `goals.${g}.strategies.${s}.id` }
      for (const [l, { id }] of strategy.listings.entries())
        yield { id, path: `goals.${g}.strategies.${s}.listings.${l}.id` }
    }
  }
  for (const [i, initiative] of plan.initiatives.entries()) {
    yield { id: initiative.id, path: `initiatives.${i}.id` }
    for (const { id } of [...initiative.activities, ...initiative.photos]) yield { id, path: `initiatives.${i}` }
    if (initiative.countermeasure !== undefined)
      yield { id: initiative.countermeasure.id, path: `initiatives.${i}.countermeasure.id` }
  }
  for (const { owner, indicator } of indicatorsOf(plan)) yield { id: indicator.id, path: `${owner}.indicators` }
}

/** Every inconsistency of a plan, all at once. */
export function inconsistenciesOf(plan: Plan): Inconsistency[] {
  const found: Inconsistency[] = []
  const seen = new Set<string>()
  for (const { id, path } of idsOf(plan)) {
    if (seen.has(id)) found.push({ kind: 'duplicate-id', id, path })
    seen.add(id)
  }
  const initiatives = new Set(plan.initiatives.map(({ id }) => id))
  for (const { id, initiative } of listingsOf(plan))
    if (!initiatives.has(initiative)) found.push({ kind: 'unknown-initiative', id: initiative, path: id })
  const indicators = new Set([...indicatorsOf(plan)].map(({ indicator }) => indicator.id))
  for (const { indicator } of indicatorsOf(plan)) {
    const { successor } = indicator
    if (successor !== undefined && 'indicator' in successor && !indicators.has(successor.indicator))
      found.push({ kind: 'unknown-indicator', id: successor.indicator, path: indicator.id })
  }
  return found
}
