import type { Evaluation } from '../evaluation.ts'
import type { Form } from '../form/form.ts'
import type { LineUse } from '../line-use.ts'
import type { Plan } from '../plan/plan.ts'
import type { ReadingRemark } from '../reading-remark.ts'
import type { StratmlDefect } from '../stratml/defect.ts'
import type { StratmlNotTaken } from '../stratml/not-taken.ts'
import { tally, type Tally } from '../tally.ts'
import type { Finding } from './finding.ts'
import type { AnyRule, CheckContext } from './rule.ts'
import { rules } from './rules.ts'

/** The document behind a plan, when there is one: what became of its lines, their words, and what is wrong in it as StratML, what was not taken over. */
export type CheckedDocument = {
  readonly lines: readonly LineUse[]
  readonly textOf: (line: number) => string
  readonly rawOf?: (line: number) => string
  readonly defects?: readonly StratmlDefect[]
  readonly notTaken?: readonly StratmlNotTaken[]
  readonly remarks?: readonly ReadingRemark[]
}

const noDocument: CheckedDocument = { lines: [], textOf: () => '' }
const order = { error: 0, warning: 1, note: 2 } as const

const behindTheText = { line: 1_000_000_000, column: 1 }
const placeOf = ({ at }: Finding) => ('line' in at ? at : behindTheText)

/** By line and column, the gravest first at one place; findings about records without a place come last. */
function byPlace(a: Finding, b: Finding): number {
  const [from, to] = [placeOf(a), placeOf(b)]
  return from.line - to.line || from.column - to.column || order[a.severity] - order[b.severity]
}

function run({ severity, check: look }: AnyRule, context: CheckContext): Finding[] {
  return Array.from(look(context), (sighting) => ({ ...sighting, severity }))
}

/** Everything that the rules find in a plan, in the order of the document. Pure and complete: no rule stops another. */
export function check(
  plan: Plan,
  evaluation: Evaluation,
  form: Form,
  document: CheckedDocument = noDocument,
): { readonly findings: Finding[]; readonly tally: Tally } {
  const counted = tally(plan, evaluation)
  const none = { defects: [], notTaken: [], remarks: [], rawOf: document.textOf }
  const context: CheckContext = { plan, evaluation, tally: counted, form, ...none, ...document }
  const all: readonly AnyRule[] = Object.values(rules)
  const findings = all.flatMap((rule) => run(rule, context))
  return {
    findings: findings.sort(byPlace),
    tally: counted,
  }
}
