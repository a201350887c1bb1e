import type { Goal, Indicator, Initiative, Plan, Quantity, Strategy } from '../plan/plan.ts'
import { parseActual } from '../target/parse-actual.ts'
import { parseTarget } from '../target/parse-target.ts'
import { bareInitiative } from '../plan/bare-initiative.ts'
import { numberedTitle, type PlacedWords } from './placed-words.ts'
import type { Placement } from './placement.ts'
import { positionsOf, type Position } from './position.ts'

/** Why a line cannot be what a person says: there is no goal or no initiative to put it under, or nothing in it. */
export type PlacingProblem = 'goal-needed' | 'initiative-needed' | 'record-needed' | 'line-empty'

/** What placing takes from the room that reads documents: the ids that it would give, and the figures in a deed. */
export type PlacingAids = {
  readonly idFor: (kind: string, ...names: readonly string[]) => string
  readonly quantitiesIn: (text: string) => Quantity[]
}

export type PlacedLine = { readonly plan: Plan; readonly record?: string } | { readonly problem: PlacingProblem }

/** A list with an item put behind another one, or at its end. */
function inserted<Item extends { readonly id: string }>(items: readonly Item[], item: Item, after?: string): Item[] {
  const at = items.findIndex(({ id }) => id === after)
  return at < 0 ? [...items, item] : items.toSpliced(at + 1, 0, item)
}

const replaced = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.map((other) => (other.id === item.id ? item : other))

const withGoal = (plan: Plan, goal: Goal): Plan => ({ ...plan, goals: replaced(plan.goals, goal) })
const withStrategy = (plan: Plan, goal: Goal, strategy: Strategy): Plan =>
  withGoal(plan, { ...goal, strategies: replaced(goal.strategies, strategy) })
const withInitiative = (plan: Plan, initiative: Initiative): Plan => ({
  ...plan,
  initiatives: replaced(plan.initiatives, initiative),
})

type Work = {
  readonly plan: Plan
  readonly position: Position
  readonly words: PlacedWords
  readonly giveId: PlacingAids['idFor']
  readonly aids: PlacingAids
}

/** 戦略: 地域防災の強化 is called 地域防災の強化; 朝市: 海のにぎわい keeps all of its name. */
const levelLabel = /(?:課題|目標|施策|政策|戦略|柱|取組|取り組み|取組み|事業)(?:名|[\s\u3000]*[\d０-９①-⑳-]+)?$/

const titleOf = ({ text, label, value, at }: PlacedWords) => {
  const { number, title } = numberedTitle(label !== undefined && levelLabel.test(label) ? value : text)
  return { number, title: { text: title, at }, otherTitles: [] }
}

function placeGoal({ plan, position, words, giveId }: Work): PlacedLine {
  const title = titleOf(words)
  const goal: Goal = { id: giveId('goal', title.title.text), ...title, indicators: [], strategies: [] }
  return { plan: { ...plan, goals: inserted(plan.goals, goal, position.goal?.id) }, record: goal.id }
}

type Title = Pick<Strategy, 'number' | 'title' | 'otherTitles'>

const strategyOf = (goal: Goal, title: Title, giveId: Work['giveId']): Strategy => ({
  id: giveId('strategy', goal.title.text, title.title.text),
  ...title,
  indicators: [],
  listings: [],
})
const withoutTitle: Title = { number: '', title: { text: '' }, otherTitles: [] }

function placeStrategy({ plan, position: { goal, strategy: before }, words, giveId }: Work): PlacedLine {
  if (goal === undefined) return { problem: 'goal-needed' }
  const strategy = strategyOf(goal, titleOf(words), giveId)
  const strategies = inserted(goal.strategies, strategy, before?.id)
  return { plan: withGoal(plan, { ...goal, strategies }), record: strategy.id }
}

/** Under a goal that has no strategies an initiative stands in one without a title, as it does when such a document is read. */
function placeInitiative({ plan, position, words, giveId }: Work): PlacedLine {
  const { goal } = position
  if (goal === undefined) return { problem: 'goal-needed' }
  const known = position.strategy ?? goal.strategies.at(-1)
  const strategy = known ?? strategyOf(goal, withoutTitle, giveId)
  const { number, title } = titleOf(words)
  const initiative = { ...bareInitiative(giveId('initiative', title.text), title.text), title }
  const listing = {
    id: giveId('listing', strategy.id, initiative.id),
    number,
    title: title.text,
    initiative: initiative.id,
    relisting: false,
    at: words.at,
  }
  const before = strategy.listings.find((item) => item.initiative === position.initiative?.id)
  const listed = { ...strategy, listings: inserted(strategy.listings, listing, before?.id) }
  const owner = known === undefined ? { ...goal, strategies: [listed] } : goal
  const placed = known === undefined ? withGoal(plan, owner) : withStrategy(plan, goal, listed)
  const initiatives = inserted(plan.initiatives, initiative, position.initiative?.id)
  return { plan: { ...placed, initiatives }, record: initiative.id }
}

