import type { DecimalText } from '../../core/decimal.ts'
import type { CountsTable } from './table.ts'

/** Stacked bars of met and unmet by goal, each with its sentence; the table beside it has the same figures. */
export type Bars = {
  readonly kind: 'bars'
  readonly title: string
  readonly description: string
  readonly rows: readonly {
    readonly label: string
    readonly met: number
    readonly unmet: number
    readonly open: number
    readonly words: string
  }[]
}

/** Target and result on one line from 0 to `end`; the interval when it is known. */
export type TargetBar = {
  readonly result: DecimalText
  readonly target: DecimalText
  readonly end: DecimalText
  readonly interval?: { readonly low: DecimalText; readonly high: DecimalText }
  readonly description: string
}

/** Quantities as rows of equal marks: each mark stands for `each`; the table has the figures. */
export type Pictogram = {
  readonly kind: 'pictogram'
  readonly title: string
  readonly description: string
  /** One mark is this much, in words: 印ひとつが10人. */
  readonly scale: string
  readonly rows: readonly { readonly label: string; readonly words: string; readonly marks: number }[]
  readonly table: CountsTable
}
