import { isBlank, type Line } from '../text/lines.ts'

/** A cell with its place. Words that wrapped are joined; list items and sentences inside a cell keep their line breaks. */
export type Cell = { readonly text: string; readonly line: number; readonly column: number }
export type Row = { readonly cells: readonly Cell[]; readonly lines: readonly number[] }
/** Rows of cells. `pieces` are the rows as they stand, before wrapped ones were put together. */
export type Table = {
  readonly layout: 'tab' | 'pipe' | 'spaced'
  readonly rows: readonly Row[]
  readonly pieces: readonly Row[]
  readonly gap?: RegExp
}

const separatorRow = /^\s*[|｜]?[\s:|｜+-]*-[\s:|｜+-]*$/
const listNumber = /^\s*(?:[(（]?[0-9０-９]{1,2}[)）.．]|[①-⑳])/
const itemStart = /^\s*(?:[(（]?[0-9０-９]{1,2}[)）.．]|[①-⑳・●○※〔【]|[-*]\s)/
const complete = /[。．.!？?]$|(?:達成|未達成|対象外|%|％|人|回|件|以上|以下|[0-9０-９])$/
const lineBreak = /<br\s*\/?>/gi

const isPipe = ({ text, tabbed }: Line) =>
  !tabbed && (/^[|｜].*[|｜]$/.test(text) || /[^|｜]\s?[|｜]\s?[^|｜].*[|｜]/.test(text))

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text)

/** The cells of a raw line cut at a mark, with the column of each; `offset` is where the line's own text begins. */
function cut(raw: string, line: number, mark: RegExp, offset = 0): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...raw.matchAll(mark), undefined]) {
    const to = match?.index ?? raw.length
    const piece = raw.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    const text = unquoted(piece.trim().replace(/^\*\*(.*)\*\*$/s, '$1')).replace(lineBreak, '\n')
    cells.push({
      text: text
        .split('\n')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('\n'),
      line,
      column: offset + from + lead + 1,
    })
    from = to + (match?.[0].length ?? 0)
  }
  return cells
}

export function joinCells(a: Cell | undefined, b: Cell): Cell {
  if (a === undefined || a.text === '') return b
  const latin = /[A-Za-z0-9]$/.test(a.text) && /^[A-Za-z]/.test(b.text)
  const newItem = itemStart.test(b.text) || /[。」]$/.test(a.text)
  return { ...a, text: `${a.text}${newItem ? '\n' : latin ? ' ' : ''}${b.text}` }
}

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

const rowOf = (cells: readonly Cell[], line: Line): Row => ({ cells, lines: line.numbers })

type Found = { readonly table: Table; readonly next: number }
/** What a document knows about its tables: whether a text is a label, a row a head, and a line one that can be no row (`at` is its index). */
export type TableSigns = {
  readonly isLabel: (text: string) => boolean
  readonly isHead: (cells: readonly Cell[]) => boolean
  readonly stops: (line: Line, at: number) => boolean
}

/** How many rows a head can have. */
const headRows = 2

/**
 * A table of tab-separated lines; a line without a tab inside it is a piece of a wrapped cell. Headings of the tree end it, and so does
 * the head of the next one.
 */
function tabTable(lines: readonly Line[], from: number, { isHead, stops }: TableSigns): Found {
  const pieces: Row[] = []
  const headsAnother = (at: number) => at >= from + headRows && isHead(cellsOf(lines[at]))
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) break
    const cells = cut(line.raw.replace(/[ 　]+$/, ''), line.number, /\t/g)
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

/** The cells of a line that has some: set apart by tabs or bars. */
export function cellsOf(line: Line | undefined): readonly Cell[] {
  if (line === undefined) return []
  if (line.tabbed) return cut(line.raw.replace(/[ 　]+$/, ''), line.number, /\t/g)
  return isPipe(line) ? pipeCells(line) : []
}

function pipeCells(line: Line): Cell[] {
  const cells = cut(line.raw.trimEnd(), line.number, /(?<!\\)[|｜]/g)
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

function pipeTable(lines: readonly Line[], from: number): Found {
  const rows: Row[] = []
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || !(isPipe(line) || separatorRow.test(line.raw))) break
    const above = rows.at(-1)
    if (separatorRow.test(line.raw)) {
      if (above !== undefined) rows[rows.length - 1] = { ...above, lines: [...above.lines, ...line.numbers] }
    } else rows.push(rowOf(pipeCells(line), line))
  }
  return { table: { layout: 'pipe', rows: joinContinued(rows), pieces: rows }, next: at }
}

const wideGap = /[ ]{2,}|[ ]*　[　 ]*/g
const anyGap = /[ 　]+/g

/** The gap at which a head of labels falls into its columns: wide ones, or single spaces where every word is a label. */
export function headGap(line: Line, isLabel: (text: string) => boolean): RegExp | undefined {
  if (line.heading > 0 || line.listed || line.tabbed) return undefined
  const fits = (gap: RegExp, atLeast: number) => {
    const cells = cut(line.text, line.number, gap)
    return cells.length >= atLeast && cells.every(({ text }) => isLabel(text))
  }
  return fits(wideGap, 2) ? wideGap : fits(anyGap, 3) ? anyGap : undefined
}

/** The rows below a head that was set with spaces: as long as they fall into as many pieces. */
export function spacedRows(
  lines: readonly Line[],
  from: number,
  gap: RegExp,
  width: number,
  stops: TableSigns['stops'],
): { readonly rows: readonly Row[]; readonly next: number } {
  const rows: Row[] = []
  const fits = (line: Line | undefined) => line !== undefined && cut(line.text, line.number, gap).length === width
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || isBlank(line) || line.tabbed || line.heading > 0 || stops(line, at)) break
    if (fits(line)) rows.push(rowOf(cut(line.text, line.number, gap, line.column - 1), line))
    else if (rows.length === 0 || !fits(lines[at + 1])) break // a damaged row between good ones is left out, not the rest
  }
  return { rows, next: at }
}

/** A head set with spaces and its rows. Without rows it is one only right above a heading; else a title that happens to be made of labels. */
function spacedTable(lines: readonly Line[], from: number, { isLabel, stops }: TableSigns): Found | undefined {
  const head = lines[from]
  const gap = head && headGap(head, isLabel)
  if (head === undefined || gap === undefined) return undefined
  const header = rowOf(cut(head.text, head.number, gap, head.column - 1), head)
  const { rows, next } = spacedRows(lines, from + 1, gap, header.cells.length, stops)
  const below = lines[from + 1]
  if (rows.length === 0 && (below === undefined || isBlank(below) || !stops(below, from + 1))) return undefined
  return { table: { layout: 'spaced', rows: [header, ...rows], pieces: [header, ...rows], gap }, next }
}

/** The table that begins at a line, with the index of the line after it; undefined when none does. */
export function readTable(lines: readonly Line[], from: number, signs: TableSigns): Found | undefined {
  const line = lines[from]
  if (line === undefined || isBlank(line)) return undefined
  if (line.tabbed || (line.raw.startsWith('"') && line.numbers.length > 1)) return tabTable(lines, from, signs)
  const next = lines[from + 1]
  if (isPipe(line) && next !== undefined && (isPipe(next) || separatorRow.test(next.raw))) return pipeTable(lines, from)
  return spacedTable(lines, from, signs)
}
