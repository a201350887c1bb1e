import type { Evaluation } from '../evaluation.ts'
import type { Form } from '../form/form.ts'
import type { LineUse } from '../line-use.ts'
import type { Plan } from '../plan/plan.ts'
import { tally, type Tally } from '../tally.ts'
import type { Finding } from './finding.ts'
import type { AnyRule, CheckContext } from './rule.ts'
import { rules } from './rules.ts'

/** The document behind a plan, when there is one: what became of its lines, and their words. */
export type CheckedDocument = { readonly lines: readonly LineUse[]; readonly textOf: (line: number) => string }

const noDocument: CheckedDocument = { lines: [], textOf: () => '' }
const lineOf = ({ at }: Finding) => ('line' in at ? at.line : Infinity)
const order = { error: 0, warning: 1, note: 2 } as const

function run({ severity, check: look }: AnyRule, context: CheckContext): Finding[] {
  return Array.from(look(context), (sighting) => ({ ...sighting, severity }))
}

/** Everything that the rules find in a plan, by line and, within a line, the gravest first. Pure and complete: no rule stops another. */
export function check(
  plan: Plan,
  evaluation: Evaluation,
  form: Form,
  document: CheckedDocument = noDocument,
): { readonly findings: Finding[]; readonly tally: Tally } {
  const counted = tally(plan, evaluation)
  const context: CheckContext = { plan, evaluation, tally: counted, form, ...document }
  const all: readonly AnyRule[] = Object.values(rules)
  const findings = all.flatMap((rule) => run(rule, context))
  return {
    findings: findings.sort((a, b) => lineOf(a) - lineOf(b) || order[a.severity] - order[b.severity]),
    tally: counted,
  }
}
