import type { Amount } from '../amount/amount.ts'
import type { TextPlace } from '../refusal.ts'
import type { RemarkKind } from '../reading-remark.ts'
import type { StratmlFault } from '../stratml/defect.ts'
import type { Verdict } from '../judge/judgement.ts'

/** Where a finding stands: a line of the document, or a record where the plan came from no document. */
export type FindingPlace = TextPlace | { readonly record: string }
export type Severity = 'error' | 'warning' | 'note'
type Pair = { readonly met: number; readonly unmet: number }
type Level = 'goal' | 'strategy' | 'initiative'

/** What a rule found. `kind` is the rule's id; the words are in report/sentences/finding. */
export type Found =
  | { readonly kind: 'unmet-without-countermeasure'; readonly title: string; readonly listing: string }
  | {
      readonly kind: 'verdict-differs'
      /** `computed` is what the original of a 再掲 says, not what the figures give. */
      readonly against?: 'original'
      readonly title: string
      readonly stated: Verdict
      readonly computed: Verdict
      readonly target: string
      readonly actual: string
    }
  | {
      readonly kind: 'tally-differs'
      readonly goal: string
      readonly stated: Pair
      readonly listed: Pair
      readonly distinct: Pair
    }
  | {
      readonly kind: 'tally-sum-wrong'
      readonly of: 'met' | 'unmet' | 'total'
      readonly goal: string
      readonly stated: number
      readonly sum: number
    }
  | {
      readonly kind: 'tally-not-derivable'
      readonly goal: string
      readonly stated: Pair
      readonly because: 'nothing-listed' | 'verdicts-missing'
    }
  | { readonly kind: 'title-differs'; readonly level: Level; readonly title: string; readonly other: string }
  | { readonly kind: 'numbering-broken'; readonly where: string; readonly numbers: readonly string[] }
  | { readonly kind: 'relisting-without-original'; readonly title: string }
  | {
      readonly kind: 'comparator-missing'
      readonly target: string
      readonly count: number
      /** A bare ▲20 does not say which way is better and is not judged. */
      readonly judged?: false
    }
  | {
      readonly kind: 'unit-missing'
      readonly of: 'target' | 'actual'
      readonly text: string
      readonly name: string
      readonly count?: number
    }
  | { readonly kind: 'unit-differs'; readonly name: string; readonly promised: string; readonly measured: string }
  | {
      readonly kind: 'figures-missing'
      readonly title: string
      readonly verdict: Verdict
      readonly count: number
      /** Which of the two is missing, where the other is there. */
      readonly lacking?: 'target' | 'actual'
    }
  | { readonly kind: 'survey-without-n'; readonly name: string }
  | { readonly kind: 'panel-read-as-population'; readonly name: string }
  | {
      readonly kind: 'target-within-error'
      readonly name: string
      readonly low: string
      readonly high: string
      readonly target: string
    }
  | {
      readonly kind: 'percentage-out-of-range'
      readonly name: string
      readonly of: 'target' | 'actual'
      readonly text: string
    }
  | { readonly kind: 'quantity-without-unit'; readonly activity: string; readonly value: string }
  | { readonly kind: 'duplicate-initiative'; readonly title: string; readonly first: string }
  | { readonly kind: 'output-as-outcome'; readonly name: string; readonly unit: string }
  | {
      readonly kind: 'target-below-last-actual'
      readonly name: string
      readonly target: Amount
      readonly previous: Amount
    }
  | { readonly kind: 'indicator-changed-without-successor'; readonly title: string }
  | { readonly kind: 'required-field-missing'; readonly of: string; readonly field: string; readonly record: string }
  | {
      readonly kind: 'extraction-noise'
      readonly from: number
      readonly to: number
      readonly count: number
      readonly excerpt: string
    }
  | {
      readonly kind: 'needs-a-person'
      readonly what: 'lines' | 'quotes' | 'target' | 'actual' | 'deadline'
      readonly from: number
      readonly to: number
      readonly count: number
      readonly excerpt: string
    }
  | {
      /** What a value seems to have been before a spreadsheet or a slip changed it. */
      readonly kind: 'repair-proposed'
      readonly of: 'serial-date' | 'code' | 'fraction' | 'impossible-date'
      readonly text: string
      /** Nothing can be proposed for a day that does not exist. */
      readonly proposed?: string
    }
  | {
      readonly kind: 'full-width-digits'
      readonly text: string
      readonly proposed: string
      readonly count: number
    }
  | {
      readonly kind: 'broken-character'
      readonly record: string
      /** U+0007 */
      readonly character: string
      readonly excerpt: string
    }
  | {
      readonly kind: 'stratml-invalid'
      readonly fault: StratmlFault
      readonly element: string
      readonly written: string
      readonly first?: number
    }
  | {
      /** Of a document of others: a kind of element that has no place in a plan. */
      readonly kind: 'stratml-not-taken'
      readonly element: string
      readonly count: number
      readonly excerpt: string
    }
  | { readonly kind: 'page-without-text'; readonly count: number; readonly parts: readonly string[] }
  | {
      readonly kind: 'hidden-part'
      readonly what: Extract<RemarkKind, `hidden-${string}`>
      readonly count: number
      readonly parts: readonly string[]
    }
  | {
      readonly kind: 'cell-without-value'
      readonly what: Extract<RemarkKind, 'error-value' | 'no-saved-value'>
      readonly count: number
      readonly parts: readonly string[]
    }

export type RuleId = Found['kind']
export type Finding = Found & { readonly at: FindingPlace; readonly severity: Severity }
