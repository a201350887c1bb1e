import type { Evaluation } from '../evaluation.ts'
import type { Form } from '../form/form.ts'
import type { LineUse } from '../line-use.ts'
import type { ReadingRemark } from '../reading-remark.ts'
import type { StratmlDefect } from '../stratml/defect.ts'
import type { StratmlNotTaken } from '../stratml/not-taken.ts'
import type { Place, Plan } from '../plan/plan.ts'
import type { Tally } from '../tally.ts'
import type { FindingPlace, Found, RuleId, Severity } from './finding.ts'

/** What a rule may look at. `lines`, `textOf`, `defects`, `notTaken` and `remarks` are there when the plan was read from a document. */
export type CheckContext = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly tally: Tally
  readonly form: Form
  readonly lines: readonly LineUse[]
  readonly textOf: (line: number) => string
  /** The whole line as it stands, with its tabs. */
  readonly rawOf: (line: number) => string
  /** What is wrong in the StratML file that the plan was read from. */
  readonly defects: readonly StratmlDefect[]
  /** What that file says and a plan has no place for. */
  readonly notTaken: readonly StratmlNotTaken[]
  /** What its reader left out of the file or could not know. */
  readonly remarks: readonly ReadingRemark[]
}

type FoundOf<Id extends RuleId> = Extract<Found, { kind: Id }>
export type Sighting<Id extends RuleId = RuleId> = FoundOf<Id> & { readonly at: FindingPlace }

/** One rule: what it is called, how grave a finding is, why it matters to a reader, where it comes from, and how it looks. */
export type Rule<Id extends RuleId = RuleId> = {
  readonly id: Id
  readonly severity: Severity
  readonly why: { readonly ja: string; readonly en: string }
  readonly source: string
  readonly check: (context: CheckContext) => Iterable<Sighting<Id>>
}

/** A rule of whatever kind, for running and listing them all. */
export type AnyRule = Omit<Rule, 'check'> & { readonly check: (context: CheckContext) => Iterable<Sighting> }

/** The place of a value, or its record where it has no place. */
export const placeIn = (at: Place | undefined, record: string): FindingPlace =>
  at === undefined ? { record } : { line: at.line, column: at.column }
