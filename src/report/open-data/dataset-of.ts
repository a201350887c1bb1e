import { oneLine } from '../../core/open-data/one-line.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { Actual } from '../../core/target/actual.ts'
import type { Target } from '../../core/target/target.ts'
import { figureOf } from '../../core/stratml/conventions.ts'
import type { Dataset, DatasetShape } from '../dataset.ts'

/** A row by the ids of its columns; what it does not name is missing. */
export type Row = Readonly<Record<string, string | undefined>>

/** The table of these rows: every field in its column, texts in one line, nothing where there are no words. */
export function datasetOf(shape: DatasetShape, rows: readonly Row[]): Dataset {
  const { columns } = shape
  return {
    ...shape,
    rows: rows.map((row) =>
      columns.map(({ id, type }) => {
        const value = row[id]
        if (value === undefined) return null
        return (type === 'text' ? oneLine(value) : value) || null
      }),
    ),
  }
}

/** Whose and of which year the rows of a plan are. */
export const whose = ({ tenant, fiscalYear }: Plan): Row => ({
  tenant_code: tenant,
  fiscal_year: fiscalYear?.toString(),
})

/** The one figure of a promise or result with its unit. A range, a change or a milestone has none. */
export const figure = (written: Target | Actual | undefined) => written && figureOf(written)

type Placed = { readonly at?: { readonly line: number; readonly part?: string | undefined } | undefined }

/** Where a record stands: the line of its document, and its cell, slide or page in a file that is no text. */
export const placeOf = (record: Placed | undefined): Row => ({
  line: record?.at?.line.toString(),
  part: record?.at?.part,
})
