import type { Role } from '../../../core/form/form.ts'
import type { Goal, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { titleKey } from '../../../core/title-key.ts'
import type { Column } from '../blocks/columns.ts'
import { readNumbered } from '../blocks/heading.ts'
import { readLabel } from '../blocks/read-label.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { goalOf, strategyOf, type Draft, type Placed } from './draft.ts'
import { strategyNumbered } from './own-numbers.ts'

/** Where in the tree a piece of the document stands. */
export type Standing = {
  readonly goal?: Goal | undefined
  readonly strategy?: Strategy | undefined
  readonly initiative?: Initiative | undefined
}

type At = { readonly line: number; readonly column: number }
const nothing = /^[-―—–－ー]$/

/** A place without words: for records that are only implied. */
export const empty = ({ line, column }: At): Placed => ({ text: '', line, column })

/** The strategy that a row or heading belongs to; a goal that names none gets one without a name. */
export const strategyFor = (draft: Draft, { goal, strategy }: Standing, at: At): Strategy =>
  strategy ?? strategyOf(draft, goal ?? goalOf(draft, '', empty(at)), '', empty(at))

/** The filled cells of a row in the columns of a role. */
export const cellsBy = (row: Row, columns: readonly Column[], role: Role): Cell[] =>
  columns.flatMap((column, index) =>
    column.role === role && row.cells[index] !== undefined && row.cells[index].text !== '' ? [row.cells[index]] : [],
  )

/** The goal to which 2-1 belongs when no goal is named. */
const goalByNumber = (draft: Draft, number: string, at: Cell): Goal =>
  goalOf(draft, number.includes('-') ? (number.split('-')[0] ?? '') : '', empty(at))

/** 5-1 stands under 5; under a goal without a number anything may stand. */
const isUnder = (goal: Goal | undefined, number: string): boolean =>
  goal === undefined ||
  goal.number === '' ||
  number.startsWith(`${goal.number}-`) ||
  number.split('-')[0] === goal.number

/** The strategy that stands here again (再掲). */
function strategyTitled({ plan }: Draft, title: string): Standing | undefined {
  const key = titleKey(title)
  for (const goal of plan.goals)
    for (const strategy of goal.strategies) if (titleKey(strategy.title.text) === key) return { goal, strategy }
  return undefined
}

/** 施策番号 | 施策名: the number in a column of its own. No. counts the rows of the table, and numbers nothing. */
function numberBeside(row: Row, columns: readonly Column[], words: readonly string[]): string {
  const at = columns.findIndex(({ role, word }) => role === 'number' && word !== undefined && words.includes(word))
  return readNumbered(row.cells[at]?.text ?? '', words).number
}

/** A row may name its own goal and strategy in columns of their own. 数値目標 in the place of a strategy is the goal's own. */
export function rowStanding(draft: Draft, row: Row, columns: readonly Column[], now: Standing): Standing {
  const [goalCell] = cellsBy(row, columns, 'goal')
  const [strategyCell] = cellsBy(row, columns, 'strategy')
  const { levels } = draft.labels
  const ofGoal = goalCell && readNumbered(goalCell.text, levels.goal)
  const named = goalCell && ofGoal && goalOf(draft, ofGoal.number, { ...goalCell, text: ofGoal.title })
  const goal = named ?? now.goal
  if (strategyCell === undefined) return goal === now.goal ? now : { goal }
  if (readLabel(draft.labels, strategyCell.text) !== undefined || nothing.test(strategyCell.text)) return { goal }
  const { number: own, title: written } = readNumbered(strategyCell.text, levels.strategy)
  const number = own === '' ? numberBeside(row, columns, levels.strategy) : own
  const { title, relisting } = readListedTitle(written)
  const original = relisting ? strategyTitled(draft, title) : undefined
  if (original !== undefined) return original
  const isElsewhere = named === undefined && number.includes('-') && !isUnder(goal, number)
  const owner = goal === undefined || isElsewhere ? goalByNumber(draft, number, strategyCell) : goal
  return {
    goal: owner,
    strategy: strategyNumbered(draft, owner, number, { ...strategyCell, text: title }),
  }
}
