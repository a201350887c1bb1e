import type { Role } from '../../../core/form/form.ts'
import type { Indicator } from '../../../core/plan/plan.ts'
import { lastDay } from '../../../core/calendar/fiscal-year.ts'
import type { Column } from '../blocks/columns.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import { splitVerdict } from '../blocks/verdict-words.ts'
import type { Draft } from './draft.ts'
import { actualAt, setStated, targetAt, unitOfName } from './figures.ts'
import { cellsBy } from './standing.ts'

const figureRoles: ReadonlySet<Role | undefined> = new Set(['target', 'finalTarget', 'actual', 'previous', 'baseline'])
export const isFigureColumn = ({ role }: Column): boolean => figureRoles.has(role)

/** Which of several columns of results is this year's: the plan's own year, else the newest one that has no later year beside it. */
function thisYears(columns: readonly Column[], role: Role, fiscalYear: number | undefined): number {
  const candidates = columns.flatMap((column, index) =>
    column.role === role ? [{ index, year: column.fiscalYear }] : [],
  )
  const own =
    candidates.find(({ year }) => year !== undefined && year === fiscalYear) ??
    candidates.find(({ year }) => year === undefined)
  return own?.index ?? candidates.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]?.index ?? -1
}

function fillResult(
  draft: Draft,
  indicator: Indicator,
  cell: Cell,
  unit: string | undefined,
  year: number | undefined,
): void {
  const split = splitVerdict(draft.words, cell.text)
  indicator.actual = actualAt(split === undefined ? cell : { ...cell, text: split.rest }, unit, year)
  if (split !== undefined) setStated(draft, indicator, { ...cell, text: split.word })
}

type TargetReading = NonNullable<Indicator['target']>

/** A target whose column names a later year is due at its end: its result of this year is not yet a verdict. */
function due(reading: TargetReading, year: number | undefined, planYear: number | undefined): TargetReading {
  const { target } = reading
  if (year === undefined || planYear === undefined || year <= planYear || target.deadline !== undefined) return reading
  return { ...reading, target: { ...target, deadline: lastDay(year).toString() } }
}

function addToSeries(indicator: Indicator, entry: NonNullable<Indicator['series']>[number]): void {
  const same = indicator.series?.find(({ fiscalYear }) => fiscalYear === entry.fiscalYear)
  if (same !== undefined) Object.assign(same, entry)
  else indicator.series = [...(indicator.series ?? []), entry]
}

/** One figure of a row into its place: the year's own, last year's, the base, the end of the plan, or another year's. */
function fillFigure(
  draft: Draft,
  indicator: Indicator,
  { role, fiscalYear: year }: Column,
  cell: Cell,
  unit: string | undefined,
  own: boolean,
): void {
  const planYear = draft.plan.fiscalYear
  if (role === 'target') {
    if (own) indicator.target = due(targetAt(cell, unit), year, planYear)
    else if (year !== undefined && planYear !== undefined && year > planYear)
      indicator.finalTarget = targetAt(cell, unit)
    else if (year !== undefined) addToSeries(indicator, { fiscalYear: year, target: targetAt(cell, unit) })
  } else if (role === 'actual') {
    if (own) fillResult(draft, indicator, cell, unit, year)
    else if (year !== undefined && year + 1 === (planYear ?? indicator.actual?.fiscalYear))
      indicator.previous = actualAt(cell, unit, year)
    else if (year !== undefined) addToSeries(indicator, { fiscalYear: year, actual: actualAt(cell, unit, year) })
  } else if (role === 'finalTarget') indicator.finalTarget = targetAt(cell, unit)
  else if (role === 'previous') indicator.previous = actualAt(cell, unit, year)
  else if (role === 'baseline') indicator.baseline = actualAt(cell, unit, year)
}

const directionOf = (text: string): Pick<Indicator, 'direction'> =>
  /↑|増|高|上/.test(text) ? { direction: 'up' } : /↓|減|低|下/.test(text) ? { direction: 'down' } : {}

/** The figures, the verdict and the direction of a row into its indicator. A unit stands in a column, in a head, or behind the name. */
export function fillFigures(draft: Draft, indicator: Indicator, columns: readonly Column[], row: Row): void {
  const own = [thisYears(columns, 'target', draft.plan.fiscalYear), thisYears(columns, 'actual', draft.plan.fiscalYear)]
  const unit = cellsBy(row, columns, 'unit')[0]?.text ?? unitOfName(indicator.name.text)
  const ownFirst = columns
    .map((column, index) => ({ column, index }))
    .sort((a, b) => Number(b.index === own[1]) - Number(a.index === own[1]))
  for (const { column, index } of ownFirst) {
    const cell = row.cells[index]
    if (cell === undefined || (cell.text === '' && !(column.role === 'target' && own.includes(index)))) continue
    if (isFigureColumn(column)) fillFigure(draft, indicator, column, cell, column.unit ?? unit, own.includes(index))
    else if (column.role === 'verdict') setStated(draft, indicator, cell)
    else if (column.role === 'direction') Object.assign(indicator, directionOf(cell.text))
  }
}
