import { comparePlans, type Change } from './compare.ts'
import type { Goal, Indicator, Initiative, Plan, Strategy } from './plan.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): string | undefined =>
  isFields(value) && typeof value['id'] === 'string' ? value['id'] : undefined
const recordsIn = (value: unknown): readonly Fields[] | undefined =>
  Array.isArray(value) && value.every((item) => idOf(item) !== undefined) ? value.filter(isFields) : undefined

/**
 * The record by which a difference is accepted: a goal, a strategy, an initiative, or the plan itself. An indicator goes with what it
 * measures, a listing with its initiative, so that no record is taken by half.
 */
export function recordsOfChanges(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const owners = new Map<string, string>([['plan', 'plan']])
  const own = (owner: string, indicators: readonly Indicator[]) => {
    owners.set(owner, owner)
    for (const { id } of indicators) owners.set(id, owner)
  }
  const ofStrategy = ({ id, indicators, listings }: Strategy) => {
    own(id, indicators)
    for (const listing of listings) owners.set(listing.id, listing.initiative)
  }
  const ofGoal = ({ id, indicators, strategies }: Goal) => {
    own(id, indicators)
    strategies.forEach(ofStrategy)
  }
  const ofInitiative = ({ id, indicators, activities, photos, countermeasure }: Initiative) => {
    own(id, indicators)
    for (const part of [...activities, ...photos, ...(countermeasure === undefined ? [] : [countermeasure])])
      owners.set(part.id, id)
  }
  for (const plan of [before, after]) {
    plan.goals.forEach(ofGoal)
    plan.initiatives.forEach(ofInitiative)
  }
  return owners
}

/** Differences by the record with which they are accepted, in the order in which they come. */
export function changesByRecord(before: Plan, after: Plan): ReadonlyMap<string, readonly Change[]> {
  const owners = recordsOfChanges(before, after)
  return Map.groupBy(comparePlans(before, after), ({ record }) => owners.get(record) ?? 'plan')
}

/** Every record below a value, by its id. */
function byId(value: unknown, found = new Map<string, Fields>()): Map<string, Fields> {
  if (Array.isArray(value)) for (const item of value) byId(item, found)
  else if (isFields(value)) {
    const id = idOf(value)
    if (id !== undefined) found.set(id, value)
    for (const inner of Object.values(value)) byId(inner, found)
  }
  return found
}

type Merge = {
  readonly old: ReadonlyMap<string, Fields>
  readonly now: ReadonlyMap<string, Fields>
  readonly isTaken: (id: string) => boolean
  /** What stays as it was kept has its places in another document. */
  readonly keep: (value: unknown) => unknown
}

/** A value without its places: better none than those of another document. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [] : [[key, withoutPlaces(inner)]])),
  )
}

type Sides = { readonly old: readonly Fields[] | undefined; readonly now: readonly Fields[] | undefined }

/**
 * Whether a record that stands in one of two lists stands in the merged one: where it was until it is taken, then where it goes. Below an
 * owner that is new or goes as a whole, only what has moved is asked about; the rest goes with its owner.
 */
function stands(id: string, { old, now }: Sides, { inOld, merge }: { readonly inOld: boolean; readonly merge: Merge }) {
  if (inOld) return now === undefined ? !(merge.now.has(id) && merge.isTaken(id)) : !merge.isTaken(id)
  return old === undefined ? !merge.old.has(id) || merge.isTaken(id) : merge.isTaken(id)
}

