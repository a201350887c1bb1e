import type { OwnFileProblem } from '../core/form/own-workbook.ts'
import { cellName } from '../core/form/cell-address.ts'
import { placesIn, type PlaceProblem, type Places, type WorkbookOverfull } from '../core/form/places-in-workbook.ts'
import type { MappedTable, WorkbookMapping } from '../core/form/workbook-mapping.ts'
import { readOwnFile } from '../read/own-workbook/read-own-file.ts'
import type { CellContent } from '../report/document/workbook.ts'
import type { WorkbookFilling } from '../report/workbook/workbook-filling.ts'
import { addedRows } from '../write/xlsx/added-rows.ts'
import { fillOwnFile } from '../write/xlsx/fill-own-file.ts'

type FillProblem = PlaceProblem | WorkbookOverfull
export type NotFilled = { readonly unfit: OwnFileProblem } | { readonly problems: readonly FillProblem[] }

/** No spreadsheet keeps more letters in a cell. */
const lettersAtMost = 32_767
const isTooLong = (content: CellContent): boolean => content.kind === 'text' && content.text.length > lettersAtMost

const headsOf = (mapped: MappedTable | undefined): string =>
  (mapped?.columns ?? []).map(({ heading }) => heading).join('・')

/** Nothing is cut off: what has no room is said. */
function overfull(
  places: Places,
  mapping: WorkbookMapping,
  filling: WorkbookFilling,
  obstacles: ReadonlyMap<number, string>,
): WorkbookOverfull[] {
  const problems: WorkbookOverfull[] = []
  places.cells.forEach(({ sheet, at }, index) => {
    const content = filling.cells[index]
    const words = mapping.cells[index]?.field ?? ''
    if (content !== undefined && isTooLong(content))
      problems.push({ problem: 'text-too-long', words, at: [`${sheet.name}!${cellName(at)}`] })
  })
  places.tables.forEach(({ sheet, columns, first, prepared: rows }, index) => {
    const records = filling.tables[index] ?? []
    const mapped = mapping.tables[index]
    const at = [`${sheet.name}!${cellName({ row: first, column: columns[0] ?? 0 })}`]
    const because = obstacles.get(index)
    if (because !== undefined)
      problems.push({ problem: 'rows-short', words: headsOf(mapped), at, rows, records: records.length, because })
    for (const [column, { heading }] of (mapped?.columns ?? []).entries())
      if (records.some((record) => isTooLong(record[column] ?? { kind: 'empty' })))
        problems.push({ problem: 'text-too-long', words: heading, at })
  })
  return problems
}

/** Rows that a table had too few of, and how many were added to it. */
export type RowsAdded = { readonly words: string; readonly rows: number }
export type Filled = { readonly bytes: Uint8Array; readonly added: readonly RowsAdded[] }

/** A city's own workbook with a plan written into its places, or everything that is in the way. */
export function fillOwnWorkbook(
  bytes: Uint8Array,
  mapping: WorkbookMapping,
  filling: WorkbookFilling,
): Filled | NotFilled {
  const file = readOwnFile(bytes)
  if ('problem' in file) return { unfit: file }
  const places = placesIn(file.workbook, mapping)
  if (!('cells' in places)) return { problems: places }
  const records = filling.tables.map(({ length }) => length)
  const { added, obstacles } = addedRows(file, places, records)
  const problems = overfull(places, mapping, filling, obstacles)
  if (problems.length > 0) return { problems }
  return {
    bytes: fillOwnFile(file, places, filling, added),
    added: places.tables.flatMap(({ prepared }, index) => {
      const rows = (records[index] ?? 0) - prepared
      return rows > 0 ? [{ words: headsOf(mapping.tables[index]), rows }] : []
    }),
  }
}
