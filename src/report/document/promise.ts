import type { Severity } from '../../core/check/finding.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { TargetBar } from './chart.ts'
import type { Link } from './text.ts'

export type Figure = { readonly label: string; readonly value: string; readonly of: 'target' | 'result' }

/** A promise that was missed: what was promised, what came of it, how strong the evidence is, and what comes next. */
export type PromiseCard = {
  readonly id: string
  readonly title: string
  readonly href?: string
  readonly indicator: string
  readonly figures: readonly Figure[]
  readonly gap: string
  readonly bar?: TargetBar
  readonly evidence: string
  readonly next?: string
  /** What is missing, in words; shown as clearly as what is there. */
  readonly missing: readonly string[]
  readonly source: Link
}
export type PromiseCards = {
  readonly kind: 'promises'
  readonly nextLabel: string
  readonly missingLabel: string
  readonly items: readonly PromiseCard[]
}

/** An indicator in full: target, result, gap, the verdict in a sentence with its working, the evidence or why there is none. */
export type Measure = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly state: Verdict
  readonly verdict: string
  readonly figures: readonly Figure[]
  readonly gap: string
  readonly bar?: TargetBar
  readonly evidence: string
  readonly working: readonly string[]
  /** What the document itself says, where it says something. */
  readonly stated: string
  readonly source: Link
}
export type Measures = { readonly kind: 'measures'; readonly workingLabel: string; readonly items: readonly Measure[] }

/** What the program found in the published document, alike ones together: what is wrong and where, why it matters, what to do. */
export type FindingList = {
  readonly kind: 'findings'
  readonly remedyLabel: string
  readonly items: readonly {
    readonly severity: Severity
    /** The word for its gravity; none where the heading above says it. */
    readonly severityWord?: string
    readonly rule: string
    /** What all of them have in common; what each adds is its message. */
    readonly title: string
    readonly why: string
    readonly remedy: string
    readonly found: readonly { readonly message: string; readonly source: Link }[]
  }[]
}
