import { columnLetters, sheetName } from '../../core/origin.ts'
import type { RemarkKind } from '../../core/reading-remark.ts'
import { gatherRemarks } from '../gather-remarks.ts'
import { nearestLine, rowLines, type LaidOut, type LaidOutLine } from '../laid-out.ts'

/** A sheet as people see it: the shown text of every cell, '' for an empty one, `covered` for what lies under a merged one; rows and columns from the first on. */
export type ShownSheet = {
  readonly name: string
  readonly rows: readonly (readonly ShownCell[])[]
  readonly faults: readonly CellFault[]
}
/** A cell without a value that can be read; row and column count from 0. */
export type CellFault = {
  readonly what: Extract<RemarkKind, 'error-value' | 'no-saved-value'>
  readonly row: number
  readonly column: number
}
/** What a cell shows whose formula failed. */
export const errorShown = /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!)|Err:\d{3})$/
export type ShownCell = string | typeof covered
/** Lies under a merged cell. */
export const covered = undefined

const isEmpty = (row: readonly ShownCell[] | undefined) =>
  row === undefined || row.every((cell) => cell === covered || cell.trim() === '')

/**
 * The columns of some rows that people see as columns: those in which anything stands, and one for every gap between them. What is only
 * covered by merged cells is no column.
 */
function seenColumns(rows: readonly (readonly ShownCell[])[]): number[] {
  const used = new Set<number>()
  const spanned = new Set<number>()
  for (const row of rows)
    for (const [column, cell] of row.entries())
      if (cell === covered) spanned.add(column)
      else if (cell.trim() !== '') used.add(column)
  const sorted = [...used].toSorted((a, b) => a - b)
  return sorted.flatMap((column, index) => {
    const before = sorted[index - 1]
    const isGap =
      before !== undefined &&
      Array.from({ length: column - before - 1 }, (_, at) => before + 1 + at).some((between) => !spanned.has(between))
    return isGap && before !== undefined ? [before + 1, column] : [column]
  })
}

type Seen = { readonly columns: readonly number[]; readonly sheet: string }

function rowOf(row: readonly ShownCell[], { columns, sheet }: Seen, number: number): LaidOutLine[] {
  const cells = columns.map((column) => row[column - 1] ?? '')
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const isWhole = last === columns.length - 1 // most rows are: they share the list of their columns
  const shown = isWhole ? { cells, columns } : { cells: cells.slice(0, last + 1), columns: columns.slice(0, last + 1) }
  return rowLines(shown.cells, { kind: 'sheet', sheet, row: number, columns: shown.columns })
}

const gap: LaidOutLine = { text: '' }

/** Rows that stand together are one block: its columns are those that it uses, so that wide merged cells leave no holes. */
function linesOfSheet({ name, rows }: ShownSheet): LaidOutLine[] {
  const lines: LaidOutLine[] = [{ text: name, isName: true }]
  let from = 0
  while (from < rows.length) {
    if (isEmpty(rows[from])) {
      from += 1
      continue
    }
    const end = rows.findIndex((row, index) => index > from && isEmpty(row))
    const block = rows.slice(from, end < 0 ? rows.length : end)
    const seen = { columns: seenColumns(block).map((column) => column + 1), sheet: name }
    lines.push(gap)
    for (const [index, row] of block.entries()) lines.push(...rowOf(row, seen, from + index + 1))
    from += block.length
  }
  return [...lines, gap]
}

function remarksOn(sheets: readonly ShownSheet[], hidden: readonly string[], lines: readonly LaidOutLine[]) {
  const remarks = gatherRemarks()
  for (const name of hidden) remarks.add('hidden-sheet', name, () => 1)
  for (const { name, faults } of sheets)
    for (const { what, row, column } of faults)
      remarks.add(what, `${sheetName(name)}!${columnLetters(column + 1)}${row + 1}`, () =>
        nearestLine(lines, (origin) => origin.kind === 'sheet' && origin.sheet === name && origin.row > row),
      )
  return remarks.all()
}

/**
 * Sheets as lines: the name of each, then its rows as a spreadsheet copies them, with the address of every cell. `hidden`: the names of those that
 * nobody sees.
 */
export function sheetLines(sheets: readonly ShownSheet[], hidden: readonly string[]): LaidOut {
  const lines = sheets.flatMap(linesOfSheet)
  return { lines, remarks: remarksOn(sheets, hidden, lines) }
}
