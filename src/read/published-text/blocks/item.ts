import type { Line } from '../text/lines.ts'
import type { Cell, Table, TableSigns } from './cell.ts'
import type { TableHead } from './columns.ts'
import type { Counts } from './counts.ts'
import type { Field } from './fields.ts'
import type { HeadingContext, TreeHeading } from './heading.ts'
import type { Label, Labels } from './labels.ts'
import type { StackedTable } from './stacked.ts'
import type { ListedTitle } from './titles.ts'
import type { VerdictWords } from './verdict-words.ts'

/** What a document says, piece by piece, in its order; before anybody knows what belongs to what. */
export type Item =
  | {
      readonly kind: 'heading'
      readonly heading: TreeHeading
      readonly line: Line
      readonly lines: readonly number[]
      readonly verdict?: Cell
    }
  | { readonly kind: 'listed'; readonly listed: ListedTitle; readonly word: string; readonly line: Line }
  | { readonly kind: 'table'; readonly table: Table; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly table: Table }
  | ({ readonly kind: 'stacked' } & StackedTable)
  | { readonly kind: 'label'; readonly label: Label; readonly line: Line }
  | { readonly kind: 'fields'; readonly lead: string; readonly fields: readonly Field[]; readonly line: Line }
  | ({ readonly kind: 'counts' } & Counts)
  | { readonly kind: 'text'; readonly line: Line; readonly gapBefore: number; readonly gapAfter: number }

/** A document while its items are being found. */
export type Reading = {
  readonly lines: readonly Line[]
  readonly labels: Labels
  readonly words: VerdictWords
  readonly context: HeadingContext
}
/** The items found at a line, and the index of the line after them. */
export type Found = { readonly items: readonly Item[]; readonly next: number }
/** Whether a line can be no row of the table above it. */
export type Stops = TableSigns['stops']
