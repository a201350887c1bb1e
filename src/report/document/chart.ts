import type { DecimalText } from '../../core/decimal.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
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

/**
 * Targets and results of one indicator over the years, on a scale from `low` to `high`. Where `changed` stands, the definition is another
 * from that year on and the line is broken: what stands on both sides of it may not be compared.
 */
export type YearLines = {
  readonly kind: 'year-lines'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly low: DecimalText
  readonly high: DecimalText
  readonly unit: string
  readonly years: readonly {
    readonly label: string
    readonly target?: DecimalText
    readonly targetWords: string
    readonly result?: DecimalText
    readonly resultWords: string
    readonly state: Verdict
    readonly changed?: string
  }[]
  readonly table: CountsTable
}
