import type { Role } from '../../../core/form/form.ts'
import type { Column, TableHead } from '../blocks/columns.ts'
import { readLabel } from '../blocks/read-label.ts'
import { nearestYear } from '../blocks/year-in.ts'
import type { Cell, Row } from '../blocks/cell.ts'
import type { Draft } from './draft.ts'

type Wide = { readonly columns: Column[]; readonly cells: Cell[]; readonly lines: number[] }

/**
 * Indicators that take a row for each kind of figure (指標 | 目標 | 28年度 | 29年度 / | 実績 | …), each laid out as one wide row: a column
 * for each figure and year. Rows whose kind nobody knows are left out.
 */
export function widenKinds(
  draft: Draft,
  { columns }: Pick<TableHead, 'columns'>,
  rows: readonly Row[],
): { readonly columns: readonly Column[]; readonly row: Row }[] {
  const kindAt = columns.findIndex(({ role }) => role === 'kind')
  const byYear = columns.some(({ fiscalYear }, index) => index > kindAt && fiscalYear !== undefined)
  const wide: Wide[] = []
  for (const { cells, lines } of rows) {
    const role = readLabel(draft.labels, cells[kindAt]?.text ?? '')?.roles.find(
      (name): name is Role => name === 'target' || name === 'actual' || name === 'verdict',
    )
    if (role === undefined || cells.length > columns.length) continue
    if (cells.slice(0, kindAt).some(({ text }) => text !== ''))
      wide.push({ columns: columns.slice(0, kindAt), cells: cells.slice(0, kindAt), lines: [] })
    const last = wide.at(-1)
    if (last === undefined) continue
    last.lines.push(...lines)
    columns.forEach((column, index) => {
      const cell = cells[index]
      if (index <= kindAt || cell === undefined) return
      last.columns.push(byYear && column.fiscalYear === undefined ? column : { ...column, role }) // 達成率 beside the years is neither
      last.cells.push(cell)
    })
  }
  return wide.map((one) => ({ columns: one.columns, row: { cells: one.cells, lines: one.lines } }))
}

const yearOfRow = (draft: Draft, text: string): number | undefined =>
  readLabel(draft.labels, text)?.fiscalYear ?? nearestYear(text, draft.plan.fiscalYear)

/** A table of years (年度 | 目標 | 実績 | 達成状況), laid out as one wide row. The verdict is that of the plan's own year. */
export function widenYears(
  draft: Draft,
  { columns }: Pick<TableHead, 'columns'>,
  rows: readonly Row[],
): { readonly columns: readonly Column[]; readonly row: Row } {
  const wide: Wide = { columns: [], cells: [], lines: [] }
  for (const { cells, lines } of rows) {
    const fiscalYear = yearOfRow(draft, cells[0]?.text ?? '')
    if (fiscalYear === undefined || cells.length !== columns.length) continue
    wide.lines.push(...lines)
    columns.forEach((column, index) => {
      const cell = cells[index]
      if (index === 0 || cell === undefined || (column.role === 'verdict' && fiscalYear !== draft.plan.fiscalYear))
        return
      wide.columns.push({ ...column, fiscalYear })
      wide.cells.push(cell)
    })
  }
  return { columns: wide.columns, row: { cells: wide.cells, lines: wide.lines } }
}
