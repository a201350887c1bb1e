import { z } from 'zod'
import type { Refusal } from '../core/refusal.ts'
import type { FileProblem } from '../outside/files.ts'
import type { JsonProblem, JsonReading } from '../read/json/read-json.ts'
import type { TableProblem } from '../read/csv/table-problem.ts'
import type { StratmlProblem } from '../read/stratml/read-stratml.ts'

/** A file that could not be read or written, as a refusal. */
export function refusalOfFile({ problem, path, detail }: FileProblem, atMost: number): Refusal {
  switch (problem) {
    case 'missing':
      return { kind: 'file-missing', file: path }
    case 'folder':
      return { kind: 'file-is-folder', file: path }
    case 'forbidden':
      return { kind: 'file-forbidden', file: path }
    case 'disk-full':
      return { kind: 'disk-full', file: path }
    case 'too-large':
      return { kind: 'file-too-large', file: path, bytes: parseInt(detail, 10), atMost }
    case 'failed':
      return { kind: 'file-failed', file: path, detail }
  }
}

const jsonKinds = {
  'not-json': 'json-broken',
  'too-deep': 'json-too-deep',
  'too-many-values': 'json-too-many-values',
  'broken-character': 'json-broken-character',
} as const

/** What is wrong with a JSON text, as a refusal. */
export function refusalOfJson(problem: JsonProblem, file: string): Refusal {
  const at = { line: problem.line, column: problem.column }
  switch (problem.kind) {
    case 'duplicate-key':
      return { kind: 'json-duplicate-key', file, at, key: problem.key }
    case 'forbidden-key':
      return { kind: 'json-forbidden-key', file, at, key: problem.key }
    case 'number-not-exact':
      return { kind: 'json-number-not-exact', file, at, text: problem.text }
    case 'not-json':
    case 'too-deep':
    case 'too-many-values':
    case 'broken-character':
      return { kind: jsonKinds[problem.kind], file, at }
  }
}

const xmlKinds = {
  broken: 'xml-broken',
  doctype: 'xml-doctype',
  'too-deep': 'xml-too-deep',
  'too-many-elements': 'xml-too-many-elements',
  'too-long': 'xml-too-long',
} as const

/** Why an XML file is no StratML that we read, as a refusal. */
export function refusalOfXml(problem: StratmlProblem, file: string): Refusal {
  return problem.kind === 'not-stratml'
    ? { ...problem, file }
    : { kind: xmlKinds[problem.kind], file, at: problem.at, element: problem.element }
}

const mostMismatches = 100

/** What is wrong with a table of indicators, as refusals; after a hundred, how many more. */
export function refusalsOfTable(problems: readonly TableProblem[], file: string): Refusal[] {
  const count = problems.length - mostMismatches
  const shown = problems.slice(0, mostMismatches).map((problem) => refusalOfTable(problem, file))
  return count > 0 ? [...shown, { kind: 'more-problems', file, count }] : shown
}

function refusalOfTable(problem: TableProblem, file: string): Refusal {
  switch (problem.kind) {
    case 'quote-open':
    case 'quote-within':
    case 'too-much':
      return { kind: `csv-${problem.kind}`, file, at: problem.at }
    case 'column-missing':
      return { ...problem, kind: 'csv-column-missing', file }
    case 'fields-differ':
      return { ...problem, kind: 'csv-fields-differ', file }
    case 'value-wrong':
      return { ...problem, kind: 'csv-value-wrong', file }
    case 'row-twice':
      return { ...problem, kind: 'csv-row-twice', file }
  }
}

const japanese = z.locales.ja().localeError
const english = z.locales.en().localeError

/** What stands at a path of keys and indexes; undefined where nothing does. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

function inWords(issue: z.core.$ZodIssue, input: unknown, say: z.core.$ZodErrorMap): string {
  // An issue with its value again is what the sentences are made of.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const said = say({ ...issue, input } as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

/** Every place where a value does not fit its schema, as refusals with the path and the line; after a hundred, how many more. */
export function refusalsOfSchema(error: z.ZodError, reading: JsonReading, file: string): Refusal[] {
  const count = error.issues.length - mostMismatches
  const shown = error.issues.slice(0, mostMismatches).map((issue) => mismatch(issue, reading, file))
  return count > 0 ? [...shown, { kind: 'more-problems', file, count }] : shown
}

function mismatch(issue: z.core.$ZodIssue, reading: JsonReading, file: string): Refusal {
  const input = valueAt(reading.value, issue.path)
  const place = { file, at: reading.placeOf(issue.path), path: issue.path.map(String).join('.') }
  // JSON knows no undefined: what is undefined is not there.
  if (input === undefined) return { kind: 'schema-missing', ...place }
  const expected = { ja: inWords(issue, input, japanese), en: inWords(issue, input, english) }
  return { kind: 'schema-mismatch', ...place, expected }
}
