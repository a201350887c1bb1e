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

function rowsOf(context: SheetContext, { each, listed, kinds, below, blank, columns }: MappedTable): CellContent[][] {
  let records: readonly SheetContext[] = [context]
  for (const [depth, level] of each.entries())
    records = records.flatMap((record) => {
      const block = { each: level, listed, kinds, below, rows: [] }
      const inner = sheetRecords(record, block)
      return inner.length === 0 && blank === true && depth > 0 ? [atLevelOf(record, block)] : inner
    })
  return records.map((record) => columns.map(({ field }) => sheetValues[field](record)))
}

/** A plan as the contents of a city's own workbook. */
export function workbookFilling(judged: JudgedPlan, { cells, tables }: WorkbookMapping): WorkbookFilling {
  const context: SheetContext = { judged, level: 'plan' }
  return {
    cells: cells.map(({ field }) => sheetValues[field](context)),
    tables: tables.map((table) => rowsOf(context, table)),
  }
}
