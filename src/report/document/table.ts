import type { Verdict } from '../../core/judge/judgement.ts'

export type TableCell = {
  readonly text: string
  readonly state?: Verdict
  readonly href?: string | undefined
  readonly quiet?: true
}
export type TableRow = { readonly id?: string; readonly cells: readonly TableCell[]; readonly heading?: true }
/** A table with its caption; `numeric` columns are set in figures of one width. The first cell of a row names it. */
export type CountsTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly heading: string; readonly numeric?: true }[]
  readonly rows: readonly TableRow[]
  readonly note?: string
}
