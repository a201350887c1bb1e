import { check, type CheckedDocument } from '../core/check/check.ts'
import type { Finding } from '../core/check/finding.ts'
import { evaluate, type Evaluation } from '../core/evaluation.ts'
import type { Form } from '../core/form/form.ts'
import type { PartOfPlan } from '../core/import-draft.ts'
import { inconsistenciesOf } from '../core/plan/consistency.ts'
import { planSchema, type Plan } from '../core/plan/plan.ts'
import type { LineUse } from '../core/line-use.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { parseMark } from '../core/section-workbook/workbook-mark.ts'
import type { SourceLine } from '../core/source-line.ts'
import type { Tally } from '../core/tally.ts'
import { partOf, withParts } from '../core/origin.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { Files } from '../outside/files.ts'
import { formatOf, type FileFormat } from '../read/file-format.ts'
import type { LaidOut } from '../read/laid-out.ts'
import { readJson } from '../read/json/read-json.ts'
import { looksLikeIndicatorTable } from '../read/csv/indicator-columns.ts'
import { most as mostOfTable } from '../read/csv/read-records.ts'
import { readIndicatorTable } from '../read/csv/read-indicator-table.ts'
import { readPublishedText } from '../read/published-text/read-published-text.ts'
import type { Forms } from './load-forms.ts'
import { looksLikeXml, mostXml } from '../read/stratml/looks-like-xml.ts'
import { readStratml } from '../read/stratml/read-stratml.ts'
import { layOutFile, refusalOfLayout } from './lay-out-file.ts'
import { decodeFile } from './read-text-file.ts'
import { refusalOfFile, refusalOfJson, refusalOfXml, refusalsOfSchema, refusalsOfTable } from './refusals.ts'

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

/** Where a place of the text stands in the file, for documents that are no text. */
const partIn =
  (source: readonly SourceLine[]) =>
  ({ line, column }: { readonly line: number; readonly column: number }) => {
    const { origin, text = '' } = source[line - 1] ?? {}
    return origin && partOf(origin, text, column)
  }

/** Judges and checks a plan that is already one. What is found in a file that is no text says its cell, slide or page. */
export function checkPlan(
  plan: Plan,
  { forms, scheme }: ReadingRules,
  source: readonly SourceLine[] = [],
  ofFile: Pick<CheckedDocument, 'defects' | 'notTaken' | 'remarks'> = {},
): CheckedPlan {
  const form = forms.find(({ id, version }) => id === plan.form.id && version === plan.form.version) ?? forms[0]
  const evaluation = evaluate(plan, scheme)
  const textOf = (line: number) => (source[line - 1]?.text ?? '').slice(0, longestExcerpt).trim()
  const rawOf = (line: number) => source[line - 1]?.text ?? ''
  const { findings, tally } = check(plan, evaluation, form, { lines: source, textOf, rawOf, ...ofFile })
  const isOfFile = source.some(({ origin }) => origin !== undefined)
  const placed = isOfFile ? withParts(findings, partIn(source)) : findings
  return { plan, form, source, evaluation, tally, findings: placed }
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
  const checked = checkPlan(reading.plan, rules, withWords(text, reading.lines), reading)
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

function readPlanText(
  text: string,
  source: { readonly file: string; readonly encoding: string },
  rules: ReadingRules,
): DocumentReading {
  const { plan, lines } = readPublishedText(text, source, rules.forms)
  if (saysNothing(plan)) return { refusals: [{ kind: 'nothing-read', file: source.file, lines: lines.length }] }
  return checkPlan(plan, rules, withWords(text, lines))
}

/** A file of an office that was laid out as lines: read as a text, every value with its place in the file. */
function readPlanLines(
  { lines, remarks = [] }: LaidOut,
  file: string,
  format: FileFormat,
  rules: ReadingRules,
): DocumentReading {
  if (lines.some((line) => line.text.split('\t').some((cell) => parseMark(cell) !== undefined)))
    return { refusals: [{ kind: 'workbook-of-section', file }] }
  const names = new Set(lines.flatMap(({ isName }, index) => (isName ? [index + 1] : [])))
  const text = lines.map((line) => line.text).join('\n')
  const reading = readPublishedText(text, { file, encoding: format, names }, rules.forms)
  if (saysNothing(reading.plan)) return { refusals: [{ kind: 'nothing-read', file, lines: lines.length }] }
  const source = withWords(text, reading.lines).map((line) => {
    const origin = lines[line.line - 1]?.origin
    return origin === undefined ? line : { ...line, origin }
  })
  return checkPlan(withParts(reading.plan, partIn(source)), rules, source, { remarks })
}

/** What reading needs of the world. With `runChild` files of offices are read in a process of their own, with caps; without it in this one. */
export type ReadEffects = Pick<Files, 'read'> & { readonly runChild?: RunChild }

/**
 * Reads a published text, a file of an office (Excel, OpenDocument, PowerPoint, Word, PDF), a plan's own JSON, StratML or our table of
 * indicators into a checked plan. Nothing is written; a file that is none of them is refused with the reason.
 */
export async function readDocument(effects: ReadEffects, file: string, rules: ReadingRules): Promise<DocumentReading> {
  const bytes = await effects.read(file, atMost)
  if ('problem' in bytes) return { refusals: [refusalOfFile({ ...bytes, path: file }, atMost)] }
  const format = formatOf(bytes, file)
  if (typeof format === 'object') return { refusals: [refusalOfLayout(file, '', format)] }
  if (format !== undefined) {
    const laidOut = await layOutFile(file, format, bytes, effects.runChild)
    return 'refusal' in laidOut ? { refusals: [laidOut.refusal] } : readPlanLines(laidOut, file, format, rules)
  }
  const text = decodeFile(file, bytes)
  if ('refusal' in text) return { refusals: [text.refusal] }
  if (looksLikeJson.test(text.text)) return readPlanJson(text.text, file, rules)
  if (looksLikeXml(text.text)) return readPlanXml(text, file, rules)
  if (looksLikeIndicatorTable(text.text)) return readPlanTable(text, file, rules)
  return readPlanText(text.text, { file, encoding: text.encoding }, rules)
}
