import { type Cell, type CellValue, type Sheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { LaidOut, LayoutProblem, LayoutReader } from '../laid-out.ts'
import { openZip } from '../zip/open-zip.ts'
import { covered, sheetLines, type ShownCell, type ShownSheet } from './sheet-lines.ts'
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

function shownSheet({ name, rows, cells, merges }: Sheet): ShownSheet {
  const shown = Array.from(rows, (row, r) =>
    Array.from(row ?? [], (value, c): ShownCell => shownCell(value, cells?.get(`${r},${c}`))),
  )
  cover(shown, merges)
  return { name, rows: shown }
}

/** A merged cell wider than this covers whole rows, and says nothing about columns. */
const mergedAtMost = 200
/** A sheet has at most so many rows and columns, in every program. */
const rowsAtMost = 1_048_576
const columnsAtMost = 16_384
const reference = /<(?:c|row)\b[^>]*?\sr="(?:([A-Z]{1,10}))?(\d{1,15})"/g

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64
  return column
}

/** The first thing in the sheets that no honest workbook has: a DOCTYPE, or a cell outside of any sheet. */
export function hostilePart(bytes: Uint8Array): LayoutProblem | undefined {
  const parcel = openZip(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  if ('problem' in parcel) return parcel
  for (const name of parcel.names) {
    const text = parcel.text(name) ?? ''
    if (/<!DOCTYPE/i.test(text.slice(0, 4096))) return { problem: 'doctype', detail: name }
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue
    for (const [, letters = 'A', digits = '1'] of text.matchAll(reference))
      if (Number(digits) > rowsAtMost || columnOf(letters) > columnsAtMost)
        return { problem: 'broken', detail: `${letters}${digits}` }
  }
  return undefined
}

/** A workbook of Excel: every sheet that is not hidden, cells as they are shown, formulas by the values that were saved with them. */
export const readXlsxLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const hostile = hostilePart(bytes)
  if (hostile !== undefined) return hostile
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    })
    return sheetLines(sheets.map(shownSheet))
  } catch (cause) {
    return { problem: 'broken', detail: cause instanceof Error ? cause.message.slice(0, 100) : '' }
  }
}
