import { check } from '../core/check/check.ts'
import type { Finding } from '../core/check/finding.ts'
import { evaluate, type Evaluation } from '../core/evaluation.ts'
import type { Form } from '../core/form/form.ts'
import { inconsistenciesOf } from '../core/plan/consistency.ts'
import { planSchema, type Plan } from '../core/plan/plan.ts'
import type { LineUse } from '../core/line-use.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import type { SourceLine } from '../core/source-line.ts'
import type { StratmlDefect } from '../core/stratml/defect.ts'
import type { Tally } from '../core/tally.ts'
import type { Files } from '../outside/files.ts'
import { readJson } from '../read/json/read-json.ts'
import { looksLikeIndicatorTable } from '../read/csv/indicator-columns.ts'
import { most as mostOfTable } from '../read/csv/read-records.ts'
import { readIndicatorTable } from '../read/csv/read-indicator-table.ts'
import { readPublishedText } from '../read/published-text/read-published-text.ts'
import type { Forms } from './load-forms.ts'
import { looksLikeXml, mostXml } from '../read/stratml/looks-like-xml.ts'
import { readStratml } from '../read/stratml/read-stratml.ts'
import { readTextFile } from './read-text-file.ts'
import { refusalOfJson, refusalOfXml, refusalsOfSchema, refusalsOfTable } from './refusals.ts'

/** What carries a part of a plan only: StratML, or the table of indicators. */
export type PartOfPlan = 'stratml' | 'indicators'

/** A document read, judged and checked: its plan, its lines with what became of each (none for a plan that came as data), and what the rules found. */
export type CheckedPlan = {
  readonly plan: Plan
  readonly form: Form
  readonly source: readonly SourceLine[]
  readonly evaluation: Evaluation
  readonly tally: Tally
  readonly findings: readonly Finding[]
  /** The document says a part of a plan of ours only: what its format carries. An import leaves the rest as it is kept. */
  readonly isPart?: PartOfPlan
}
export type DocumentReading = CheckedPlan | { readonly refusals: readonly Refusal[] }

/** What reading and judging rest on. */
export type ReadingRules = { readonly forms: Forms; readonly scheme: Scheme }

/** A published plan is a few dozen pages of text; what is larger is something else. */
const atMost = 16_000_000
const longestExcerpt = 200
/** Data begins with a brace or with a bracket and a value; [資料1] and [a link](…) begin a text. */
const looksLikeJson = /^\s*(?:\{|\[\s*(?:[[{"\]]|-?\d+\s*[,\]]|true|false|null))/

/** Judges and checks a plan that is already one. */
export function checkPlan(
  plan: Plan,
  { forms, scheme }: ReadingRules,
  source: readonly SourceLine[] = [],
  defects: readonly StratmlDefect[] = [],
): CheckedPlan {
  const form = forms.find(({ id, version }) => id === plan.form.id && version === plan.form.version) ?? forms[0]
  const evaluation = evaluate(plan, scheme)
  const textOf = (line: number) => (source[line - 1]?.text ?? '').slice(0, longestExcerpt).trim()
  const { findings, tally } = check(plan, evaluation, form, { lines: source, textOf, defects })
  return { plan, form, source, evaluation, tally, findings }
}

function readPlanJson(text: string, file: string, rules: ReadingRules): DocumentReading {
  const reading = readJson(text)
  if ('problems' in reading) return { refusals: reading.problems.map((problem) => refusalOfJson(problem, file)) }
  const checked = planSchema.safeParse(reading.value)
  if (!checked.success) return { refusals: refusalsOfSchema(checked.error, reading, file) }
  const problems = inconsistenciesOf(checked.data)
  if (problems.length > 0)
    return {
      refusals: problems.map(({ kind, id, path }) => ({ kind: 'plan-inconsistent', file, problem: kind, id, path })),
    }
  return checkPlan(checked.data, rules)
}

const withWords = (text: string, lines: readonly LineUse[]): SourceLine[] => {
  const written = text.split(/\r\n|\n|\r/)
  return lines.map((line) => ({ ...line, text: written[line.line - 1] ?? '' }))
}

function readPlanXml(
  { text, encoding }: { readonly text: string; readonly encoding: string },
  file: string,
  rules: ReadingRules,
): DocumentReading {
  if (text.length > mostXml)
    return { refusals: [{ kind: 'file-too-large', file, bytes: text.length, atMost: mostXml }] }
  const reading = readStratml(text, { file, encoding }, rules.forms)
  if ('problem' in reading) return { refusals: [refusalOfXml(reading.problem, file)] }
  const checked = checkPlan(reading.plan, rules, withWords(text, reading.lines), reading.defects)
  return reading.isOurs ? { ...checked, isPart: 'stratml' } : checked
}

function readPlanTable(
  { text, encoding }: { readonly text: string; readonly encoding: string },
  file: string,
  rules: ReadingRules,
): DocumentReading {
  if (text.length > mostOfTable.characters)
    return { refusals: [{ kind: 'file-too-large', file, bytes: text.length, atMost: mostOfTable.characters }] }
  const reading = readIndicatorTable(text, { file, encoding }, rules.forms)
  if ('problems' in reading) return { refusals: refusalsOfTable(reading.problems, file) }
  const { plan, lines } = reading
  const problems = inconsistenciesOf(plan)
  if (problems.length > 0)
    return {
      refusals: problems.map(({ kind, id, path }) => ({ kind: 'plan-inconsistent', file, problem: kind, id, path })),
    }
  if (saysNothing(plan)) return { refusals: [{ kind: 'nothing-read', file, lines: lines.length }] }
  return { ...checkPlan(plan, rules, withWords(text, lines)), isPart: 'indicators' }
}

const saysNothing = ({ goals, initiatives, vision, mission, policy }: Plan) =>
  goals.length === 0 &&
  initiatives.length === 0 &&
  vision === undefined &&
  mission === undefined &&
  policy === undefined

/** Reads a published text, a plan's own JSON, StratML or our table of indicators into a checked plan. Nothing is written; a file that is none of them is refused with the reason. */
export async function readDocument(
  files: Pick<Files, 'read'>,
  file: string,
  rules: ReadingRules,
): Promise<DocumentReading> {
  const text = await readTextFile(files, file, atMost)
  if ('refusal' in text) return { refusals: [text.refusal] }
  if (looksLikeJson.test(text.text)) return readPlanJson(text.text, file, rules)
  if (looksLikeXml(text.text)) return readPlanXml(text, file, rules)
  if (looksLikeIndicatorTable(text.text)) return readPlanTable(text, file, rules)
  const { plan, lines } = readPublishedText(text.text, { file, encoding: text.encoding }, rules.forms)
  if (saysNothing(plan)) return { refusals: [{ kind: 'nothing-read', file, lines: lines.length }] }
  return checkPlan(plan, rules, withWords(text.text, lines))
}
