import type { Line } from '../text/lines.ts'
import { joinCells, type Cell, type Row } from './cell.ts'

/** A line of a table set with spaces: its cells by column, and whether a blank line stands above it. */
export type AlignedLine = { readonly line: Line; readonly cells: readonly Cell[]; readonly gapBefore: boolean }
/** Which columns hold figures or verdicts, and which one names the row. */
export type Layout = { readonly typed: readonly number[]; readonly name: number }

const complete = /[。．.!？?]$/
const isFilled = ({ cells }: AlignedLine, column: number): boolean => (cells[column]?.text ?? '') !== ''
const hasTyped = (line: AlignedLine, { typed }: Layout): boolean => typed.some((column) => isFilled(line, column))

/** Lines of one row, joined column by column. */
function rowOfLines(lines: readonly AlignedLine[]): Row | undefined {
  const [first, ...more] = lines
  if (first === undefined) return undefined
  const cells = first.cells.map((cell, column) =>
    more.reduce<Cell>((joined, { cells: below }) => {
      const next = below[column]
      return next === undefined || next.text === '' ? joined : joinCells(joined, next)
    }, cell),
  )
  return { cells, lines: lines.flatMap(({ line }) => line.numbers) }
}

/** Lines between blank lines. */
function groupsOf(lines: readonly AlignedLine[]): AlignedLine[][] {
  const groups: AlignedLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last === undefined || line.gapBefore) groups.push([line])
    else last.push(line)
  }
  return groups
}

/** Rows with figures: each begins at the line that has them; lines of words below go on with it. */
function rowsWithFigures(lines: readonly AlignedLine[], layout: Layout): AlignedLine[][] {
  const centred = lines.some((line) => hasTyped(line, layout) && !isFilled(line, layout.name))
  if (centred) return groupsOf(lines).filter((group) => group.filter((line) => hasTyped(line, layout)).length === 1)
  const rows: AlignedLine[][] = []
  for (const line of lines) {
    if (hasTyped(line, layout)) rows.push([line])
    else if (!line.gapBefore) rows.at(-1)?.push(line)
  }
  return rows
}

/** Rows of words: a new one begins where the name column is filled and the row above has come to its full stop. */
function rowsOfWords(group: readonly AlignedLine[]): AlignedLine[][] {
  const rows: AlignedLine[][] = []
  for (const line of group) {
    const above = rows.at(-1)
    const last = above?.findLast(({ cells }) => (cells.at(-1)?.text ?? '') !== '')?.cells.at(-1)?.text ?? ''
    if (above === undefined || (isFilled(line, 0) && complete.test(last))) rows.push([line])
    else above.push(line)
  }
  return rows.some(([first]) => first !== undefined && !isFilled(first, 0)) && rows.length > 1 ? [] : rows
}

/** The rows of a table set with spaces. What cannot be told apart for sure is left out. */
export function alignedRows(lines: readonly AlignedLine[], layout: Layout): Row[] {
  const rows = layout.typed.length > 0 ? rowsWithFigures(lines, layout) : groupsOf(lines).flatMap(rowsOfWords)
  return rows
    .flatMap((row) => rowOfLines(row) ?? [])
    .filter(({ cells }) => cells.filter(({ text }) => text !== '').length > 1)
}
