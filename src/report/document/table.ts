import type { Verdict } from '../../core/judge/judgement.ts'

export type TableCell = {
  readonly text: string
  readonly state?: Verdict
  readonly href?: string | undefined
  readonly quiet?: true
  /** A name or a value for machines: set in letters of one width, broken anywhere. */
  readonly code?: true
}
export type TableRow = { readonly id?: string; readonly cells: readonly TableCell[]; readonly heading?: true }
/**
 * A table with its caption; `numeric` columns are set in figures of one width. The first cell of a row names it. Where a column stands `below`,
 * a row is two lines on a phone instead of a list: its name with the short cells beside it, and that column below them.
 */
export type CountsTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly heading: string; readonly numeric?: true; readonly below?: true }[]
  readonly rows: readonly TableRow[]
  readonly note?: string
}
