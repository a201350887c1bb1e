import type { DecimalText } from '../../core/decimal.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { CountsTable } from './table.ts'
import type { Link } from './text.ts'

/** One year of a chart: its target as a mark and its result as a point, each with its figure for reading. */
export type ChartYear = {
  readonly label: string
  readonly target?: DecimalText
  readonly targetWords: string
  readonly result?: DecimalText
  readonly resultWords: string
  readonly state: Verdict
  /** Whether a line may lead to it from the result before: the years follow each other and the definition is the same. */
  readonly joined: boolean
  /** A word at the break, where the definition is another one from this year on. */
  readonly changed?: string
}

/**
 * Targets and results of one indicator over the years, on a scale from `low` to `high`. Where `changed` stands the line is broken: what
 * stands on both sides of it may not be compared. `notes` say so in sentences; the table has the same figures as the documents write them.
 */
export type YearLines = {
  readonly kind: 'year-lines'
  readonly id: string
  readonly title: string
  /** What it shows, in a sentence. */
  readonly description: string
  readonly low: DecimalText
  readonly high: DecimalText
  /** The unit of all figures, above the chart; '' where every figure has its own. */
  readonly unit: string
  /** What the mark is, and the signs of the results that are drawn, each with its word. */
  readonly legend: {
    readonly target: string
    readonly results: readonly { readonly state: Verdict; readonly words: string }[]
  }
  readonly years: readonly ChartYear[]
  readonly notes: readonly string[]
  readonly tableLabel: string
  readonly table: CountsTable
}

/** A promise through the years: what came of it, what was promised after it was missed, and its indicators as charts. */
export type Trend = {
  readonly id: string
  readonly title: Link
  readonly sentence: string
  /** What was promised, or what is missing, year by year. */
  readonly answers: readonly { readonly label: string; readonly text: string; readonly missing?: true }[]
  readonly charts: readonly YearLines[]
}
export type Trends = { readonly kind: 'trends'; readonly items: readonly Trend[] }
