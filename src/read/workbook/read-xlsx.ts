import { strFromU8 } from 'fflate'
import { type Cell, type CellValue, type Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { LaidOut, LayoutProblem, LayoutReader } from '../laid-out.ts'
import { openZip } from '../zip/open-zip.ts'
import { covered, sheetLines, type CellFault, type ShownCell, type ShownSheet } from './sheet-lines.ts'
import { shownNumber } from './shown-number.ts'

/** A day as Japanese documents write it. */
const shownDay = (day: Date): string => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`

/** The text of a cell as it is shown. */
export function shownCell(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') {
    const format = cell?.style?.numFmt
    return shownNumber(value, format, cell?.formula !== undefined)
  }
  if (value instanceof Date) return shownDay(value)
  return String(value)
}

/** Marks what lies under merged cells, within the rows that there are. */
function cover(rows: ShownCell[][], merges: Sheet['merges']): void {
  for (const { startRow, startCol, endRow, endCol } of merges ?? [])
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row] ?? []
      for (let column = startCol; column <= Math.min(endCol, startCol + mergedAtMost); column += 1)
        if (row !== startRow || column !== startCol) {
          while (cells.length <= column) cells.push('')
          cells[column] = covered
        }
    }
}

/** The cells that show an error, and the formulas that were saved without a value. */
function faultsOf(cells: Sheet['cells']): CellFault[] {
  const faults: CellFault[] = []
  for (const [key, { type, value, formula }] of cells ?? []) {
    const what =
      type === 'error' ? 'error-value' : formula !== undefined && value === null ? 'no-saved-value' : undefined
    if (what === undefined) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    faults.push({ what, row, column })
  }
  return faults
}

type RowCells = ReadonlyMap<number, Cell>

/** The numbers that have a format, by row, then column: asking the library's own map for every cell of a large sheet takes longer than reading it. */
function formattedNumbers({ cells }: Sheet): ReadonlyMap<number, RowCells> {
  const found = new Map<number, Map<number, Cell>>()
  for (const [key, cell] of cells ?? []) {
    if (typeof cell.value !== 'number') continue
    const comma = key.indexOf(',')
    const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))]
    const own = found.get(row)
    if (own === undefined) found.set(row, new Map([[column, cell]]))
    else own.set(column, cell)
  }
  return found
}

function shownRow(row: readonly CellValue[] | undefined, numbers: RowCells | undefined): ShownCell[] {
  const shown: ShownCell[] = []
  if (row === undefined) return shown
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column]
    shown.push(shownCell(value, typeof value === 'number' ? numbers?.get(column) : undefined))
  }
  return shown
}

function shownSheet(sheet: Sheet): ShownSheet {
  const { name, rows, merges } = sheet
  const numbers = formattedNumbers(sheet)
  const shown: ShownCell[][] = []
  for (let row = 0; row < rows.length; row += 1) shown.push(shownRow(rows[row], numbers.get(row)))
  cover(shown, merges)
  return { name, rows: shown, faults: faultsOf(sheet.cells) }
}

/** A merged cell wider than this covers whole rows, and says nothing about columns. */
const mergedAtMost = 200
/** A sheet has at most so many rows and columns, in every program. */
const rowsAtMost = 1_048_576
const columnsAtMost = 16_384

/** The reference that begins at a byte (`C5`, `5`), up to its quotation mark; undefined for anything else. */
function referenceAt(bytes: Uint8Array, from: number): { readonly column: number; readonly row: number } | undefined {
  let [at, column, row] = [from, 0, 0]
  for (let byte = bytes[at] ?? 0; byte >= 65 && byte <= 90 && at < from + 10; byte = bytes[++at] ?? 0)
    column = column * 26 + byte - 64
  const digits = at
  for (let byte = bytes[at] ?? 0; byte >= 48 && byte <= 57 && at < digits + 15; byte = bytes[++at] ?? 0)
    row = row * 10 + byte - 48
  return at > digits && bytes[at] === quote ? { column, row } : undefined
}
const [blank, letterR, equals, quote] = [32, 114, 61, 34]

/** The first reference (` r="…"`) that lies outside of any sheet. Looked for in the bytes: a large sheet as text would take a second more. */
function outsideReference(bytes: Uint8Array): string | undefined {
  for (let at = bytes.indexOf(letterR, 1); at >= 0; at = bytes.indexOf(letterR, at + 1)) {
    if (bytes[at - 1] !== blank || bytes[at + 1] !== equals || bytes[at + 2] !== quote) continue
    const found = referenceAt(bytes, at + 3)
    if (found !== undefined && (found.row > rowsAtMost || found.column > columnsAtMost))
      return strFromU8(bytes.subarray(at + 3, at + 28)).replace(/".*$/s, '')
  }
  return undefined
}

/** The first thing in the sheets that no honest workbook has: a DOCTYPE, or a cell outside of any sheet. */
export function hostilePart(bytes: Uint8Array): LayoutProblem | undefined {
  const parcel = openZip(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  if ('problem' in parcel) return parcel
  for (const name of parcel.names) {
    const part = parcel.bytes(name) ?? new Uint8Array()
    if (/<!DOCTYPE/i.test(strFromU8(part.subarray(0, 4096), true))) return { problem: 'doctype', detail: name }
    const outside = /worksheets\/[^/]+\.xml$/.test(name) ? outsideReference(part) : undefined
    if (outside !== undefined) return { problem: 'broken', detail: outside }
  }
  return undefined
}

/** A workbook of Excel: every sheet that is not hidden, cells as they are shown, formulas by the values that were saved with them. */
export const readXlsxLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const hostile = hostilePart(bytes)
  if (hostile !== undefined) return hostile
  const left: string[] = []
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ name, hidden, veryHidden }) => {
        const isHidden = hidden === true || veryHidden === true
        if (isHidden) left.push(name)
        return !isHidden
      },
    })
    return sheetLines(sheets.map(shownSheet), left)
  } catch (cause) {
    return { problem: 'broken', detail: cause instanceof Error ? cause.message.slice(0, 100) : '' }
  }
}
