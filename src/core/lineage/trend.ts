import type { Amount } from '../amount/amount.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Verdict } from '../judge/judgement.ts'
import type { Indicator, Initiative, Plan } from '../plan/plan.ts'
import type { DefinitionChange } from './definition-change.ts'

/** A plan of one fiscal year with its judgements. */
export type PlanYear = { readonly fiscalYear: number; readonly plan: Plan; readonly evaluation: Evaluation }

/**
 * An indicator in one year. `target` and `result` are its exact figures, where it has one each; within a trend they are in one unit as far as
 * units convert. `changed` says what is another definition than at the point before.
 */
export type IndicatorPoint = {
  readonly fiscalYear: number
  readonly owner: string
  readonly indicator: Indicator
  readonly target: Amount | null
  readonly result: Amount | null
  readonly verdict: Verdict
  readonly changed: readonly DefinitionChange[]
}

/** The same indicator through the years, oldest first; years without it are left out. */
export type IndicatorTrend = { readonly points: readonly IndicatorPoint[] }

/** A goal, strategy or initiative in one year. `initiative` and its verdict only where it is one. */
export type RecordPoint = {
  readonly fiscalYear: number
  readonly id: string
  readonly title: string
  readonly goal: { readonly id: string; readonly number: string; readonly title: string } | undefined
  readonly initiative: Initiative | undefined
  readonly verdict: Verdict | undefined
}

/** The same goal, strategy or initiative through the years, with the indicators that it has now, or had last. */
export type RecordTrend = {
  readonly level: 'goal' | 'strategy' | 'initiative'
  readonly points: readonly RecordPoint[]
  readonly indicators: readonly IndicatorTrend[]
}

/** What became of a ward's promises through the years. Records of the newest plan come first, in its order. */
export type Lineage = {
  /** The years that there are plans of, oldest first. */
  readonly years: readonly number[]
  readonly records: readonly RecordTrend[]
}
