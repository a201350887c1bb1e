/** A cell by row and column, both from 0: B3 is `{ row: 2, column: 1 }`. */
export type CellAddress = { readonly row: number; readonly column: number }
/** Cells from one corner to the other, both of them in it: A1:C2. */
export type CellRange = { readonly from: CellAddress; readonly to: CellAddress }

/** No spreadsheet has more. Source: ECMA-376 part 1, 18.3.1 (XFD1048576). */
export const rowsAtMost = 1_048_576
export const columnsAtMost = 16_384

const written = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/

/** A cell as it is written (B3, $B$3); undefined where that is none, or lies beyond the last cell that there can be. */
export function parseCell(text: string): CellAddress | undefined {
  const [, letters, digits] = written.exec(text) ?? []
  if (letters === undefined || digits === undefined) return undefined
  let column = -1
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65
  const row = parseInt(digits, 10) - 1
  return row >= 0 && row < rowsAtMost && column < columnsAtMost ? { row, column } : undefined
}

/** A cell or a range as it is written (B3, A1:C2); undefined where that is none. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':')
  const [from, to] = [parseCell(first), parseCell(second)]
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}

/** Column 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** A cell as people write it. */
export const cellName = ({ row, column }: CellAddress): string => `${columnLetters(column)}${row + 1}`

/** Whether a cell lies in a range. */
export const isWithin = ({ row, column }: CellAddress, { from, to }: CellRange): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column
