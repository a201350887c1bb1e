import type { Goal, Strategy } from '../../../core/plan/plan.ts'
import { strategyOf, type Draft, type Placed } from './draft.ts'

/** 11301 holds the 113 of its goal already. */
const holdsNumber = (goal: string, number: string): boolean =>
  number.length > goal.length + 1 && number.startsWith(goal)

/** 0701 and 113 are codes: they count nothing under their goal. */
const isCode = (number: string): boolean => /^0|^\d{3}/.test(number)

/** 2 under goal 1 is strategy 1-2. */
const fullNumber = (goal: Goal, number: string): string =>
  number === '' || number.includes('-') || isCode(number) || goal.number === '' || holdsNumber(goal.number, number)
    ? number
    : `${goal.number}-${number}`

/** The strategy of a number as a heading or a row writes it: 2 under goal 1 is looked up as 1-2. */
export function strategyNumbered(draft: Draft, goal: Goal, number: string, title: Placed): Strategy {
  const full = fullNumber(goal, number)
  const strategy = strategyOf(draft, goal, full, title)
  draft.composed.set(strategy, full !== number && (draft.composed.get(strategy) ?? true))
  return strategy
}

const ownPart = ({ number }: Strategy): number => parseInt(number.split('-').at(-1) ?? '', 10)

/**
 * Strategies that are numbered through the whole document (施策1 and 2 under 政策1, 施策3 under 政策2) keep the number that is printed: nobody
 * finds a 施策2-3 in it. Where each goal begins again at 1, the goal's number in front tells them apart.
 */
export function keepOwnNumbers({ plan, composed }: Draft): void {
  const numbered = plan.goals
    .map(({ strategies }) => strategies.filter(({ number }) => number !== ''))
    .filter((strategies) => strategies.length > 0)
  const all = numbered.flat()
  const parts = all.map(ownPart)
  const runOn = parts.every((part, index) => index === 0 || part > (parts[index - 1] ?? 0))
  if (numbered.length < 2 || !runOn || !all.every((strategy) => composed.get(strategy) === true)) return
  for (const strategy of all) strategy.number = strategy.number.split('-').at(-1) ?? strategy.number
}
