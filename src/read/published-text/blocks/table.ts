import { isBlank, type Line } from '../text/lines.ts'

/** A cell with its place. Wrapped lines are joined without a space, as Japanese is. */
export type Cell = { readonly text: string; readonly line: number; readonly column: number }
export type Row = { readonly cells: readonly Cell[]; readonly lines: readonly number[] }
export type Table = { readonly layout: 'tab' | 'pipe' | 'spaced'; readonly rows: readonly Row[] }

const separatorRow = /^\s*[|｜]?[\s:|｜+-]*-[\s:|｜+-]*$/
const listNumber = /^\s*[(（]?[0-9０-９]{1,2}[)）.．]|^[①-⑳]/
const complete = /[。．.!？?]$|(?:達成|未達成|対象外|%|％|人|回|件|以上|以下)$/

const isTab = ({ text, raw }: Line) => raw.includes('\t') && text.trim() !== ''
const isPipe = ({ text }: Line) => /^[|｜].*[|｜]$/.test(text) || (text.match(/[|｜]/g)?.length ?? 0) >= 2

/** The cells of a raw line cut at a mark, with the column of each; `offset` is where the line's own text begins. */
function cut(raw: string, line: number, mark: RegExp, offset = 0): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...raw.matchAll(mark), undefined]) {
    const to = match?.index ?? raw.length
    const piece = raw.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    cells.push({ text: piece.trim().replace(/^(?:\*\*)(.*)(?:\*\*)$/, '$1'), line, column: offset + from + lead + 1 })
    from = to + (match?.[0].length ?? 0)
  }
  return cells
}

function join(a: Cell | undefined, b: Cell): Cell {
  if (a === undefined || a.text === '') return b
  const latin = /[A-Za-z0-9]$/.test(a.text) && /^[A-Za-z]/.test(b.text)
  return { ...a, text: `${a.text}${latin ? ' ' : ''}${b.text}` }
}

/** Two physical lines of one row: the last cell of the first goes on in the first cell of the second. */
function joinRows(a: Row, b: Row): Row {
  const [first, ...rest] = b.cells
  const head = first === undefined ? a.cells : [...a.cells.slice(0, -1), join(a.cells.at(-1), first)]
  return { cells: [...head, ...rest], lines: [...a.lines, ...b.lines] }
}

/** Whether a lone piece between two whole rows ends the row above; otherwise it begins the row below. */
function belongsAbove(piece: Row, above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined) return false
  const text = piece.cells[0]?.text ?? ''
  if (listNumber.test(text)) return false
  if (below === undefined || listNumber.test(below.cells[0]?.text ?? '')) return true
  return !complete.test(above.cells.at(-1)?.text ?? '')
}

/** Puts wrapped rows together again: a row is whole when it has as many cells as the table is wide. */
function unwrap(pieces: readonly Row[], width: number): Row[] {
  const rows: Row[] = []
  let open: Row | undefined
  pieces.forEach((piece, index) => {
    const together = open === undefined ? 0 : open.cells.length + piece.cells.length - 1
    if (open !== undefined && together <= width && !listNumber.test(piece.cells[0]?.text ?? '')) {
      open = joinRows(open, piece)
    } else if (open !== undefined) {
      rows.push(open) // too short for a row, too long together: it stays as it is, and its reader will say so
      open = piece
    } else if (piece.cells.length === 1 && belongsAbove(piece, rows.at(-1), pieces[index + 1])) {
      const above = rows.pop()
      if (above !== undefined) rows.push(joinRows(above, piece))
      return
    } else open = piece
    if (open.cells.length >= width) {
      rows.push(open)
      open = undefined
    }
  })
  return open === undefined ? rows : [...rows, open]
}

/** How many cells most lines have: the width of the table. */
function usualWidth(pieces: readonly Row[]): number {
  const counts = [
    ...Map.groupBy(
      pieces.filter(({ cells }) => cells.length > 1),
      ({ cells }) => cells.length,
    ),
  ]
  const [most] = counts.sort(([a, left], [b, right]) => right.length - left.length || b - a)
  return pieces[0] !== undefined &&
    pieces[0].cells.length > 1 &&
    counts.length > 1 &&
    pieces[0].cells.length >= (most?.[0] ?? 2)
    ? pieces[0].cells.length
    : (most?.[0] ?? 2)
}

const rowOf = (cells: readonly Cell[], line: Line): Row => ({ cells, lines: [line.number] })

type Found = { readonly table: Table; readonly next: number }

/** A table of tab-separated lines; a line without a tab inside it is a piece of a wrapped cell. */
function tabTable(lines: readonly Line[], from: number): Found {
  const pieces: Row[] = []
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) break
    if (isTab(line)) pieces.push(rowOf(cut(line.raw.replace(/[ 　]+$/, ''), line.number, /\t/g), line))
    else {
      const following = lines.slice(at + 1, at + 4).find((next) => isBlank(next) || isTab(next) || next.heading > 0)
      const inside = following !== undefined && isTab(following)
      const tail = pieces.length > 1 && !complete.test(pieces.at(-1)?.cells.at(-1)?.text ?? '')
      if (line.heading > 0 || line.listed || !(inside || tail)) break
      pieces.push(rowOf([{ text: line.text, line: line.number, column: line.column }], line))
    }
  }
  return { table: { layout: 'tab', rows: unwrap(pieces, usualWidth(pieces)) }, next: at }
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
      const cells = above.cells.map((cell, column) => (row.cells[column]?.text ? join(cell, row.cells[column]) : cell))
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
    if (line === undefined || !isPipe(line)) break
    const above = rows.at(-1)
    if (separatorRow.test(line.raw)) {
      if (above !== undefined) rows[rows.length - 1] = { ...above, lines: [...above.lines, line.number] }
    } else rows.push(rowOf(pipeCells(line), line))
  }
  return { table: { layout: 'pipe', rows: joinContinued(rows) }, next: at }
}

const gap = /[ ]{2,}|[ ]*　[　 ]*/g

/** A table set with spaces: only below a line whose pieces are all known labels, and as long as the pieces are as many. */
function spacedTable(lines: readonly Line[], from: number, isLabel: (text: string) => boolean): Found | undefined {
  const head = lines[from]
  if (head === undefined || head.heading > 0 || head.listed) return undefined
  const header = cut(head.text, head.number, gap, head.column - 1)
  if (header.length < 2 || !header.every(({ text }) => isLabel(text))) return undefined
  const rows: Row[] = [rowOf(header, head)]
  let at = from + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    const cells = line === undefined || isBlank(line) ? [] : cut(line.text, line.number, gap, line.column - 1)
    if (line === undefined || cells.length !== header.length) break
    rows.push(rowOf(cells, line))
  }
  return rows.length > 1 ? { table: { layout: 'spaced', rows }, next: at } : undefined
}

/** The table that begins at a line, with the index of the line after it; undefined when none does. */
export function readTable(lines: readonly Line[], from: number, isLabel: (text: string) => boolean): Found | undefined {
  const line = lines[from]
  if (line === undefined || isBlank(line)) return undefined
  if (isTab(line)) return tabTable(lines, from)
  const next = lines[from + 1]
  if (isPipe(line) && next !== undefined && isPipe(next)) return pipeTable(lines, from)
  return spacedTable(lines, from, isLabel)
}
