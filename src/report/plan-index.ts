import { ownListings } from '../core/evaluation.ts'
import type { Goal, Indicator, Initiative, Listing, Plan, Strategy } from '../core/plan/plan.ts'

/** Where an initiative is listed: under which goal and strategy. */
export type Listed = { readonly goal: Goal; readonly strategy: Strategy; readonly listing: Listing }
/** Who promises an indicator: a goal, a strategy or an initiative. */
export type Owner =
  | { readonly level: 'goal'; readonly record: Goal }
  | { readonly level: 'strategy'; readonly record: Strategy; readonly goal: Goal }
  | { readonly level: 'initiative'; readonly record: Initiative }

/** What pages look up in a plan again and again, gathered in one pass. */
export type PlanIndex = {
  readonly initiatives: ReadonlyMap<string, Initiative>
  /** Every listing of an initiative, in the order of the document. */
  readonly listed: ReadonlyMap<string, readonly Listed[]>
  /** The listing under which an initiative counts once: the first that is no 再掲, else the first. */
  readonly own: ReadonlyMap<string, Listed>
  readonly indicators: ReadonlyMap<string, { readonly indicator: Indicator; readonly owner: Owner }>
}

function* ownersOf({ goals, initiatives }: Plan): Generator<Owner> {
  for (const goal of goals) {
    yield { level: 'goal', record: goal }
    for (const strategy of goal.strategies) yield { level: 'strategy', record: strategy, goal }
  }
  for (const initiative of initiatives) yield { level: 'initiative', record: initiative }
}

function makeIndex(plan: Plan): PlanIndex {
  const listed = new Map<string, Listed[]>()
  for (const goal of plan.goals)
    for (const strategy of goal.strategies)
      for (const listing of strategy.listings) {
        const all = listed.get(listing.initiative)
        if (all === undefined) listed.set(listing.initiative, [{ goal, strategy, listing }])
        else all.push({ goal, strategy, listing })
      }
  const own = new Map<string, Listed>()
  for (const [id, listing] of ownListings(plan)) {
    const place = listed.get(id)?.find((item) => item.listing === listing)
    if (place !== undefined) own.set(id, place)
  }
  const indicators = new Map(
    [...ownersOf(plan)].flatMap((owner) =>
      owner.record.indicators.map((indicator) => [indicator.id, { indicator, owner }] as const),
    ),
  )
  return { initiatives: new Map(plan.initiatives.map((item) => [item.id, item])), listed, own, indicators }
}

const made = new WeakMap<Plan, PlanIndex>()

/** The index of a plan; a plan is immutable, so it is made once. */
export function indexOf(plan: Plan): PlanIndex {
  const known = made.get(plan)
  if (known !== undefined) return known
  const index = makeIndex(plan)
  made.set(plan, index)
  return index
}
