import type { Actual } from '../target/actual.ts'
import type { Verdict } from '../judge/judgement.ts'
import type { EntryField } from './entry-field.ts'

/** What an entry says: nothing any more, words, a figure, a verdict, or one thing a line. */
export type EntryValue =
  | { readonly kind: 'nothing' | 'words' | 'lines' }
  | { readonly kind: 'figure'; readonly actual: Actual }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }

/**
 * How what stands in a cell was mended or understood; it is always said.
 * narrowed: ７９．２％ as 79.2% · unit-added: 79.2 as 79.2%, the unit of its target · note-apart: (暫定) is a note of the figure ·
 * day: the program had made a day of it · serial: a number that is a day (45747) · formula: what a formula came to
 */
export type EntryRemark = 'narrowed' | 'unit-added' | 'note-apart' | 'day' | 'serial' | 'formula'

/** A cell that is filled in: of which record and field, and where (1 指標!H7). */
export type EntryPlace = { readonly record: string; readonly field: EntryField; readonly at: string }

/** A cell that says something new: before and after in words, and what the words mean. */
export type EntryChange = EntryPlace & {
  readonly before: string
  readonly after: string
  readonly value: EntryValue
  readonly remarks: readonly EntryRemark[]
}

/** A cell whose value was changed by others too, since the workbook went out: `madeFrom` is what it went out with, where that is known. */
export type EntryConflict = EntryChange & { readonly madeFrom: string | undefined }

/** A cell that cannot be taken over, and why; the others are. */
export type EntryDamage = { readonly at: string; readonly text: string } & (
  | {
      /** no id in the row · no item in the row · an id that no plan has · a record that the plan no longer has */
      readonly kind: 'id-gone' | 'item-gone' | 'id-unknown' | 'record-gone'
    }
  | { readonly kind: 'said-twice'; readonly others: readonly string[] }
  | { readonly kind: 'merged' }
  | { readonly kind: 'verdict-unknown'; readonly known: readonly string[] }
  | { readonly kind: 'figure-unreadable' }
  | { readonly kind: 'figure-is-day' }
  | { readonly kind: 'figure-is-ratio'; readonly unit: string }
  | { readonly kind: 'column-gone' | 'column-twice' }
)
