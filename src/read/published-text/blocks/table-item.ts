import { fold } from '../../../core/fold.ts'
import { readAlignedTable } from './aligned-table.ts'
import { fitsKind, kindOf } from './cell-kind.ts'
import type { Table } from './cell.ts'
import { readHead, shapeOf, type TableHead } from './columns.ts'
import { withDeedsNamed } from './deed-column.ts'
import { joinContinuedRows } from './continued-rows.ts'
import type { Found, Reading, Stops } from './item.ts'
import type { Labels } from './labels.ts'
import { readLabel } from './read-label.ts'
import { setUpright } from './lying-table.ts'
import { headsColumns, isHeadRow } from './pairs.ts'
import { spacedRows, wideGap } from './spaced-table.ts'
import { readStackedTable, startsRow } from './stacked.ts'
import { readTable } from './table.ts'
import type { VerdictWords } from './verdict-words.ts'

/** The head of the last table: it holds for the rows on the next page or below the next heading. `gap` where it was set with spaces. */
export type Tables = {
  last:
    | {
        readonly head: Pick<TableHead, 'columns' | 'shape'>
        readonly gap?: RegExp
        /** How many rows it had, and the words of the first. */
        readonly rows: number
        readonly top?: string
      }
    | undefined
}

/** The head of the table above, when rows without one are as wide and hold what its columns hold. */
function headAbove({ last }: Tables, { rows }: Table, words: VerdictWords): TableHead | undefined {
  if (last === undefined) return undefined
  const kinds = last.head.columns.map(({ role }) => kindOf(role))
  const typed = (text: string, index: number) => text !== '' && kinds[index] !== 'words' && kinds[index] !== undefined
  const fits = rows.some(
    ({ cells }) =>
      cells.length === kinds.length &&
      cells.some(({ text }, index) => typed(text, index)) &&
      cells.every(({ text }, index) => !typed(text, index) || fitsKind(kinds[index] ?? 'words', text, words)),
  )
  return fits ? { ...last.head, headRows: 0 } : undefined
}

/** A column without a name whose cells say 目標 and 実績 tells what the figures beside it are. */
function withKinds(head: TableHead, { rows }: Table, labels: Labels): TableHead {
  const body = rows.slice(head.headRows)
  const isKind = (text: string) =>
    readLabel(labels, text)?.roles.some((role) => role === 'target' || role === 'actual') === true
  const at = head.columns.findIndex(({ role }, index) => {
    const cells = body.map(({ cells: own }) => own[index]?.text ?? '')
    return role === undefined && cells.length > 1 && cells.every(isKind)
  })
  if (at < 0) return head
  const columns = head.columns.map((column, index) => (index === at ? { role: 'kind' as const } : column))
  return { ...head, columns, shape: shapeOf(columns) ?? head.shape }
}

const figureRoles = new Set(['target', 'actual', 'baseline', 'previous'])

/** 実績値 over three columns without years: which of them is this year's nobody knows, so none is. */
function withoutSpans(head: TableHead, { rows }: Table): TableHead {
  const top = rows[head.headRows - 1]
  if (head.headRows !== 1 || top === undefined) return head
  const body = rows.slice(1)
  const isFilled = (index: number) => body.length === 0 || body.some(({ cells }) => (cells[index]?.text ?? '') !== '')
  const spans = (index: number) =>
    top.cells[index]?.text !== '' && top.cells[index + 1]?.text === '' && isFilled(index + 1)
  const columns = head.columns.map((column, index) =>
    figureRoles.has(column.role ?? '') && spans(index) ? {} : column,
  )
  return { ...head, columns }
}

/** The head of the table above, printed once more on the next page without its second row (R2 | R3 | R4), still has that row. */
function repeatedHead({ last }: Tables, head: TableHead, { rows }: Table): TableHead {
  const top = wordsOf(rows[head.headRows - 1])
  const differ = (known: Pick<TableHead, 'columns'>) =>
    known.columns.filter(({ role }, index) => role !== head.columns[index]?.role).length
  // Two whole heads one on top of the other (a table without rows, and the next one) were no head of two rows.
  const same = head.headRows === 1 && last !== undefined && last.rows > 1 && last.top === top && differ(last.head) > 1
  return same ? { ...last.head, headRows: 1 } : head
}
const wordsOf = (row: Table['rows'][number] | undefined): string =>
  (row?.cells ?? []).map(({ text }) => fold(text)).join('|')

