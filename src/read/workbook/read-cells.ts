import type { GivenCell, GivenSheet } from '../../core/section-workbook/given-sheet.ts'
import type { LayoutProblem } from '../laid-out.ts'
import { readOdsSheets } from './read-ods.ts'
import { readXlsxCells } from './read-xlsx-cells.ts'
import { covered, type ShownCell } from './sheet-lines.ts'

function givenCell(cell: ShownCell): GivenCell | undefined {
  if (cell === covered) return { text: '', isCovered: true }
  return cell === '' ? undefined : { text: cell }
}

/** The formats in which a workbook of ours can come back. */
export type CellsFormat = 'xlsx' | 'ods'

/** The cells of a spreadsheet as they are shown; which of them a program made days or numbers of is known of Excel's format only. */
export async function readCells(
  format: CellsFormat,
  bytes: Uint8Array,
): Promise<readonly GivenSheet[] | LayoutProblem> {
  if (format === 'xlsx') return readXlsxCells(bytes)
  const sheets = readOdsSheets(bytes)
  if ('problem' in sheets) return sheets
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(givenCell)) }))
}
