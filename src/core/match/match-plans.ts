import type { Plan } from '../plan/plan.ts'
import { titleKey } from '../title-key.ts'
import { likeness } from './likeness.ts'

export type MatchLevel = 'goal' | 'strategy' | 'initiative'
/** What a record is called, and below what it stands ('' for a goal). */
export type Called = { readonly id: string; readonly title: string; readonly under: string }
/**
 * A record of a new document that is probably one that is kept, under another title or elsewhere. `alike`: how much the titles are, in percent.
 * Nothing follows from it until a person says so.
 */
export type Match = {
  readonly level: MatchLevel
  readonly kept: Called
  readonly incoming: Called
  readonly alike: number
}

/** A match in one word, for forms: both ids. */
export const matchKey = ({ incoming, kept }: Match): string => `${incoming.id}~${kept.id}`

type Item = Called & { readonly level: MatchLevel; readonly measures: ReadonlySet<string> }

function* itemsOf({ goals, initiatives }: Plan): Generator<Item> {
  const places = new Map<string, string>()
  const measuresOf = (indicators: readonly { readonly name: { readonly text: string } }[]) =>
    new Set(indicators.map(({ name }) => titleKey(name.text)).filter((key) => key !== ''))
  for (const { id, title, indicators, strategies } of goals) {
    yield { level: 'goal', id, title: title.text, under: '', measures: measuresOf(indicators) }
    for (const strategy of strategies) {
      yield {
        level: 'strategy',
        id: strategy.id,
        title: strategy.title.text,
        under: title.text,
        measures: measuresOf(strategy.indicators),
      }
      for (const { initiative, relisting } of strategy.listings)
        if (!relisting) places.set(initiative, strategy.title.text === '' ? title.text : strategy.title.text)
    }
  }
  for (const { id, title, indicators } of initiatives)
    yield { level: 'initiative', id, title: title.text, under: places.get(id) ?? '', measures: measuresOf(indicators) }
}

/** Titles must be alike by so much, in percent: by less where both stand in the same place, or measure the same; where both hold, the words may be all new. */
const least = { alone: 60, samePlace: 45, sameMeasure: 20, both: 0 } as const

/** How likely one is the other: a score to put candidates in order; undefined where it is not. */
function scoreOf(kept: Item, incoming: Item): number | undefined {
  if (kept.level !== incoming.level || kept.title === '' || incoming.title === '') return undefined
  const sameMeasure = [...incoming.measures].some((name) => kept.measures.has(name))
  const samePlace = kept.under !== '' && titleKey(kept.under) === titleKey(incoming.under)
  const wanted = sameMeasure ? (samePlace ? least.both : least.sameMeasure) : samePlace ? least.samePlace : least.alone
  const alike = likeness(kept.title, incoming.title)
  return alike >= wanted ? alike + (sameMeasure ? 50 : 0) + (samePlace ? 10 : 0) : undefined
}

const called = ({ id, title, under }: Item): Called => ({ id, title, under })

/**
 * Which records of a new document are probably kept ones that were renamed or moved: by what they are called and what they measure, never by
 * number. Only those are looked at of which the other plan knows no id; each is proposed at most once, the likeliest first.
 */
export function matchPlans(kept: Plan, incoming: Plan): Match[] {
  const [old, now] = [[...itemsOf(kept)], [...itemsOf(incoming)]]
  const [oldIds, nowIds] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const gone = old.filter(({ id }) => !nowIds.has(id))
  const come = now.filter(({ id }) => !oldIds.has(id))
  const candidates = gone.flatMap((one) =>
    come.flatMap((other) => {
      const score = scoreOf(one, other)
      return score === undefined ? [] : [{ one, other, score }]
    }),
  )
  const taken = new Set<string>()
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ one, other }): Match[] => {
      if (taken.has(one.id) || taken.has(other.id)) return []
      taken.add(one.id).add(other.id)
      return [{ level: one.level, kept: called(one), incoming: called(other), alike: likeness(one.title, other.title) }]
    })
}
