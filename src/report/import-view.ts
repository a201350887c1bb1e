import type { Finding } from '../core/check/finding.ts'
import type { Evaluation } from '../core/evaluation.ts'
import type { ImportDraft } from '../core/import-draft.ts'
import type { Suggestion, WardLayout } from '../core/placing/ward-layout.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { SourceLine } from '../core/source-line.ts'
import type { Tally } from '../core/tally.ts'

/** A draft as its pages show it: with everything that was placed, judged and checked; `layout` is that of its ward with what is to be remembered. */
export type CheckedDraft = {
  readonly draft: ImportDraft
  readonly checked: {
    readonly plan: Plan
    readonly source: readonly SourceLine[]
    readonly evaluation: Evaluation
    readonly tally: Tally
    readonly findings: readonly Finding[]
  }
  readonly suggestions: readonly Suggestion[]
  readonly layout: WardLayout
}
