import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillOwnWorkbook, type Filled } from '../../src/act/fill-own-workbook.ts'
import { workbookMappingSchema, type WorkbookMapping } from '../../src/core/form/workbook-mapping.ts'
import type { CellContent } from '../../src/report/document/workbook.ts'
import type { WorkbookFilling } from '../../src/report/workbook/workbook-filling.ts'

const folder = join(import.meta.dirname, '../../examples/own-workbook')

/** The mapping of the example: six cells and one table of eight columns. */
export const exampleMapping: WorkbookMapping = workbookMappingSchema.parse(
  JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8')),
)
export const exampleForm = (): Uint8Array => new Uint8Array(readFileSync(join(folder, 'form.xlsx')))

export const words = (text: string): CellContent => (text === '' ? { kind: 'empty' } : { kind: 'text', text })

/** What goes into the example: the same words in each of its cells, and rows that begin with them. */
export const fillingOf = (content: CellContent, rows: number): WorkbookFilling => ({
  cells: exampleMapping.cells.map(() => content),
  tables: [Array.from({ length: rows }, () => exampleMapping.tables[0]?.columns.map(() => content) ?? [])],
})

/** A form that must be filled in without anything in the way. */
export function filled(form: Uint8Array, filling: WorkbookFilling, mapping = exampleMapping): Filled {
  const made = fillOwnWorkbook(form, mapping, filling)
  if (!('bytes' in made)) throw new Error(JSON.stringify(made))
  return made
}
