import type { Line } from '../text/lines.ts'

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

/** How an item of a list begins inside a cell. */
export const itemStart = /^\s*(?:[(（]?[0-9０-９]{1,2}[)）.．]|[①-⑳・●○※〔【]|[-*]\s)/
const dressed = /^[*"]|[<\n]/
const lineBreak = /<br\s*\/?>/gi

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text)

/** What a cell says, without quotes, bold type and empty lines. Most cells are plain words. */
function wordsOf(written: string): string {
  if (!dressed.test(written)) return written
  const text = unquoted(written.replace(/^\*\*(.*)\*\*$/s, '$1')).replace(lineBreak, '\n')
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
}

/** The cells of a raw line cut at a mark, with the column of each; `offset` is where the line's own text begins. */
export function cut(raw: string, line: number, mark: RegExp, offset = 0): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...raw.matchAll(mark), undefined]) {
    const to = match?.index ?? raw.length
    const piece = raw.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    cells.push({
      text: wordsOf(piece.trim()),
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

/** A row whose cells stand on one line. */
export const rowOf = (cells: readonly Cell[], line: Line): Row => ({ cells, lines: line.numbers })

/** A table and the index of the line after it. */
export type Found = { readonly table: Table; readonly next: number }
/** What a document knows about its tables: whether a text is a label, a row a head, and a line one that can be no row (`at` is its index). */
export type TableSigns = {
  readonly isLabel: (text: string) => boolean
  readonly isHead: (cells: readonly Cell[]) => boolean
  readonly stops: (line: Line, at: number) => boolean
}
