import type { Role } from '../../../core/form/form.ts'
import type { Goal, Indicator, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import type { Column } from '../blocks/columns.ts'
import { countermeasureOf } from './countermeasure.ts'
import { addListing, newInitiative, placeOf, textOf, type Draft, type InitiativeFinder } from './draft.ts'
import { actualAt, newIndicator, targetAt } from './figures.ts'
import { cellsBy, rowStanding, strategyFor, type Standing } from './skeleton.ts'
import type { Cell, Row } from '../blocks/table.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { splitVerdict, verdictOf } from '../blocks/verdict-words.ts'

const nameRoles = ['indicator', 'outcome', 'process', 'withdrawal'] as const
const figureRoles: ReadonlySet<Role | undefined> = new Set(['target', 'finalTarget', 'actual', 'previous', 'baseline'])
const unitColumn = (row: Row, columns: readonly Column[]) => cellsBy(row, columns, 'unit')[0]?.text

/** A row whose cells do not fit their columns (glued or lost cells) is left for a person: every verdict where verdicts stand, no verdict among figures. */
function rowFits({ form }: Draft, columns: readonly Column[], row: Row): boolean {
  if (row.cells.length > columns.length || row.cells.length < 2) return false
  return row.cells.every(({ text }, index) => {
    const role = columns[index]?.role
    if (text === '') return true
    if (role === 'verdict')
      return verdictOf(form, text) !== undefined || (text.length <= 12 && parseActual(text).kind !== 'amount')
    return !figureRoles.has(role) || verdictOf(form, text) === undefined || parseActual(text).kind === 'unavailable'
  })
}

type Owner = { readonly record: Goal | Strategy | Initiative; readonly standing: Standing }

function ownerOf(draft: Draft, find: InitiativeFinder, columns: readonly Column[], row: Row, now: Standing): Owner {
  const standing = rowStanding(draft, row, columns, now)
  const [title] = cellsBy(row, columns, 'initiative')
  if (title === undefined) {
    const record =
      standing.initiative ??
      standing.strategy ??
      standing.goal ??
      strategyFor(draft, standing, row.cells[0] ?? { line: 1, column: 1 })
    return { record, standing }
  }
  const listed = readListedTitle(title.text)
  const cell = { ...title, text: listed.title }
  const known = find(cell.text, standing.strategy ?? standing.goal)
  if (known !== undefined) return { record: known, standing }
  const initiative = newInitiative(draft, cell)
  addListing(draft, strategyFor(draft, standing, title), initiative, {
    number: listed.number,
    title: cell,
    relisting: listed.relisting,
  })
  return { record: initiative, standing }
}

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
  const split = splitVerdict(draft.form, cell.text)
  indicator.actual = actualAt(split === undefined ? cell : { ...cell, text: split.rest }, unit, year)
  if (split !== undefined) indicator.stated = { verdict: split.verdict, text: split.word, at: placeOf(cell) }
}

/** One figure of a row into its place: the year's own, last year's, the base, the end of the plan, or another year's. */
function fillFigure(
  draft: Draft,
  indicator: Indicator,
  column: Column,
  cell: Cell,
  unit: string | undefined,
  own: boolean,
): void {
  const { role, fiscalYear: year } = column
  const planYear = draft.plan.fiscalYear
  if (role === 'target') {
    if (own) indicator.target = targetAt(cell, unit)
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

function addToSeries(indicator: Indicator, entry: NonNullable<Indicator['series']>[number]): void {
  const same = indicator.series?.find(({ fiscalYear }) => fiscalYear === entry.fiscalYear)
  if (same !== undefined) Object.assign(same, entry)
  else indicator.series = [...(indicator.series ?? []), entry]
}

function fillVerdict({ form }: Draft, indicator: Indicator, cell: Cell): void {
  const verdict = verdictOf(form, cell.text)
  if (verdict !== undefined) indicator.stated = { verdict, text: cell.text, at: placeOf(cell) }
  else indicator.grades = [{ axis: 'stated', grade: cell.text, text: cell.text, at: placeOf(cell) }]
}

function fillOwner(
  draft: Draft,
  owner: Owner['record'],
  indicator: Indicator,
  columns: readonly Column[],
  row: Row,
): void {
  const [countermeasure] = cellsBy(row, columns, 'countermeasure')
  const [section] = cellsBy(row, columns, 'section')
  const [note] = cellsBy(row, columns, 'note')
  if ('activities' in owner) {
    if (section !== undefined) owner.section = textOf(section)
    const measure = countermeasure && countermeasureOf(draft, owner.id, countermeasure)
    if (measure !== undefined) owner.countermeasure = measure
    for (const cell of cellsBy(row, columns, 'content')) owner.content = textOf(cell)
    for (const cell of cellsBy(row, columns, 'situation')) owner.situation = textOf(cell)
  }
  const remark = note ?? ('activities' in owner ? undefined : (countermeasure ?? section))
  if (remark !== undefined) indicator.note = textOf(remark)
}

/** The listing of an initiative takes the verdict of its row, when it has no verdict of its own yet. */
export function fillListing({ ownListings }: Draft, initiative: Initiative, indicator: Indicator): void {
  const listing = ownListings.get(initiative.id)
  if (listing !== undefined && indicator.stated !== undefined && initiative.indicators.length === 1)
    listing.stated ??= indicator.stated
}

/** One row of a table of indicators: name, base, target, result, verdict, in whatever columns the head says. */
export function readIndicatorRow(
  draft: Draft,
  find: InitiativeFinder,
  columns: readonly Column[],
  row: Row,
  now: Standing,
): void {
  if (!rowFits(draft, columns, row)) return
  const { record: owner } = ownerOf(draft, find, columns, row, now)
  const role = nameRoles.find((name) => cellsBy(row, columns, name).length > 0)
  const [name] = role === undefined ? cellsBy(row, columns, 'initiative') : cellsBy(row, columns, role)
  if (name === undefined) return
  const isInitiative = 'activities' in owner
  const kind =
    role === 'withdrawal' || role === 'process' || role === 'outcome' ? role : isInitiative ? 'process' : 'outcome'
  const title = role === undefined ? { ...name, text: readListedTitle(name.text).title } : name
  const indicator = newIndicator(draft, kind, owner.id, title)
  const own = {
    target: thisYears(columns, 'target', draft.plan.fiscalYear),
    actual: thisYears(columns, 'actual', draft.plan.fiscalYear),
  }
  const unit = unitColumn(row, columns)
  const order = columns
    .map((column, index) => ({ column, index }))
    .sort((a, b) => Number(b.index === own.actual) - Number(a.index === own.actual))
  for (const { column, index } of order) {
    const cell = row.cells[index]
    if (cell === undefined || (cell.text === '' && column.role !== 'target')) continue
    if (figureRoles.has(column.role))
      fillFigure(draft, indicator, column, cell, column.unit ?? unit, index === own.target || index === own.actual)
    else if (column.role === 'verdict') fillVerdict(draft, indicator, cell)
    else if (column.role === 'direction')
      Object.assign(
        indicator,
        /↑|増|高|上/.test(cell.text) ? { direction: 'up' } : /↓|減|低|下/.test(cell.text) ? { direction: 'down' } : {},
      )
  }
  owner.indicators.push(indicator)
  fillOwner(draft, owner, indicator, columns, row)
  if (isInitiative) fillListing(draft, owner, indicator)
  draft.account.use(row.lines, 'record', indicator.id)
}
