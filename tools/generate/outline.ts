import { createRandom, type Random } from './random.ts'
import { districts, sections, themes, works, type Theme } from './words.ts'

/** What stays the same in a ward from year to year: its goals, strategies and initiatives, with their ids. */
export type InitiativeOutline = {
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly section: string
  readonly theme: Theme
}
export type ListingOutline = {
  readonly id: string
  readonly initiative: InitiativeOutline
  readonly relisting: boolean
}
export type StrategyOutline = { readonly id: string; readonly title: string; readonly listings: ListingOutline[] }
export type GoalOutline = {
  readonly id: string
  readonly title: string
  readonly strategies: readonly StrategyOutline[]
}

const perGoal = 12
const perStrategy = 4
/** No plan has a goal of three figures; a larger one has more in each goal. */
const goalsAtMost = 60
/** 再掲 in a hundred initiatives. */
const relistings = 8

/** Shares `count` over the least number of groups of at most `size`, as evenly as it goes. */
export function spread(count: number, size: number): number[] {
  const groups = Math.max(1, Math.ceil(count / size))
  return Array.from({ length: groups }, (_, index) => Math.floor((count + index) / groups))
}

/** Gives names that never repeat in a plan: plain first, then by district, then by number. */
function createNames(): (plain: string) => string {
  const given = new Map<string, number>()
  return (plain) => {
    const round = given.get(plain) ?? 0
    given.set(plain, round + 1)
    if (round === 0) return plain
    const district = districts[(round - 1) % districts.length] ?? ''
    const again = Math.floor((round - 1) / districts.length)
    return `${district}地区の${plain}${again === 0 ? '' : `・${again + 1}`}`
  }
}

type Draw = { readonly random: Random; readonly nameOf: (plain: string) => string }

function initiativesOf({ random, nameOf }: Draw, theme: Theme, count: number): InitiativeOutline[] {
  const titles = random.shuffle(theme.subjects.flatMap((subject) => works.map((work) => ({ subject, work }))))
  const section = random.pick(sections)
  return titles.slice(0, count).map(({ subject, work }) => ({
    id: `initiative-${random.letters(8)}`,
    subject,
    title: nameOf(subject + work),
    section: random.chance(80) ? section : random.pick(sections),
    theme,
  }))
}

function goalOf(draw: Draw, theme: Theme, count: number): GoalOutline {
  const { random, nameOf } = draw
  const initiatives = initiativesOf(draw, theme, count)
  let taken = 0
  const strategies = spread(count, perStrategy).map((size, index) => {
    const own = initiatives.slice(taken, taken + size)
    taken += size
    return {
      id: `strategy-${random.letters(8)}`,
      title: nameOf(theme.strategies[index % theme.strategies.length] ?? theme.strategies[0]),
      listings: own.map((initiative) => ({ id: `listing-${random.letters(8)}`, initiative, relisting: false })),
    }
  })
  return { id: `goal-${random.letters(8)}`, title: nameOf(theme.goal), strategies }
}

/** Lists some initiatives again, each under another strategy. */
function relist(random: Random, goals: readonly GoalOutline[]): void {
  const strategies = goals.flatMap((goal) => goal.strategies)
  const chosen = strategies.flatMap((strategy) =>
    strategy.listings.filter(() => random.chance(relistings)).map(({ initiative }) => ({ strategy, initiative })),
  )
  for (const { strategy, initiative } of chosen) {
    const other = strategies[random.whole(0, strategies.length - 1)]
    if (
      other === undefined ||
      other === strategy ||
      other.listings.some((listing) => listing.initiative === initiative)
    )
      continue
    other.listings.push({ id: `listing-${random.letters(8)}`, initiative, relisting: true })
  }
}

/** The ward's own part of a plan; the same parameters always give the same outline. At most about 5,000 initiatives. */
export function outlineOf(seed: number, tenant: string, initiatives: number): GoalOutline[] {
  const random = createRandom(`outline ${seed} ${tenant} ${initiatives}`)
  const order = random.shuffle(themes)
  const draw = { random, nameOf: createNames() }
  const goals = spread(initiatives, Math.max(perGoal, Math.ceil(initiatives / goalsAtMost))).map((count, index) =>
    goalOf(draw, order[index % order.length] ?? themes[0], count),
  )
  relist(random, goals)
  return goals
}
