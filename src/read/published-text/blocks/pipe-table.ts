import type { Line } from '../text/lines.ts'
import { cut, joinCells, rowOf, type Cell, type Found, type Row } from './cell.ts'

const separatorRow = /^\s*[|｜]?[\s:|｜+-]*-[\s:|｜+-]*$/

const longestSeparator = 1000
/** |---|:--| below the head of a table. */
export const isSeparator = (raw: string): boolean =>
  raw.length <= longestSeparator && raw.includes('-') && separatorRow.test(raw)

/** Whether a line has cells set apart by bars. */
export const isPipe = ({ text, tabbed }: Line) =>
  !tabbed && (/^[|｜].*[|｜]$/.test(text) || /[^|｜]\s?[|｜]\s?[^|｜].*[|｜]/.test(text))

/** The cells of a line between bars. `framed`: bars stand around the row, too; in a row without a frame a first bar follows an empty cell. */
export function pipeCells(line: Line, framed = /^\s*[|｜]/.test(line.raw)): Cell[] {
  const cells = cut(line.raw.trimEnd(), line.number, /(?<!\\)[|｜]/g)
  if (!framed) return cells
  const inner = /^\s*[|｜]/.test(line.raw) ? cells.slice(1) : cells
  return /[|｜]\s*$/.test(line.raw) ? inner.slice(0, -1) : inner
}

/** Rows that only carry words on (no number, no verdict, an empty first cell) belong to the row above. */
function joinContinued(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const filled = row.cells.filter(({ text }) => text !== '')
    const onlyWords = filled.length === 1 && !/[0-9０-９○×◯]|達成|対象外/.test(filled[0]?.text ?? '')
    if (joined.length < 2 || above === undefined || row.cells[0]?.text !== '' || !onlyWords) joined.push(row)
    else {
      const cells = above.cells.map((cell, column) =>
        row.cells[column]?.text ? joinCells(cell, row.cells[column]) : cell,
      )
      joined[joined.length - 1] = { cells, lines: [...above.lines, ...row.lines] }
    }
  }
  return joined
}

export function pipeTable(lines: readonly Line[], from: number): Found {
  const rows: Row[] = []
  const framed = /^\s*[|｜]/.test(lines[from]?.raw ?? '')
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || !(isPipe(line) || isSeparator(line.raw))) break
    const above = rows.at(-1)
    if (isSeparator(line.raw)) {
      if (above !== undefined) rows[rows.length - 1] = { ...above, lines: [...above.lines, ...line.numbers] }
    } else rows.push(rowOf(pipeCells(line, framed), line))
  }
  return { table: { layout: 'pipe', rows: joinContinued(rows), pieces: rows }, next: at }
}
