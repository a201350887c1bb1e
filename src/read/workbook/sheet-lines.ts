import { rowLines, type LaidOut, type LaidOutLine } from '../laid-out.ts'

/** A sheet as people see it: the shown text of every cell, '' for an empty one, `covered` for what lies under a merged one; rows and columns from the first on. */
export type ShownSheet = { readonly name: string; readonly rows: readonly (readonly ShownCell[])[] }
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

function rowOf(row: readonly ShownCell[], seen: readonly number[], sheet: string, number: number): LaidOutLine[] {
  const cells = seen.map((column) => row[column] ?? '')
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const columns = seen.slice(0, last + 1).map((column) => column + 1)
  return rowLines(cells.slice(0, last + 1), { kind: 'sheet', sheet, row: number, columns })
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
    const seen = seenColumns(block)
    lines.push(gap, ...block.flatMap((row, index) => rowOf(row, seen, name, from + index + 1)))
    from += block.length
  }
  return [...lines, gap]
}

/** Sheets as lines: the name of each, then its rows as a spreadsheet copies them, with the address of every cell. */
export const sheetLines = (sheets: readonly ShownSheet[]): LaidOut => ({ lines: sheets.flatMap(linesOfSheet) })
