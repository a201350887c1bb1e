import { linesOf } from '../deck/text-lines.ts'
import { letterHeight, type CellLook, type WorkbookCell, type WorkbookRow } from '../document/workbook.ts'
import { textCell } from './figure-cell.ts'

/** A cell of words in a row without merged cells; `span` for the few rows that are one cell. */
export type PlainCell = {
  readonly text: string
  readonly look: CellLook
  readonly span?: number
  readonly entry?: WorkbookCell['entry']
  /** As high as so many lines at least, so that there is room to write. */
  readonly lines?: number
}

/** No program shows a higher row (409 points). */
const heightAtMost = 400
const lineHeight = 1.4
const padding = 6

/** A row as high as its texts are long; a text that is longer than a row can be high stays whole in its cell. */
export function plainRow(cells: readonly PlainCell[], widths: readonly number[]): WorkbookRow {
  let column = 0
  let height = 0
  const placed = cells.map(({ text, look, span = 1, entry, lines = 1 }): WorkbookCell => {
    const width = widths.slice(column, column + span).reduce((sum, own) => sum + own, 0) - 1
    const own =
      look === 'key' && span === 1 ? 1 : linesOf(text, (width * letterHeight.field) / letterHeight[look]).length
    height = Math.max(height, Math.max(lines, own) * letterHeight[look] * lineHeight)
    const cell = { ...textCell(text), look, column, columns: span, ...(entry && { entry }) }
    column += span
    return cell
  })
  return { height: Math.min(heightAtMost, Math.ceil(height + padding)), cells: placed }
}
