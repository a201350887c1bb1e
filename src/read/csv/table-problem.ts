import type { TextPlace } from '../../core/refusal.ts'
import type { CsvProblem } from './read-records.ts'

/** What is wrong with a table of indicators; one is enough to keep all of it out. `column` is a name as the head has it. */
export type TableProblem =
  | CsvProblem
  | { readonly kind: 'column-missing'; readonly at: TextPlace; readonly column: string }
  | { readonly kind: 'fields-differ'; readonly at: TextPlace; readonly expected: number; readonly found: number }
  | { readonly kind: 'value-wrong'; readonly at: TextPlace; readonly column: string; readonly text: string }
  | { readonly kind: 'row-twice'; readonly at: TextPlace; readonly id: string }
