import { readXlsx } from 'hucre/xlsx'
import type { Cell, CellValue, Sheet } from 'hucre'
import type { GivenCell, GivenSheet } from '../../core/section-workbook/given-sheet.ts'
import type { LayoutProblem } from '../laid-out.ts'
import { hostilePart, shownCell } from './read-xlsx.ts'

function kindOf(value: CellValue | undefined, cell: Cell | undefined): Pick<GivenCell, 'kind'> {
  if (cell?.formula !== undefined) return { kind: 'formula' }
  if (value instanceof Date) return { kind: 'day' }
  return typeof value === 'number' ? { kind: 'number' } : {}
}

/** So many cells may lie under merged ones; a merge beyond that is decoration of whole columns. */
const coveredAtMost = 20_000

/** The cells that lie under merged ones: their columns by row. */
function coveredBy({ merges = [] }: Sheet): ReadonlyMap<number, ReadonlySet<number>> {
  const covered = new Map<number, Set<number>>()
  let left = coveredAtMost
  for (const { startRow, endRow, startCol, endCol } of merges)
    for (let row = startRow; row <= endRow && left > 0; row += 1) {
      const columns = covered.get(row) ?? new Set<number>()
      for (let column = startCol; column <= endCol && left > 0; column += 1, left -= 1)
        if (row !== startRow || column !== startCol) columns.add(column)
      covered.set(row, columns)
    }
  return covered
}

function givenSheet(sheet: Sheet): GivenSheet {
  const { name, rows, cells } = sheet
  const covered = coveredBy(sheet)
  return {
    name,
    rows: Array.from(rows, (row, r) => {
      const given = Array.from(row ?? [], (value, c): GivenCell | undefined => {
        const cell = cells?.get(`${r},${c}`)
        const text = shownCell(value, cell)
        return text === '' ? undefined : { text, ...kindOf(value, cell) }
      })
      for (const column of covered.get(r) ?? []) given[column] = { text: given[column]?.text ?? '', isCovered: true }
      return given
    }),
  }
}

/** The cells of a workbook of Excel, sheet by sheet as they are shown, with what they hold and which of them lie under merged ones. */
export async function readXlsxCells(bytes: Uint8Array): Promise<readonly GivenSheet[] | LayoutProblem> {
  const hostile = hostilePart(bytes)
  if (hostile !== undefined) return hostile
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    })
    return sheets.map(givenSheet)
  } catch (cause) {
    return { problem: 'broken', detail: cause instanceof Error ? cause.message.slice(0, 100) : '' }
  }
}
