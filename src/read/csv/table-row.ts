import { z } from 'zod'
import { withoutGuard } from '../../core/open-data/formula-guard.ts'
import { verdictSchema } from '../../core/plan/plan.ts'
import type { TextPlace } from '../../core/refusal.ts'
import { comparatorSchema, decimalTextSchema } from '../../core/target/target.ts'
import { readColumnIds, readColumns, type ReadColumn } from './indicator-columns.ts'
import type { CsvField } from './read-records.ts'
import type { TableProblem } from './table-problem.ts'

const id = z.string().regex(/^[a-z]+-[a-z0-9-]{1,40}$/)
const unit = z.string().max(40)
const day = z.iso.date()

/** What a field must be where it is filled in; any text where nothing stands here. */
const schemas: Partial<Record<ReadColumn, z.ZodType<string>>> = {
  tenant_code: z.string().regex(/^\d{6}$/),
  fiscal_year: z.string().regex(/^(18[6-9]|19\d|20\d|21\d)\d$/),
  indicator_id: id,
  goal_id: id,
  strategy_id: id,
  initiative_id: id,
  kind: z.enum(['outcome', 'process', 'withdrawal']),
  target_value: decimalTextSchema,
  target_unit: unit,
  target_condition: z.union([comparatorSchema, z.literal('about')]),
  target_due: day,
  actual_value: decimalTextSchema,
  actual_unit: unit,
  stated_verdict: verdictSchema,
}
const neverEmpty: ReadonlySet<ReadColumn> = new Set(['indicator_id', 'kind'])

/** A row of the table: its fields by the ids of their columns, '' where they are empty, and where each stands. */
export type TableRow = {
  readonly at: TextPlace
  readonly values: Readonly<Record<ReadColumn, string>>
  readonly places: Readonly<Record<ReadColumn, TextPlace>>
}

/** Where every column that is read stands; those that are missing, named. */
export function columnsOf(
  head: readonly CsvField[],
): { readonly columns: ReadonlyMap<ReadColumn, number> } | { readonly problems: readonly TableProblem[] } {
  const names = head.map(({ text }) => text.trim())
  const missing = readColumnIds.flatMap((own): TableProblem[] =>
    names.includes(readColumns[own])
      ? []
      : [{ kind: 'column-missing', at: { line: 1, column: 1 }, column: readColumns[own] }],
  )
  if (missing.length > 0) return { problems: missing }
  return { columns: new Map(readColumnIds.map((own) => [own, names.indexOf(readColumns[own])])) }
}

/** One row; every field that is not what its column asks for, named with its place. */
export function readRow(
  record: readonly CsvField[],
  columns: ReadonlyMap<ReadColumn, number>,
): { readonly row: TableRow; readonly problems: readonly TableProblem[] } {
  const start = record[0]?.at ?? { line: 1, column: 1 }
  const fields = readColumnIds.map((own) => {
    const { text = '', at = start } = record[columns.get(own) ?? -1] ?? {}
    const schema = schemas[own]
    return { own, at, value: schema === undefined ? withoutGuard(text) : text.trim() }
  })
  const problems = fields.flatMap(({ own, at, value }): TableProblem[] => {
    const isRight = value === '' ? !neverEmpty.has(own) : (schemas[own]?.safeParse(value).success ?? true)
    return isRight ? [] : [{ kind: 'value-wrong', at, column: readColumns[own], text: value }]
  })
  const by = <Value>(pick: (field: (typeof fields)[number]) => Value) =>
    // Every column is there: the list of fields is the list of columns.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Object.fromEntries(fields.map((field) => [field.own, pick(field)])) as Record<ReadColumn, Value>
  return { row: { at: start, values: by(({ value }) => value), places: by(({ at }) => at) }, problems }
}
