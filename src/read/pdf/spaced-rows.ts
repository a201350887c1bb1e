import { beginsAnew, joined } from './join-lines.ts'
import { textOf, type Piece, type TextLine } from './text-line.ts'

/** Lines that stand in columns, as rows of cells; or one line that does not. */
export type Block =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[]; readonly top: number; readonly bottom: number; readonly size: number } // prettier-ignore
  | { readonly kind: 'line'; readonly line: TextLine }

type Span = { readonly from: number; readonly to: number }

/** Columns: what the pieces of all lines cover, with gaps of more than half a letter between. */
function columnsOf(lines: readonly TextLine[]): Span[] {
  const columns: { from: number; to: number }[] = []
  const gap = 0.6 * Math.min(...lines.map(({ size }) => size))
  for (const { left, right } of lines.flatMap(({ pieces }) => pieces).toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.to + gap) last.to = Math.max(last.to, right)
    else columns.push({ from: left, to: right })
  }
  return columns
}

const isNear = (above: TextLine, below: TextLine, share: number) =>
  below.top - above.bottom < share * Math.min(above.size, below.size) &&
  below.size < 1.5 * above.size &&
  above.size < 1.5 * below.size

/** How many lines from the first on stand in the same columns. */
function groupFrom(lines: readonly TextLine[], from: number): number {
  let columns = columnsOf(lines.slice(from, from + 1)).length
  let end = from + 1
  for (; end < lines.length && end - from < 2000; end += 1) {
    const [above, line] = [lines[end - 1], lines[end]]
    if (above === undefined || line === undefined || !isNear(above, line, line.pieces.length > 1 ? 2.4 : 0.9)) break
    const more = columnsOf(lines.slice(Math.max(from, end - 60), end + 1)).length
    const kept = line.pieces.length > 1 ? 1 + 0.6 * (Math.min(columns, line.pieces.length) - 1) : columns
    if (more < Math.max(2, kept)) break
    columns = Math.max(more, 2)
  }
  return end
}

type Row = { cells: string[]; right: number[] }

function rowOf({ pieces }: TextLine, columns: readonly Span[]): Row {
  const row: Row = { cells: columns.map(() => ''), right: columns.map(() => 0) }
  for (const piece of pieces) {
    const column = columns.findIndex(({ from, to }) => piece.left >= from - 1 && piece.left <= to + 1)
    if (column < 0) continue
    const before = row.cells[column] ?? ''
    row.cells[column] = before === '' ? piece.text : `${before} ${piece.text}`
    row.right[column] = piece.right
  }
  return row
}

/** Whether a line only goes on what the row above it says: its first cell is empty and most others too, or its first goes on a full one. */
function goesOn(above: Row, row: Row, columns: readonly Span[], size: number): boolean {
  const filled = row.cells.flatMap((cell, column) => (cell === '' ? [] : [column]))
  if (filled.some((column) => above.cells[column] === '' || beginsAnew(row.cells[column] ?? ''))) return false
  if (row.cells[0] === '') return filled.length <= Math.max(1, columns.length / 2)
  return filled.length === 1 && (columns[0]?.to ?? 0) - (above.right[0] ?? 0) < 2 * size
}

/** Rows, and how many of the last lines are none: what stands alone in the first column behind a table is a text, or a heading. */
function rowsOf(lines: readonly TextLine[]): { readonly rows: readonly string[][]; readonly behind: number } {
  const columns = columnsOf(lines)
  const rows: Row[] = []
  for (const [index, line] of lines.entries()) {
    const row = rowOf(line, columns)
    const [above, before] = [rows.at(-1), lines[index - 1]]
    if (
      above !== undefined &&
      before !== undefined &&
      isNear(before, line, 0.9) &&
      goesOn(above, row, columns, line.size)
    ) {
      above.cells = above.cells.map((cell, column) => (row.cells[column] === '' ? cell : joined(cell, row.cells[column] ?? ''))) // prettier-ignore
      above.right = above.right.map((right, column) => row.right[column] || right)
    } else rows.push(row)
  }
  const cells = rows.map((row) => row.cells)
  const last = cells.findLastIndex((row) => row.some((cell, column) => column > 0 && cell !== ''))
  return { rows: cells.slice(0, last + 1), behind: cells.length - last - 1 }
}

/** A line whose pieces stand apart alone, as one. */
const asOne = (line: TextLine): TextLine => {
  const [first, last] = [line.pieces[0], line.pieces.at(-1)]
  if (first === undefined || last === undefined || first === last) return line
  const piece: Piece = { text: textOf(line).replaceAll('　', '　　'), left: first.left, right: last.right }
  return { ...line, pieces: [piece] }
}

/** Tables without lines: what stands in the same columns on two lines and more. */
export function spacedRows(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < lines.length;) {
    const first = lines[from]
    if (first === undefined) break
    const end = first.pieces.length > 1 ? groupFrom(lines, from) : from + 1
    const group = lines.slice(from, end)
    if (group.filter(({ pieces }) => pieces.length > 1).length >= 2) {
      const { top, size } = first
      const { rows, behind } = rowsOf(group)
      from = end - behind
      blocks.push({ kind: 'rows', rows, top, bottom: lines[from - 1]?.bottom ?? 0, size })
    } else {
      blocks.push({ kind: 'line', line: asOne(first) })
      from += 1
    }
  }
  return blocks
}
