import { fold } from '../../../core/fold.ts'
import type { Plan } from '../../../core/plan/plan.ts'
import type { Line } from '../text/lines.ts'
import type { Draft } from './draft.ts'

/** A number that tells an amount: one with a unit behind it, or a cell of its own. Years, dates and list numbers tell none. */
const amounts =
  /(?<![\d.,\-第－ー–―*★A-Za-z])\d[\d,]*(?:\.\d+)?(?=(?:[%‰]|千|百|万|億|(?!決算|予算|時(?!間)|[年月日号章期次丁番条項点柱節部類位歳つ目市区町県の])[\p{Script=Han}]|ポイント|か所|カ所|ヶ所|ヵ所|[a-z]{1,3}(?![a-z])))/giu
const cellBounds = /[\t|｜]|\s{2,}/
const wholeCell = /^[▲△+-]?(?<number>\d[\d,]*(?:\.\d+)?)$/
const longestLine = 4000
const digit = /[0-9０-９]/

const plain = (number: string): string => number.replaceAll(',', '')
const numbers = /\d[\d,]*(?:\.\d+)?/g

/** The amounts that a line tells, as plain digits. */
export function amountsIn(line: Pick<Line, 'raw'>, withCells = true): string[] {
  if (line.raw.length > longestLine || !digit.test(line.raw)) return []
  const text = fold(line.raw)
  const [, ...cells] = line.raw.split(cellBounds).filter((cell) => cell.trim() !== '')
  const alone = (withCells ? cells : []).flatMap(
    (cell) => wholeCell.exec(fold(cell.replaceAll('"', '')))?.groups?.['number'] ?? [],
  )
  return [...alone, ...[...text.matchAll(amounts)].map(([number]) => number)].map(plain)
}

/** Every number that stands in the words and counts of a record, what stands under it included. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'number') into.add(String(value))
  else if (typeof value === 'string') {
    if (digit.test(value)) for (const [number] of fold(value).matchAll(numbers)) into.add(plain(number))
  } else if (Array.isArray(value)) for (const item of value) collect(item, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (key !== 'id' && key !== 'at') collect(item, into)
}

const numbersOf = (...values: readonly unknown[]): Set<string> => {
  const found = new Set<string>()
  for (const value of values) collect(value, found)
  return found
}

/** For every record its own numbers and those of the records that it stands in: a row says the goal and the initiative, too. */
function circles(plan: Plan): ReadonlyMap<string, readonly Set<string>[]> {
  const around = new Map<string, Set<string>[]>()
  const add = (id: string, ...own: readonly Set<string>[]) => around.set(id, [...(around.get(id) ?? []), ...own])
  for (const initiative of plan.initiatives) {
    const own = numbersOf(initiative)
    for (const { id } of [initiative, ...initiative.indicators, ...initiative.activities]) add(id, own)
  }
  for (const { strategies, ...goal } of plan.goals) {
    const ofGoal = numbersOf(goal)
    for (const { id } of [goal, ...goal.indicators]) add(id, ofGoal)
    for (const { listings, ...strategy } of strategies) {
      const ofStrategy = numbersOf(strategy)
      for (const { id } of [strategy, ...strategy.indicators]) add(id, ofGoal, ofStrategy)
      for (const listing of listings)
        add(listing.id, ofGoal, ofStrategy, numbersOf(listing), ...(around.get(listing.initiative) ?? []))
    }
  }
  return around
}

/**
 * No figure is lost in silence: a line that became a record, but tells an amount that the record does not hold, is left to a person.
 * What the reader understood of it stays.
 */
export function doubtLostFigures({ plan, account }: Draft, lines: readonly Line[]): void {
  const around = circles(plan)
  let whole: Set<string> | undefined
  for (const line of lines) {
    const record = account.recordOf(line.number)
    if (record === undefined) continue
    const told = amountsIn(line, !/^(?:goal-|plan$)/.test(record)) // the counts of a tally are the rules' to compare
    if (told.length === 0) continue
    const held = around.get(record) ?? [(whole ??= numbersOf(plan))]
    if (told.some((number) => !held.some((own) => own.has(number)))) account.doubt(line.numbers)
  }
}
