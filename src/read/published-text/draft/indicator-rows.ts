import type { Goal, Indicator, Initiative, Strategy } from '../../../core/plan/plan.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { fold } from '../../../core/fold.ts'
import { titleKey } from '../../../core/title-key.ts'
import type { Column } from '../blocks/columns.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { addListing, newInitiative, textOf, type Draft } from './draft.ts'
import { fillFigures, isFigureColumn } from './figure-columns.ts'
import { fillListing, newIndicator } from './figures.ts'
import { totals } from './listings.ts'
import { readIndicatorName } from './indicator-lines.ts'
import { fillInitiative } from './initiative-cells.ts'
import { cellsBy, rowStanding, strategyFor, type Standing } from './standing.ts'
import type { InitiativeFinder } from './initiative-finder.ts'

const nameRoles = ['indicator', 'outcome', 'process', 'withdrawal'] as const

/** A row whose cells do not fit their columns (glued or lost cells) is left for a person: every verdict where verdicts stand, no verdict among figures. */
export function rowFits({ words }: Draft, columns: readonly Column[], row: Row): boolean {
  if (row.cells.length > columns.length || row.cells.length < 2) return false
  return row.cells.every(({ text }, index) => {
    const column = columns[index]
    if (text === '') return true
    if (column?.role === 'unit') return !/^[\d０-９]/.test(text) // a cell is missing before it
    if (column?.role === 'verdict')
      return words.isOne(text) || (text.length <= 12 && parseActual(text).kind !== 'amount')
    return (
      column === undefined ||
      !isFigureColumn(column) ||
      words.of(text) === undefined ||
      parseActual(text).kind === 'unavailable'
    )
  })
}

/** An initiative listed here, or in a document without a tree anywhere. */
const findHere = (finder: InitiativeFinder, title: string, { goal, strategy }: Standing): Initiative | undefined =>
  finder.find(title, strategy ?? goal) ??
  (goal === undefined && strategy === undefined ? finder.findOriginal(title) : undefined)

/** A relisted row says its figures once more: they are the same indicator. */
const sameIndicator = ({ indicators }: Goal | Strategy | Initiative, { kind, name, target, actual }: Indicator) =>
  indicators.find(
    (other) =>
      other.kind === kind &&
      titleKey(other.name.text) === titleKey(name.text) &&
      other.target?.target.text === target?.target.text &&
      other.actual?.actual.text === actual?.actual.text,
  )

/** A name with nothing but a mark behind it (客観指標総合評価　ｂ) is no measure. */
const hasFigures = ({ target, actual, finalTarget, baseline, previous, series }: Indicator): boolean =>
  [target, actual, finalTarget, baseline, previous, series].some((figure) => figure !== undefined)

const isRelisted = (row: Row, columns: readonly Column[]): boolean =>
  [...cellsBy(row, columns, 'initiative'), ...cellsBy(row, columns, 'strategy')].some(
    ({ text }) => readListedTitle(text).relisting,
  )

function ownerOf(
  draft: Draft,
  finder: InitiativeFinder,
  columns: readonly Column[],
  row: Row,
  now: Standing,
): Goal | Strategy | Initiative {
  const standing = rowStanding(draft, row, columns, now)
  const [title] = cellsBy(row, columns, 'initiative')
  if (title === undefined)
    return (
      standing.initiative ??
      standing.strategy ??
      standing.goal ??
      strategyFor(draft, standing, row.cells[0] ?? { line: 1, column: 1 })
    )
  const { number, title: text, relisting } = readListedTitle(title.text)
  const cell = { ...title, text }
  const known = relisting ? undefined : findHere(finder, text, standing)
  if (known !== undefined) return known
  const original = relisting ? finder.findOriginal(text) : undefined
  const strategy = strategyFor(draft, standing, title)
  const own = original ?? newInitiative(draft, cell)
  if (original !== undefined && strategy.listings.some(({ initiative }) => initiative === original.id)) return original
  const numbered = number === '' ? (cellsBy(row, columns, 'number')[0]?.text ?? '') : number
  addListing(draft, strategy, own, { number: numbered, title: cell, relisting })
  if (original === undefined) finder.add(own, [strategy, standing.goal])
  return own
}

/** What no field is for is kept as it stands, as a remark: words under a head that nobody knows, a rate (達成率 96.2%) under its name. */
const unnamed = (columns: readonly Column[], row: Row): Cell[] =>
  row.cells.flatMap((cell, index) => {
    const column = columns[index]
    if (column === undefined || (column.role !== undefined && column.role !== 'rate')) return []
    if (/\p{L}{2}/u.test(cell.text)) return [cell]
    return column.word !== undefined && /[0-9０-９]/.test(cell.text)
      ? [{ ...cell, text: `${column.word} ${cell.text}` }]
      : []
  })

/** What a row of a goal's or strategy's indicator says that its own initiative would hold. */
const ofInitiative = [
  'countermeasure',
  'section',
  'activities',
  'content',
  'situation',
  'problem',
  'nextPolicy',
] as const

/** What else a row says: about an initiative into its fields; about a goal or strategy as the indicator's remark. */
function fillRest(
  draft: Draft,
  owner: Goal | Strategy | Initiative,
  indicator: Indicator,
  columns: readonly Column[],
  row: Row,
): void {
  const [note] = cellsBy(row, columns, 'note')
  if ('activities' in owner) fillInitiative(draft, owner, columns, row)
  const others = 'activities' in owner ? [] : ofInitiative.flatMap((role) => cellsBy(row, columns, role))
  const remarks = [...(note === undefined ? others : [note, ...others]), ...unnamed(columns, row)]
  const [first] = remarks
  if (first !== undefined) indicator.note = textOf({ ...first, text: remarks.map(({ text }) => text).join('\n') })
}

/** 合計 | 54,600 | 66,292 is nobody's promise: it waits for a person. */
const isTotal = ({ cells }: Row): boolean => totals.test(fold(cells.find(({ text }) => text !== '')?.text ?? ''))

/** One row of a table of indicators: name, base, target, result, verdict, in whatever columns the head says. */
export function readIndicatorRow(
  draft: Draft,
  finder: InitiativeFinder,
  columns: readonly Column[],
  row: Row,
  now: Standing,
): void {
  if (!rowFits(draft, columns, row) || isTotal(row)) return
  const role = nameRoles.find((name) => cellsBy(row, columns, name).length > 0)
  const [name] = cellsBy(row, columns, role ?? 'initiative')
  if (name === undefined) return
  const owner = ownerOf(draft, finder, columns, row, now)
  const isInitiative = 'activities' in owner
  const read = role === undefined ? { name: readListedTitle(name.text).title } : readIndicatorName(name.text)
  const kind =
    role === 'withdrawal' || role === 'process' || role === 'outcome' ? role : isInitiative ? 'process' : 'outcome'
  const indicator = newIndicator(draft, read.kind ?? kind, owner.id, { ...name, text: read.name })
  fillFigures(draft, indicator, columns, row)
  if (!hasFigures(indicator) && !(isInitiative && role === undefined)) return
  const same = isRelisted(row, columns) ? sameIndicator(owner, indicator) : undefined
  if (same !== undefined) return draft.account.use(row.lines, 'record', same.id)
  owner.indicators.push(indicator)
  fillRest(draft, owner, indicator, columns, row)
  if (isInitiative) fillListing(draft, owner, indicator)
  draft.account.use(row.lines, 'record', indicator.id)
}
