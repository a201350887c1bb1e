import type { Goal, Initiative, Plan, Strategy } from '../plan/plan.ts'
import { carriedFields, carriedOf, type CarriedRecord } from './carried.ts'

/** Equal values have one text: both come from `carriedOf`, with their keys in one order. */
const text = (value: unknown): string => JSON.stringify(value) ?? ''

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .filter(([key]) => key !== 'at')
    .map(([key, item]) => [key, strip(item)] as const)
  return Object.fromEntries(kept)
}

/** A value that stands in no document of the plan: without the places of the file that it was read from. Places are optional everywhere. */
const withoutPlaces = <Value>(value: Value): Value =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  strip(value) as Value

/** A record with the carried fields of another reading of it, where they differ. What is not carried, and what the other does not have, stays. */
function mergeFields<Own extends object>(kind: CarriedRecord, original: Own, carried: Own): Own {
  const [before, after] = [carriedOf(kind, original), carriedOf(kind, carried)]
  const changed = carriedFields[kind].filter(
    (field) => after[field] !== undefined && text(before[field]) !== text(after[field]),
  )
  if (changed.length === 0) return original
  const taken = changed.map((field) => [field, withoutPlaces(Reflect.get(carried, field))] as const)
  return { ...original, ...Object.fromEntries(taken) }
}

type Identified = { readonly id: string }
/** A record as it was and as it is carried; one of the two can be missing. */
type Both<Own> = { readonly before?: Own | undefined; readonly after?: Own | undefined }
type Merge<Own> = (both: Both<Own>) => Own

/** Every record of a plan by its id, and the id of the record that it stands under. */
class Records {
  readonly #records = new Map<string, object>()
  readonly #owners = new Map<string, string>()

  constructor({ goals, initiatives }: Plan) {
    for (const goal of goals) {
      this.#add('plan', [goal])
      this.#add(goal.id, [...goal.indicators, ...goal.strategies])
      for (const strategy of goal.strategies) this.#add(strategy.id, [...strategy.indicators, ...strategy.listings])
    }
    for (const initiative of initiatives) {
      const { id, indicators, activities, countermeasure } = initiative
      this.#add('plan', [initiative])
      this.#add(id, [...indicators, ...activities, ...of(countermeasure)])
    }
  }

  #add(owner: string, records: readonly Identified[]): void {
    for (const record of records) {
      this.#records.set(record.id, record)
      this.#owners.set(record.id, owner)
    }
  }

  ownerOf = (id: string): string | undefined => this.#owners.get(id)
  /** The record with this id, of the same kind: another kind begins its ids otherwise. */
  find = <Own extends Identified>({ id }: Own): Own | undefined =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    this.#records.get(id) as Own | undefined
}

class Merging {
  readonly #original: Records
  readonly #carried: Records
  constructor(original: Plan, carried: Plan) {
    this.#original = new Records(original)
    this.#carried = new Records(carried)
  }

  /** The records below an owner: those that are there, merged; behind them those that came from elsewhere or are new. None goes but what has moved. */
  list<Own extends Identified>(owner: string, before: readonly Own[], after: readonly Own[], merge: Merge<Own>): Own[] {
    const now = new Map(after.map((record) => [record.id, record]))
    const stays = before.filter(({ id }) => (this.#carried.ownerOf(id) ?? owner) === owner)
    const known = new Set(stays.map(({ id }) => id))
    const comes = after.filter(({ id }) => !known.has(id))
    return [
      ...stays.map((record) => merge({ before: record, after: now.get(record.id) })),
      ...comes.map((record) => {
        const moved = this.#original.find(record)
        return merge(moved === undefined ? { after: record } : { before: moved, after: record })
      }),
    ]
  }

  leaf = <Own extends Identified>(kind: CarriedRecord, id: string, before: readonly Own[], after: readonly Own[]) =>
    this.list(id, before, after, (both) => fieldsOf(kind, both))

  strategy = (both: Both<Strategy>): Strategy => {
    const own = fieldsOf('strategy', both)
    const { before, after } = both
    return {
      ...own,
      indicators: this.leaf('indicator', own.id, before?.indicators ?? [], after?.indicators ?? []),
      listings: this.leaf('listing', own.id, before?.listings ?? [], after?.listings ?? []),
    }
  }

  goal = (both: Both<Goal>): Goal => {
    const own = fieldsOf('goal', both)
    const { before, after } = both
    return {
      ...own,
      indicators: this.leaf('indicator', own.id, before?.indicators ?? [], after?.indicators ?? []),
      strategies: this.list(own.id, before?.strategies ?? [], after?.strategies ?? [], this.strategy),
    }
  }

  initiative = (both: Both<Initiative>): Initiative => {
    const { countermeasure: _, ...own } = fieldsOf('initiative', both)
    const { before, after } = both
    // One initiative has one: what the document says takes the place of another.
    const last = this.leaf('countermeasure', own.id, of(before?.countermeasure), of(after?.countermeasure)).at(-1)
    return {
      ...own,
      indicators: this.leaf('indicator', own.id, before?.indicators ?? [], after?.indicators ?? []),
      activities: this.leaf('activity', own.id, before?.activities ?? [], after?.activities ?? []),
      ...(last === undefined ? {} : { countermeasure: last }),
    }
  }
}

function fieldsOf<Own extends object>(kind: CarriedRecord, { before, after }: Both<Own>): Own {
  if (before !== undefined) return after === undefined ? before : mergeFields(kind, before, after)
  if (after === undefined) throw new Error('a record that is neither here nor there')
  return withoutPlaces(after)
}

const of = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value])

/**
 * A plan with what a StratML document says of it, where that differs. Records are matched by id. Fields that StratML does not carry (photos, budgets,
 * surveys, places, …) stay as they are, and nothing is removed: a document can lack a field because the format does. A document that says the
 * same gives the same plan.
 */
export function mergeCarried(original: Plan, carried: Plan): Plan {
  const merging = new Merging(original, carried)
  return {
    ...mergeFields('plan', original, carried),
    goals: merging.list('plan', original.goals, carried.goals, merging.goal),
    initiatives: merging.list('plan', original.initiatives, carried.initiatives, merging.initiative),
  }
}
