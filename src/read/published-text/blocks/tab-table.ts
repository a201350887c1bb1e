import { isBlank, type Line } from '../text/lines.ts'
import { cut, itemStart, joinCells, rowOf, type Cell, type Found, type Row, type TableSigns } from './cell.ts'

const listNumber = /^\s*(?:[(（]?[0-9０-９]{1,2}[)）.．]|[①-⑳])/
const complete = /[。．.!？?]$|(?:達成|未達成|対象外|%|％|人|回|件|以上|以下|[0-9０-９])$/

/** Two physical lines of one row: the last cell of the first goes on in the first cell of the second. */
function joinRows(a: Row, b: Row): Row {
  const [first, ...rest] = b.cells
  const head = first === undefined ? a.cells : [...a.cells.slice(0, -1), joinCells(a.cells.at(-1), first)]
  return { cells: [...head, ...rest], lines: [...a.lines, ...b.lines] }
}

/** Whether a lone piece between two whole rows ends the row above; otherwise it begins the row below. */
function belongsAbove(piece: Row, above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined) return false
  const text = piece.cells[0]?.text ?? ''
  if (listNumber.test(text)) return false
  if (below === undefined || below.cells.length > 2 || listNumber.test(below.cells[0]?.text ?? '')) return true
  return !complete.test(above.cells.at(-1)?.text ?? '')
}

/** Puts wrapped rows together again: a row is whole when it has as many cells as the table is wide. */
function unwrap(pieces: readonly Row[], width: number): Row[] {
  const rows: Row[] = []
  let open: Row | undefined
  pieces.forEach((piece, index) => {
    const together = open === undefined ? 0 : open.cells.length + piece.cells.length - 1
    if (
      open !== undefined &&
      open.cells.length === 1 &&
      together <= width &&
      !listNumber.test(piece.cells[0]?.text ?? '')
    )
      open = joinRows(open, piece)
    else if (open !== undefined) {
      rows.push(open) // too short for a row, too long together: it stays as it is, and its reader will say so
      open = piece
    } else if (piece.cells.length === 1 && belongsAbove(piece, rows.at(-1), pieces[index + 1])) {
      const above = rows.pop()
      if (above !== undefined) rows.push(joinRows(above, piece))
      return
    } else open = piece
    if (open.cells.length !== 1) {
      rows.push(open)
      open = undefined
    }
  })
  return open === undefined ? rows : [...rows, open]
}

/** How many cells most rows have: the width of the table. */
function usualWidth(pieces: readonly Row[]): number {
  const counts = [
    ...Map.groupBy(
      pieces.filter(({ cells }) => cells.length > 1),
      ({ cells }) => cells.length,
    ),
  ]
  const [most] = counts.sort(([a, left], [b, right]) => right.length - left.length || b - a)
  return Math.max(most?.[0] ?? 2, pieces[0]?.cells.length ?? 2)
}

/** How many rows a head can have. */
const headRows = 2

/** One blank line between rows as wide as those above does not end a table. */
function goesOnBelow(
  lines: readonly Line[],
  at: number,
  pieces: readonly Row[],
  isHead: TableSigns['isHead'],
): boolean {
  const below = lines[at + 1]
  if (below === undefined || !below.tabbed || below.inCell) return false
  const cells = tabCells(below)
  return (
    (pieces.length < headRows || !isHead(cells)) &&
    pieces.slice(-2).some((piece) => Math.abs(piece.cells.length - cells.length) <= 1)
  )
}

/** A row of a few words right above a head (who made the table, and when) that is no upper row of it. */
function standsAbove(above: Row | undefined, head: readonly Cell[], { isHead, isLabel }: TableSigns): boolean {
  if (above === undefined || isHead(above.cells)) return false
  const said = above.cells.filter(({ text }) => text !== '')
  const bothBegin = (above.cells[0]?.text ?? '') !== '' && (head[0]?.text ?? '') !== ''
  return said.length > 1 && (bothBegin || !said.some(({ text }) => isLabel(text)))
}

/**
 * A table of tab-separated lines; a line without a tab inside it is a piece of a wrapped cell. Headings of the tree end it, and so does
 * the head of the next one.
 */
export function tabTable(lines: readonly Line[], from: number, signs: TableSigns): Found {
  const { isHead, stops } = signs
  const pieces: Row[] = []
  const headsAnother = (at: number) => {
    const cells = tabCells(lines[at])
    if (!isHead(cells)) return false
    const own = pieces.slice(
      Math.max(
        0,
        pieces.findIndex((piece) => isHead(piece.cells)),
      ),
    ) // a date in a corner above a head is no row of it
    return own.length >= headRows || at >= from + 2 * headRows || standsAbove(own[0], cells, signs)
  }
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && isBlank(line) && pieces.length > 0 && goesOnBelow(lines, at, pieces, isHead)) continue
    if (line === undefined || isBlank(line) || line.inCell) break
    const cells = tabCells(line)
    if (line.tabbed) {
      if (headsAnother(at)) break
      pieces.push(rowOf(cells, line))
    } else {
      const following = lines
        .slice(at + 1, at + 4)
        .findIndex((next) => isBlank(next) || next.tabbed || next.heading > 0)
      const inside = following >= 0 && (lines[at + 1 + following]?.tabbed ?? false)
      const tail = !complete.test(pieces.at(-1)?.cells.at(-1)?.text ?? '') || itemStart.test(line.text)
      if (line.heading > 0 || stops(line, at) || !(inside || tail) || (inside && headsAnother(at + 1 + following)))
        break
      const wide = cells.length > 1 && cells.slice(1).every(({ text }) => text === '') // trailing tabs: a row with one cell filled
      pieces.push(rowOf(wide ? cells : [{ text: line.text, line: line.number, column: line.column }], line))
    }
  }
  return { table: { layout: 'tab', rows: unwrap(pieces, usualWidth(pieces)), pieces }, next: at }
}

/** The cells of a line, set apart by tabs. */
export const tabCells = (line: Line | undefined): Cell[] =>
  line === undefined ? [] : cut(line.raw.replace(/[ 　]+$/, ''), line.number, /\t/g)
