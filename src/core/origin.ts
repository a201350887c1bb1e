/**
 * Where a line of a document stands in the file that people open: a row of a sheet, a slide, a page. The lines of texts and web pages are
 * their own place, and have none.
 */
export type Origin =
  | {
      readonly kind: 'sheet'
      readonly sheet: string
      /** Of the sheet, from 1. */
      readonly row: number
      /** The sheet's column (from 1) of every cell of the line, which stand apart by tabs. */
      readonly columns: readonly number[]
    }
  | { readonly kind: 'slide'; readonly slide: number }
  | { readonly kind: 'page'; readonly page: number }

/** A column of a sheet by its letters: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The address of a cell of a row, by its place in the line's text: `C5`. `column` counts letters from 1. */
export function cellAt({ row, columns }: Origin & { readonly kind: 'sheet' }, text: string, column: number): string {
  const index = text.slice(0, column - 1).split('\t').length - 1
  return `${columnLetters(columns[index] ?? columns[0] ?? 1)}${row}`
}

/** The name of a sheet as formulas have it: in quotes where it holds more than letters and digits. */
export const sheetName = (name: string) => (/^[\p{L}\p{N}_.]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

/** A place in a file in one word, as its programs write it: `様式2!C5`, `slide=3`, `page=12` (RFC 8118). */
export function partOf(origin: Origin, text: string, column: number): string {
  if (origin.kind === 'sheet') return `${sheetName(origin.sheet)}!${cellAt(origin, text, column)}`
  return origin.kind === 'slide' ? `slide=${origin.slide}` : `page=${origin.page}`
}

type Placed = { readonly line: number; readonly column: number; readonly part?: string }
const isPlaced = (value: object): value is Placed =>
  'line' in value && typeof value.line === 'number' && 'column' in value && typeof value.column === 'number'

/** A value with `part` in every place of it that has none: where it stands in the file. `partAt` says it; undefined where there is none. */
export function withParts<Value>(value: Value, partAt: (place: Placed) => string | undefined): Value {
  const copy = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(copy)
    if (typeof item !== 'object' || item === null) return item
    const part = isPlaced(item) && item.part === undefined ? partAt(item) : undefined
    const own = Object.entries(item).map(([key, inner]) => [key, copy(inner)] as const)
    return Object.fromEntries(part === undefined ? own : [...own, ['part', part]])
  }
  // A copy with one more field in some of its objects, which its type allows.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return copy(value) as Value
}
