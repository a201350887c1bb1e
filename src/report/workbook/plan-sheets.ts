import type { SheetBlock, SheetForm, SheetRowForm } from '../../core/form/sheet-form.ts'
import type { Sheet, Workbook, WorkbookRow } from '../document/workbook.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { layRow } from './lay-row.ts'
import { atLevelOf, sheetRecords } from './sheet-records.ts'
import { shownText } from './figure-cell.ts'
import { sheetLanguage, sheetValues, type SheetContext } from './sheet-values.ts'

type Rows = readonly (SheetRowForm | SheetBlock)[]

function rowsOf(rows: Rows, context: SheetContext, widths: readonly number[]): WorkbookRow[] {
  return rows.flatMap((row) => {
    if (!('each' in row)) return layRow(row, context, widths)
    const records = sheetRecords(context, row)
    const shown = records.length === 0 && row.blank === true ? [atLevelOf(context, row)] : records
    return shown.flatMap((record) => rowsOf(row.rows, record, widths))
  })
}

/** How many rows stay in sight: the first ones, as far as they are marked. */
function headOf(rows: Rows, context: SheetContext, widths: readonly number[]): number {
  const end = rows.findIndex((row) => 'each' in row || row.repeat !== true)
  return rowsOf(end < 0 ? rows : rows.slice(0, end), context, widths).length
}

function sheetOf(judged: JudgedPlan, { name, orientation, columns, rows }: SheetForm): Sheet {
  const context: SheetContext = { judged, level: 'plan' }
  return { name, orientation, columns, head: headOf(rows, context, columns), rows: rowsOf(rows, context, columns) }
}

/** A name for every sheet that no other has, for no program opens two of one name. */
function named(sheets: readonly Sheet[]): Sheet[] {
  const seen = new Map<string, number>()
  return sheets.map((sheet) => {
    const key = sheet.name.toLowerCase()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} ${count}` }
  })
}

/** A plan on its official sheets, in the order of `forms`. */
export function planSheets(judged: JudgedPlan, forms: readonly SheetForm[]): Workbook {
  const context: SheetContext = { judged, level: 'plan' }
  const said = [sheetValues['plan.publisher'](context), sheetValues['plan.fiscalYear'](context)]
  const title = said.map(shownText).filter((text) => text !== '')
  return { language: sheetLanguage, title: title.join(' '), sheets: named(forms.map((form) => sheetOf(judged, form))) }
}
