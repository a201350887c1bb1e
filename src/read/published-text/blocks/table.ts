import { isBlank, type Line } from '../text/lines.ts'
import type { Cell, Found, TableSigns } from './cell.ts'
import { isPipe, pipeCells, pipeTable, isSeparator } from './pipe-table.ts'
import { spacedTable } from './spaced-table.ts'
import { tabCells, tabTable } from './tab-table.ts'

/** The cells of a line that has some: set apart by tabs or bars. */
export function cellsOf(line: Line | undefined): readonly Cell[] {
  if (line === undefined) return []
  if (line.tabbed) return tabCells(line)
  return isPipe(line) ? pipeCells(line) : []
}

/** The table that begins at a line, with the index of the line after it; undefined when none does. */
export function readTable(lines: readonly Line[], from: number, signs: TableSigns): Found | undefined {
  const line = lines[from]
  if (line === undefined || isBlank(line)) return undefined
  if (line.tabbed || (line.raw.startsWith('"') && line.numbers.length > 1)) return tabTable(lines, from, signs)
  const next = lines[from + 1]
  if (isPipe(line) && next !== undefined && (isPipe(next) || isSeparator(next.raw))) return pipeTable(lines, from)
  return spacedTable(lines, from, signs)
}
