import type { Form } from '../../core/form/form.ts'
import type { LineUse } from '../../core/line-use.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { readColumns } from './indicator-columns.ts'
import { readRecords } from './read-records.ts'
import type { TableProblem } from './table-problem.ts'
import { treeOf } from './tree-of-rows.ts'
import { columnsOf, readRow, type TableRow } from './table-row.ts'

export type TableReading =
  | { readonly plan: Plan; readonly lines: readonly LineUse[] }
  | { readonly problems: readonly TableProblem[] }

/** Every row of the table, or everything that is wrong with it. Blank lines, which spreadsheets leave behind, are passed over. */
function rowsOf(text: string): { readonly rows: readonly TableRow[] } | { readonly problems: readonly TableProblem[] } {
  const reading = readRecords(text)
  if ('problem' in reading) return { problems: [reading.problem] }
  const [head = [], ...records] = reading.records
  const known = columnsOf(head)
  if ('problems' in known) return known
  const rows: TableRow[] = []
  const problems: TableProblem[] = []
  const ids = new Set<string>()
  for (const record of records) {
    if (record.every((field) => field.text === '')) continue
    const at = record[0]?.at ?? { line: 1, column: 1 }
    if (record.length !== head.length) {
      problems.push({ kind: 'fields-differ', at, expected: head.length, found: record.length })
      continue
    }
    const { row, problems: own } = readRow(record, known.columns)
    const id = row.values.indicator_id
    problems.push(...own, ...anotherPlan(row, rows[0]))
    if (ids.has(id)) problems.push({ kind: 'row-twice', at: row.places.indicator_id, id })
    ids.add(id)
    rows.push(row)
  }
  return problems.length > 0 ? { problems } : { rows }
}

/** A table is of one plan: every row has the code and the year of the first, and an owner. */
function anotherPlan({ values, places }: TableRow, first: TableRow | undefined): TableProblem[] {
  const differing = (['tenant_code', 'fiscal_year'] as const).filter(
    (column) => first !== undefined && first.values[column] !== values[column],
  )
  const isNobodys = values.goal_id === '' && values.initiative_id === ''
  return [...differing, ...(isNobodys ? (['initiative_id'] as const) : [])].map((column) => ({
    kind: 'value-wrong',
    at: places[column],
    column: readColumns[column],
    text: values[column],
  }))
}

/**
 * Reads our table of indicators back, as far as it tells a plan: every indicator with its promise, its result and what was stated, below its goal,
 * strategy or initiative. What is computed in it is passed over: it is computed again. One wrong field keeps all of it out; all are named.
 */
export function readIndicatorTable(
  text: string,
  source: { readonly file: string; readonly encoding: string },
  forms: readonly [Form, ...Form[]],
): TableReading {
  const reading = rowsOf(text)
  if ('problems' in reading) return reading
  const form = forms.find(({ id }) => id === 'review-deck') ?? forms[0]
  const [first] = reading.rows
  const { tenant_code: tenant = '', fiscal_year: year = '' } = first?.values ?? {}
  const lines: LineUse[] = text.split(/\r\n|\n|\r/).map((_, index) => ({ line: index + 1, use: 'furniture' }))
  for (const { at, values } of reading.rows)
    lines[at.line - 1] = { line: at.line, use: 'record', record: values.indicator_id }
  return {
    lines,
    plan: {
      schema: 'furikaeri.plan/1',
      ...(tenant === '' ? {} : { tenant }),
      ...(year === '' ? {} : { fiscalYear: parseInt(year, 10) }),
      form: { id: form.id, version: form.version },
      levels: {
        goal: form.levels.goal[0] ?? '',
        strategy: form.levels.strategy[0] ?? '',
        initiative: form.levels.initiative[0] ?? '',
      },
      sources: [{ id: 'source-1', ...source }],
      ...treeOf(reading.rows),
      history: [],
    },
  }
}
