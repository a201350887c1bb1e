import type { Language } from '../sentences/language.ts'

/** What stands in a cell. A number is exact: `value` is a decimal text of at most 15 digits, `before` and `after` what is written around it (80 `%以上`). */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number'
      readonly value: string
      readonly decimals: number
      readonly grouped: boolean
      readonly minus: string
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'empty' }

/** `key`: what programs find a row by, small and pale. `entry`: what is to be filled in. */
export type CellLook = 'title' | 'heading' | 'label' | 'field' | 'key' | 'entry'

/** A cell that somebody is to fill in: what is said when it is chosen, and the words that it offers, where it takes no others. */
export type CellEntry = {
  readonly title: string
  readonly hint: string
  readonly choices?: readonly string[]
}

/** A cell with its place: it begins in `column` (from 0) and takes `columns` of them. */
export type WorkbookCell = CellContent & {
  readonly look: CellLook
  readonly column: number
  readonly columns: number
  /** Only such cells of a sheet with entries can be changed. */
  readonly entry?: CellEntry
}

/** A row; `height` in points, by our own measure of what stands in it. */
export type WorkbookRow = { readonly height: number; readonly cells: readonly WorkbookCell[] }

/** One sheet on A4; `columns` are widths in letters of full width, `head` says how many of the first rows stay in sight and stand on every printed page. */
export type Sheet = {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly number[]
  readonly head: number
  readonly rows: readonly WorkbookRow[]
}

/** Sheets for a spreadsheet program. */
export type Workbook = { readonly language: Language; readonly title: string; readonly sheets: readonly Sheet[] }

/** The height of the letters of a cell, in points. */
export const letterHeight: Readonly<Record<CellLook, number>> = {
  title: 14,
  heading: 11,
  label: 10,
  field: 10,
  key: 8,
  entry: 10,
}