/** Two orders as one: that of the leading list, with what only the other one has behind its neighbour there. */
function joinedOrder(leading: readonly string[], other: readonly string[]): string[] {
  const order = [...leading]
  for (const [at, id] of other.entries()) {
    if (order.includes(id)) continue
    const before = other.slice(0, at).findLast((earlier) => order.includes(earlier))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}

const idsOf = (items: readonly Fields[] = []) => items.map((item) => idOf(item) ?? '')

function mergeRecords(owner: string, sides: Sides, merge: Merge): readonly Fields[] {
  const [oldIds, newIds] = [idsOf(sides.old), idsOf(sides.now)]
  const [inOld, inNew] = [new Set(oldIds), new Set(newIds)]
  const order = merge.isTaken(owner) ? joinedOrder(newIds, oldIds) : joinedOrder(oldIds, newIds)
  return order
    .filter((id) => (inOld.has(id) && inNew.has(id)) || stands(id, sides, { inOld: inOld.has(id), merge }))
    .map((id) => mergeFields(id, merge.old.get(id), merge.now.get(id), merge))
}

function mergeFields(id: string, old: Fields | undefined, now: Fields | undefined, merge: Merge): Fields {
  const takesNew = old === undefined || (now !== undefined && merge.isTaken(id))
  const [leading = {}, other = {}] = takesNew ? [now, old] : [old, now]
  const merged: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(leading), ...Object.keys(other)])) {
    const [a, b] = [recordsIn(old?.[key]), recordsIn(now?.[key])]
    const isList = [a, b].some((items) => items !== undefined && items.length > 0)
    const value = isList
      ? mergeRecords(id, { old: old && (a ?? []), now: now && (b ?? []) }, merge)
      : takesNew
        ? now?.[key]
        : merge.keep(old[key])
    if (value !== undefined) merged[key] = value
  }
  return merged
}

/** Every strategy of a plan with its goal. */
const strategiesOf = ({ goals }: Plan) =>
  goals.flatMap((goal) => goal.strategies.map((strategy) => ({ goal, strategy })))

/**
 * What must come along or stay behind: a new initiative needs the goal and the strategy in which it is listed; those that go stay as long
 * as an initiative stays in them.
 */
function withHolders(
  before: Plan,
  after: Plan,
  records: ReadonlySet<string>,
  isTaken: (id: string) => boolean,
): Set<string> {
  const [old, now] = [byId(before), byId(after)]
  const all = new Set(records)
  for (const { goal, strategy } of strategiesOf(after)) {
    const isHeld = records.has(strategy.id) || strategy.listings.some(({ initiative }) => records.has(initiative))
    if (isHeld) for (const { id } of [goal, strategy]) if (!old.has(id)) all.add(id)
  }
  for (const { goal, strategy } of strategiesOf(before)) {
    const isEmpty = now.has(strategy.id) || strategy.listings.every(({ initiative }) => isTaken(initiative))
    if (!isEmpty) for (const { id } of [goal, strategy]) if (!now.has(id)) all.delete(id)
  }
  return all
}

/** A listing stands only where its initiative does. */
function withoutDangling(plan: Plan): Plan {
  const known = new Set(plan.initiatives.map(({ id }) => id))
  const kept = (strategy: Strategy) => ({
    ...strategy,
    listings: strategy.listings.filter(({ initiative }) => known.has(initiative)),
  })
  return { ...plan, goals: plan.goals.map((goal) => ({ ...goal, strategies: goal.strategies.map(kept) })) }
}

/**
 * The plan that is kept with some of the differences to another one: those of the records that a person takes (`changesByRecord`), with
 * the goal and strategy that a new initiative needs. All of them give the other plan, none the one that is kept.
 *
 * Places: those of the new document. What stays as it was kept has none, unless both plans are of the `sameDocument`.
 */
export function takeChanges(
  before: Plan,
  after: Plan,
  records: ReadonlySet<string>,
  { sameDocument = false }: { readonly sameDocument?: boolean } = {},
): Plan {
  const owners = recordsOfChanges(before, after)
  const changed = changesByRecord(before, after)
  if ([...changed.keys()].every((id) => records.has(id))) return after
  if ([...changed.keys()].every((id) => !records.has(id))) return before
  const taken = withHolders(before, after, records, (id) => records.has(id) || !changed.has(id))
  const merge: Merge = {
    old: byId(before),
    now: byId(after),
    isTaken: (id) => {
      const owner = owners.get(id) ?? id
      return taken.has(owner) || !changed.has(owner)
    },
    keep: sameDocument ? (value) => value : withoutPlaces,
  }
  // Both plans have the same shape, and every field of the merged one comes from one of them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const merged = mergeFields('plan', before, after, merge) as Plan
  return withoutDangling({ ...merged, sources: after.sources })
}
