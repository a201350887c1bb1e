import type { GivenCell, GivenSheet } from '../../src/core/section-workbook/given-sheet.ts'
import type { Workbook } from '../../src/report/document/workbook.ts'
import { columnLetters } from '../../src/core/form/cell-address.ts'

/** Sheets that came back, for tests to change: rows of cells. */
export type ReturnedSheet = { name: string; rows: (GivenCell | undefined)[][] }

/** A workbook as it comes back untouched. */
export const returnedSheets = ({ sheets }: Workbook): ReturnedSheet[] =>
  sheets.map(({ name, columns, rows }) => ({
    name,
    rows: rows.map(({ cells }) => {
      const row: (GivenCell | undefined)[] = columns.map(() => undefined)
      for (const cell of cells) if (cell.kind === 'text') row[cell.column] = { text: cell.text }
      return row
    }),
  }))

/** The place of a cell of an entry: the row that has the id (and the item), the column that has the heading. */
export function placeOf(
  sheets: readonly GivenSheet[],
  id: string,
  heading: string,
): { sheet: number; row: number; column: number; at: string } {
  for (const [sheet, { name, rows }] of sheets.entries()) {
    const inRow = (row: (typeof rows)[number], text: string) => row.findIndex((cell) => cell?.text === text)
    const row = rows.findIndex(
      (cells) => inRow(cells, id) >= 0 && (heading.includes('記入') || inRow(cells, heading) >= 0),
    )
    const over = heading.includes('記入') ? heading : '記入欄'
    const column = Math.max(...rows.map((cells) => inRow(cells, over)))
    if (row >= 0 && column >= 0) return { sheet, row, column, at: `${name}!${columnLetters(column)}${row + 1}` }
  }
  throw new Error(`no cell for ${id} ${heading}`)
}

/** Fills in one cell and says where it is. */
export function fill(sheets: readonly ReturnedSheet[], id: string, heading: string, cell: string | GivenCell): string {
  const { sheet, row, column, at } = placeOf(sheets, id, heading)
  const own = sheets[sheet]?.rows[row]
  if (own !== undefined) own[column] = typeof cell === 'string' ? { text: cell } : cell
  return at
}
