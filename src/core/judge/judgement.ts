import type { Amount } from '../amount/amount.ts'
import type { DecimalText } from '../decimal.ts'
import type { Sample } from '../statistics/sample.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Direction, Target } from '../target/target.ts'

/** Four states that are never mixed: 達成, 未達成, 判定できない, 対象外. */
export type Verdict = 'met' | 'unmet' | 'not-judged' | 'not-applicable'

/** Why there is no met or unmet. */
export type Reason =
  | 'no-actual'
  | 'not-due'
  | 'not-measured'
  | 'not-applicable'
  | 'no-reference'
  | 'units-differ'
  | 'approximate'
  | 'milestone'
  | 'direction-unknown'
  | 'unreadable'

export type JudgeInput = {
  readonly target: Target
  readonly actual: Actual | null
  /** Last year's result, for promises like 前年度より増. */
  readonly previous?: Actual
  /** The figure that a promise refers to by name: a base year's result, an average. */
  readonly reference?: Actual
  /** Which way is better, where the text does not say so. */
  readonly direction?: Direction
  /** How the result was surveyed, when it was. */
  readonly sample?: Sample
}

/** One step of the working, in the order in which it was taken. */
export type Step =
  | {
      readonly kind: 'comparator-assumed'
      readonly comparator: Comparator
      readonly because: 'bare-number' | 'zero' | 'direction'
    }
  | { readonly kind: 'unit-assumed'; readonly of: 'target' | 'actual'; readonly unit: string }
  | { readonly kind: 'converted'; readonly from: Amount; readonly to: Amount }
  | { readonly kind: 'part-chosen'; readonly label: string; readonly amount: Amount }
  | { readonly kind: 'reference-used'; readonly of: 'previous' | 'reference' | 'text'; readonly amount: Amount }
  | { readonly kind: 'promise-worked-out'; readonly promise: Amount; readonly comparator: Comparator }
  | { readonly kind: 'compared'; readonly measured: Amount; readonly comparator: Comparator; readonly promise: Amount }
  | {
      readonly kind: 'within'
      readonly measured: Amount
      readonly low: Amount
      readonly high: Amount
      readonly inside: boolean
    }
  | { readonly kind: 'graded'; readonly grade: string }

/** What a reader should know beside the verdict. */
export type Remark =
  | { readonly kind: 'comparator-assumed'; readonly comparator: Comparator }
  | { readonly kind: 'unit-assumed'; readonly of: 'target' | 'actual'; readonly unit: string }
  | { readonly kind: 'per-year-assumed'; readonly unit: string }
  | { readonly kind: 'deadline-impossible' }
  | { readonly kind: 'deadline-without-era' }
  | { readonly kind: 'percent-of-percent' }
  | { readonly kind: 'direction-contradicts'; readonly comparator: Comparator }
  | { readonly kind: 'cumulative-differs'; readonly of: 'target' | 'actual' }
  | { readonly kind: 'known-from-one-side'; readonly bound: Comparator }
  | { readonly kind: 'panel-speaks-for-itself' }
  | { readonly kind: 'no-share-no-interval' }
  | { readonly kind: 'share-not-of-n'; readonly n: number }

/**
 * The strength of the evidence behind a surveyed result; it stands beside the verdict and never changes it.
 * `low`–`high` is the 95% interval in %, `withinError` that the promise lies inside it; `margin` in points;
 * `nonResponse` what the share could be had everybody answered.
 */
export type Evidence = {
  readonly low: DecimalText
  readonly high: DecimalText
  readonly withinError: boolean
  readonly method: string
  readonly margin: DecimalText
  readonly nonResponse?: { readonly low: DecimalText; readonly high: DecimalText }
}

/** The answer of the rule, with everything it rests on. `gap` is result minus promise, in the promise's unit (ポイント for %). */
export type Judgement = {
  readonly verdict: Verdict
  readonly reason: Reason | null
  readonly gap: Amount | null
  readonly promise: { readonly comparator: Comparator; readonly amount: Amount } | null
  readonly measured: Amount | null
  readonly grade?: string
  readonly parts?: readonly { readonly label: string; readonly judgement: Judgement }[]
  readonly evidence: Evidence | null
  readonly remarks: readonly Remark[]
  readonly working: readonly Step[]
}