type Figure = Pick<Indicator, 'target'> | Pick<Indicator, 'actual'>

/** The indicators of a record with a figure in the first that lacks it or could not be read; else in a new one. */
function withFigure(
  { indicator: chosen }: Position,
  owner: Goal | Strategy | Initiative,
  kind: Indicator['kind'],
  figure: Figure,
  giveId: Work['giveId'],
): { readonly indicators: Indicator[]; readonly record: string } {
  const isOpen = ({ target, actual }: Indicator) => {
    const reading = 'target' in figure ? target?.target : actual?.actual
    return reading === undefined || reading.kind === 'unreadable' || reading.kind === 'unavailable'
  }
  const open = owner.indicators.find((item) => item.id === chosen?.id) ?? owner.indicators.find(isOpen)
  if (open !== undefined) return { indicators: replaced(owner.indicators, { ...open, ...figure }), record: open.id }
  const name = owner.title
  const id = giveId('indicator', owner.id, name.text)
  return { indicators: [...owner.indicators, { id, kind, name, version: 1, ...figure }], record: id }
}

function placeFigure({ plan, position, words: { value, at }, giveId }: Work, role: 'target' | 'actual'): PlacedLine {
  const figure: Figure =
    role === 'target' ? { target: { target: parseTarget(value), at } } : { actual: { actual: parseActual(value), at } }
  const { goal, strategy, initiative } = position
  if (initiative !== undefined) {
    const { indicators, record } = withFigure(position, initiative, 'process', figure, giveId)
    return { plan: withInitiative(plan, { ...initiative, indicators }), record }
  }
  if (goal === undefined) return { problem: 'record-needed' }
  const { indicators, record } = withFigure(position, strategy ?? goal, 'outcome', figure, giveId)
  return strategy === undefined
    ? { plan: withGoal(plan, { ...goal, indicators }), record }
    : { plan: withStrategy(plan, goal, { ...strategy, indicators }), record }
}

function placeActivity({ plan, position: { initiative }, words: { value, at }, giveId, aids }: Work): PlacedLine {
  if (initiative === undefined) return { problem: 'initiative-needed' }
  const id = giveId('activity', initiative.id, value)
  const activity = { id, text: value, quantities: aids.quantitiesIn(value), at }
  const activities = [...initiative.activities, activity]
  return { plan: withInitiative(plan, { ...initiative, activities }), record: id }
}

/** A second line of a countermeasure goes on with the first. */
function placeCountermeasure({ plan, position: { initiative }, words: { value, at }, giveId }: Work): PlacedLine {
  if (initiative === undefined) return { problem: 'initiative-needed' }
  const known = initiative.countermeasure
  const countermeasure =
    known === undefined
      ? { id: giveId('countermeasure', initiative.id, value.slice(0, 80)), text: value, at }
      : { ...known, text: `${known.text}\n${value}` }
  return { plan: withInitiative(plan, { ...initiative, countermeasure }), record: countermeasure.id }
}

function placeBy(role: Exclude<Placement['role'], 'nothing'>, work: Work): PlacedLine {
  switch (role) {
    case 'goal':
      return placeGoal(work)
    case 'strategy':
      return placeStrategy(work)
    case 'initiative':
      return placeInitiative(work)
    case 'target':
    case 'actual':
      return placeFigure(work, role)
    case 'activity':
      return placeActivity(work)
    case 'countermeasure':
      return placeCountermeasure(work)
  }
}

/**
 * A plan with one line put where a person says: as a goal, a strategy or an initiative behind the record `under`, as a figure, a deed or an
 * answer of it, or as nothing. Every value has its place in the document; nothing else changes.
 *
 * Missing: without the record that it needs nothing is guessed, the problem says which.
 */
export function placeLine(
  plan: Plan,
  { role, under }: Placement,
  words: PlacedWords | undefined,
  aids: PlacingAids,
): PlacedLine {
  if (role === 'nothing') return { plan }
  if (words === undefined) return { problem: 'line-empty' }
  const positions = positionsOf(plan)
  const taken = (id: string): boolean => positions.has(id)
  const giveId: Work['giveId'] = (kind, ...names) => {
    const id = aids.idFor(kind, ...names)
    let own = id
    for (let count = 2; taken(own); count += 1) own = `${id}-${count}`
    return own
  }
  return placeBy(role, { plan, position: positions.get(under ?? '') ?? {}, words, giveId, aids })
}
