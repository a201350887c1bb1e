import type { MappedTable, WorkbookMapping } from '../../core/form/workbook-mapping.ts'
import type { CellContent } from '../document/workbook.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { atLevelOf, sheetRecords } from './sheet-records.ts'
import { sheetValues, type SheetContext } from './sheet-values.ts'

/** What is written into a city's own workbook: for every cell of the mapping its content, for every table its rows, in their order. */
export type WorkbookFilling = {
  readonly cells: readonly CellContent[]
  readonly tables: readonly (readonly (readonly CellContent[])[])[]
}

/** The records whose rows a table has, in their order. */
function recordsOf(context: SheetContext, { each, listed, kinds, below, blank }: MappedTable): readonly SheetContext[] {
  let records: readonly SheetContext[] = [context]
  for (const [depth, level] of each.entries())
    records = records.flatMap((record) => {
      const block = { each: level, listed, kinds, below, rows: [] }
      const inner = sheetRecords(record, block)
      return inner.length === 0 && blank === true && depth > 0 ? [atLevelOf(record, block)] : inner
    })
  return records
}

/** A plan as the contents of a city's own workbook. */
export function workbookFilling(judged: JudgedPlan, { cells, tables }: WorkbookMapping): WorkbookFilling {
  const context: SheetContext = { judged, level: 'plan' }
  return {
    cells: cells.map(({ field }) => sheetValues[field](context)),
    tables: tables.map((table) =>
      recordsOf(context, table).map((record) => table.columns.map(({ field }) => sheetValues[field](record))),
    ),
  }
}

/** How many records of a plan stand in no table of the workbook, though it has tables of such records. */
export type LeftOut = { readonly initiatives: number; readonly indicators: number }

/** Counts what a workbook has no row for: a form whose table is made of the indicators of initiatives leaves out those of the goals. */
export function leftOut(judged: JudgedPlan, { tables }: WorkbookMapping): LeftOut {
  const context: SheetContext = { judged, level: 'plan' }
  const { goals, initiatives } = judged.plan
  const indicators = [
    ...goals.flatMap((goal) => [...goal.indicators, ...goal.strategies.flatMap((one) => one.indicators)]),
    ...initiatives.flatMap((one) => one.indicators),
  ]
  const of = (level: 'initiative' | 'indicator', all: readonly { readonly id: string }[]): number => {
    const asked = tables.filter(({ each }) => each.includes(level))
    if (asked.length === 0) return 0
    const shown = new Set(asked.flatMap((table) => recordsOf(context, table).map((record) => record[level]?.id)))
    return all.filter(({ id }) => !shown.has(id)).length
  }
  return { initiatives: of('initiative', initiatives), indicators: of('indicator', indicators) }
}
