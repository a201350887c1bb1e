import type { SheetRowForm } from '../../core/form/sheet-form.ts'
import { cutAfter, linesOf } from '../deck/text-lines.ts'
import { letterHeight, type WorkbookCell, type WorkbookRow } from '../document/workbook.ts'
import { shownText } from './figure-cell.ts'
import { sheetValues, type SheetContext } from './sheet-values.ts'

/** No program shows a higher row (409 points). */
const heightAtMost = 400
const lineHeight = 1.4
const padding = 6

/** The cells of a row with their places. A label stands out; in a title or heading everything does. */
function cellsOf({ cells, look }: SheetRowForm, context: SheetContext): WorkbookCell[] {
  let column = 0
  return cells.map((cell): WorkbookCell => {
    const at = { column, columns: cell.columns }
    column += cell.columns
    if ('label' in cell) return { kind: 'text', text: cell.label, look: look === 'field' ? 'label' : look, ...at }
    if ('field' in cell) return { ...sheetValues[cell.field](context), look, ...at }
    return { kind: 'empty', look, ...at }
  })
}

const widthOf = ({ column, columns, look }: WorkbookCell, widths: readonly number[]): number =>
  ((widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - 1) * letterHeight.field) /
  letterHeight[look]

const linesAtMost = (cell: WorkbookCell): number =>
  Math.floor((heightAtMost - padding) / (letterHeight[cell.look] * lineHeight))

function heightOf(cells: readonly WorkbookCell[], widths: readonly number[]): number {
  const heights = cells.map(
    (cell) => linesOf(shownText(cell), widthOf(cell, widths)).length * letterHeight[cell.look] * lineHeight,
  )
  return Math.ceil(Math.max(...heights) + padding)
}

/** What fits into one row, and what goes on in the next. */
function cut(cells: readonly WorkbookCell[], widths: readonly number[]) {
  const parts = cells.map((cell) => {
    if (cell.kind !== 'text') return { now: cell, later: '' }
    const [text, later] = cutAfter(cell.text, widthOf(cell, widths), linesAtMost(cell))
    return { now: { ...cell, text }, later }
  })
  const rest = parts.map(({ now: { look, column, columns }, later }): WorkbookCell => {
    const at = { look, column, columns }
    return later === '' ? { kind: 'empty', ...at } : { kind: 'text', text: later, ...at }
  })
  return { now: parts.map(({ now }) => now), rest, isDone: parts.every(({ later }) => later === '') }
}

/** A row of a sheet, as high as its texts are long; a text that is higher than a row may be goes on in the next. */
export function layRow(form: SheetRowForm, context: SheetContext, widths: readonly number[]): WorkbookRow[] {
  const rows: WorkbookRow[] = []
  let cells = cellsOf(form, context)
  for (;;) {
    const { now, rest, isDone } = cut(cells, widths)
    rows.push({ height: heightOf(now, widths), cells: now })
    if (isDone) return rows
    cells = rest
  }
}