/** A column for verdicts that holds nothing but numbers (0.98, 104%) says how far a target was reached, and no verdict. */
function withRates(head: TableHead, { rows }: Table, words: VerdictWords): TableHead {
  const isRate = (index: number) => {
    const cells = rows
      .slice(head.headRows)
      .flatMap(({ cells: own }) => own[index]?.text ?? '')
      .filter((text) => text !== '')
    return (
      cells.some((text) => isNumber.test(fold(text))) &&
      cells.every((text) => isNumber.test(fold(text)) || (!words.of(text) && /^[-―－–]$/.test(text)))
    )
  }
  const headWord = (index: number) =>
    rows.slice(0, head.headRows).findLast(({ cells }) => (cells[index]?.text ?? '') !== '')?.cells[index]?.text ?? ''
  const columns = head.columns.map((column, index) =>
    column.role === 'verdict' && isRate(index)
      ? { ...column, role: 'rate' as const, word: column.word ?? headWord(index) }
      : column,
  )
  return { ...head, columns }
}
const isNumber = /^\d{1,4}(?:\.\d+)(?:%)?$|^\d{1,4}%$/

/** A table of tabs, bars or spaces that begins at a line. */
export function readWholeTable(reading: Reading, at: number, stops: Stops, tables: Tables): Found | undefined {
  const { lines, labels, words } = reading
  if (lines[at]?.plain) return undefined // its cells would be set apart by something
  const aligned = readAlignedTable(reading, at, stops)
  if (aligned !== undefined) {
    const { rows, next } = aligned
    const head = withDeedsNamed(aligned.head, rows.slice(aligned.head.headRows))
    tables.last = { head, gap: wideGap, rows: 1 }
    return { items: [{ kind: 'table', table: { layout: 'spaced', rows, pieces: rows }, head }], next }
  }
  const lies = headsColumns(lines, at, labels)
  const found = readTable(lines, at, {
    isLabel: (text) => readLabel(labels, text) !== undefined,
    isHead: (cells) => !lies && isHeadRow(labels, cells), // on its side, 達成状況 | 達成 | 未達成 is a row
    stops,
  })
  if (found === undefined) return undefined
  const { next } = found
  const direct = readHead(labels, words, found.table)
  const table = (direct === undefined ? setUpright(labels, found.table) : undefined) ?? found.table
  const read = direct ?? readHead(labels, words, table) ?? headAbove(tables, table, words)
  const full = read && repeatedHead(tables, read, table)
  const head =
    full && (full === read ? withRates(withoutSpans(withKinds(read, table, labels), table), table, words) : full)
  if (head === undefined) return table.layout === 'spaced' ? undefined : { items: [{ kind: 'rows', table }], next }
  const own = read === undefined || full !== read ? tables.last : { rows: read.headRows, top: wordsOf(table.rows[0]) }
  tables.last = { ...own, rows: own?.rows ?? 1, head, ...(table.gap === undefined ? {} : { gap: table.gap }) }
  const rows = joinContinuedRows(head.columns, table.rows.slice(head.headRows))
  const named = withDeedsNamed(head, rows)
  const whole = { ...table, rows: [...table.rows.slice(0, head.headRows), ...rows] }
  return { items: [{ kind: 'table', table: whole, head: named }], next }
}

/** Rows set with spaces under a head that stands further up. */
export function readSpacedOn({ lines, words }: Reading, at: number, stops: Stops, tables: Tables): Found | undefined {
  const { last } = tables
  if (last?.gap === undefined) return undefined
  const { rows, next } = spacedRows(lines, at, last.gap, last.head.columns.length, stops)
  const table: Table = { layout: 'spaced', rows, pieces: rows }
  const head = headAbove(tables, { ...table, rows: rows.slice(0, 1) }, words)
  return head && { items: [{ kind: 'table', table, head }], next }
}

/** A table with one cell a line: under its own head, or under the head of the table before. */
export function readStackedItem(reading: Reading, at: number, stops: Stops, tables: Tables): Found | undefined {
  const { last } = tables
  const goesOn = () =>
    last !== undefined && last.gap === undefined && startsRow(last.head, reading, at)
      ? readStackedTable(reading, at, stops, last.head)
      : undefined
  const found = readStackedTable(reading, at, stops) ?? goesOn()
  if (found === undefined) return undefined
  const { next, ...stacked } = found
  tables.last = { head: stacked.head, rows: 1 }
  return { items: [{ kind: 'stacked', ...stacked }], next }
}
