import type { Indicator, Initiative, Plan } from '../plan/plan.ts'
import { titleKey } from '../title-key.ts'
import { likeness } from './likeness.ts'
import type { Match } from './match-plans.ts'

/** New ids by old ones. */
export type Renamed = ReadonlyMap<string, string>

const isAlike = 60

/** Takes the first item that fits out of a list. */
function takeFrom<Item>(items: Item[], fits: (item: Item) => boolean): Item | undefined {
  const at = items.findIndex(fits)
  return at < 0 ? undefined : items.splice(at, 1)[0]
}

/** What measures the same of two records: of the same name, else of one alike; each once. */
function* sameIndicators(
  kept: readonly Indicator[],
  incoming: readonly Indicator[],
): Generator<readonly [string, string]> {
  const left = [...kept]
  const renamed: Indicator[] = []
  for (const indicator of incoming) {
    const key = titleKey(indicator.name.text)
    const same = takeFrom(left, ({ name }) => titleKey(name.text) === key)
    if (same === undefined) renamed.push(indicator)
    else yield [indicator.id, same.id]
  }
  for (const { id, name } of renamed) {
    const same = takeFrom(left, (own) => likeness(own.name.text, name.text) >= isAlike)
    if (same !== undefined) yield [id, same.id]
  }
}

const wordsOf = ({
  activities,
  photos,
  countermeasure,
}: Initiative): { readonly id: string; readonly key: string }[] => [
  ...activities.map(({ id, text }) => ({ id, key: `activity ${titleKey(text)}` })),
  ...photos.map(({ id, caption }) => ({ id, key: `photo ${titleKey(caption)}` })),
  ...(countermeasure === undefined ? [] : [{ id: countermeasure.id, key: 'countermeasure' }]),
]

/** Activities and photos with the same words are the same; the countermeasure is the countermeasure. */
function* sameParts(kept: Initiative, incoming: Initiative): Generator<readonly [string, string]> {
  const left = wordsOf(kept)
  for (const { id, key } of wordsOf(incoming)) {
    const same = takeFrom(left, (own) => own.key === key)
    if (same !== undefined) yield [id, same.id]
  }
}

type Owner = { readonly id: string; readonly indicators: readonly Indicator[] }
const ownersOf = ({ goals, initiatives }: Plan): Owner[] => [
  ...goals.flatMap((goal) => [goal, ...goal.strategies]),
  ...initiatives,
]

/** Every id that changes when some matches are taken: of the records themselves, and of what belongs to them. */
export function renamedBy(kept: Plan, incoming: Plan, matches: readonly Match[]): Renamed {
  const renamed = new Map(matches.map((match) => [match.incoming.id, match.kept.id]))
  const now = (id: string) => renamed.get(id) ?? id
  const old = new Map(ownersOf(kept).map((owner) => [owner.id, owner]))
  const initiatives = new Map(kept.initiatives.map((initiative) => [initiative.id, initiative]))
  const add = (pairs: Iterable<readonly [string, string]>) => {
    for (const [from, to] of pairs) if (from !== to) renamed.set(from, to)
  }
  for (const { id, indicators } of ownersOf(incoming)) {
    const own = renamed.has(id) ? old.get(now(id)) : undefined
    if (own !== undefined) add(sameIndicators(own.indicators, indicators))
  }
  for (const initiative of incoming.initiatives) {
    const own = renamed.has(initiative.id) ? initiatives.get(now(initiative.id)) : undefined
    if (own !== undefined) add(sameParts(own, initiative))
  }
  const listings = new Map(
    kept.goals.flatMap(({ strategies }) =>
      strategies.flatMap((strategy) =>
        strategy.listings.map((listing) => [`${strategy.id} ${listing.initiative}`, listing.id] as const),
      ),
    ),
  )
  for (const strategy of incoming.goals.flatMap(({ strategies }) => strategies))
    for (const { id, initiative } of strategy.listings) {
      const same = listings.get(`${now(strategy.id)} ${now(initiative)}`)
      if (same !== undefined && same !== id) renamed.set(id, same)
    }
  return renamed
}

/** A value with its ids exchanged, wherever they stand in it. */
export function withIds<Value>(value: Value, renamed: Renamed): Value {
  const copy = (item: unknown): unknown => {
    if (typeof item === 'string') return renamed.get(item) ?? item
    if (Array.isArray(item)) return item.map(copy)
    if (typeof item !== 'object' || item === null) return item
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, copy(inner)]))
  }
  // The same shape with other ids.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return copy(value) as Value
}
