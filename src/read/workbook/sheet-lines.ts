import { rowLines, type LaidOut, type LaidOutLine } from '../laid-out.ts'

/** A sheet as people see it: the shown text of every cell, '' for an empty one; rows and columns from the first on. */
export type ShownSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

const isEmpty = (row: readonly string[] | undefined) => row === undefined || row.every((cell) => cell.trim() === '')

/** The columns in which any of some rows has something: what lies under merged cells has nothing. */
function usedColumns(rows: readonly (readonly string[])[]): number[] {
  const used = new Set<number>()
  for (const row of rows) for (const [column, cell] of row.entries()) if (cell.trim() !== '') used.add(column)
  return [...used].toSorted((a, b) => a - b)
}

function rowOf(row: readonly string[], used: readonly number[], sheet: string, number: number): LaidOutLine[] {
  const cells = used.map((column) => row[column] ?? '')
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const columns = used.slice(0, last + 1).map((column) => column + 1)
  return rowLines(cells.slice(0, last + 1), { kind: 'sheet', sheet, row: number, columns })
}

const gap: LaidOutLine = { text: '' }

/** Rows that stand together are one block: its columns are those that it uses, so that wide merged cells leave no holes between. */
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
    const used = usedColumns(block)
    lines.push(gap, ...block.flatMap((row, index) => rowOf(row, used, name, from + index + 1)))
    from += block.length
  }
  return [...lines, gap]
}

/** Sheets as lines: the name of each, then its rows as a spreadsheet copies them, with the address of every cell. */
export const sheetLines = (sheets: readonly ShownSheet[]): LaidOut => ({ lines: sheets.flatMap(linesOfSheet) })
