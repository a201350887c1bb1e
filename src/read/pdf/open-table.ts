import type { Glyph, Ruling } from './page-marks.ts'
import type { Ruled } from './ruled-table.ts'
import { textLines, usualSize, type Piece, type TextLine } from './text-line.ts'
import { beginsAnew, firstUnit } from './join-lines.ts'

const same = 4
const isAlike = (a: Ruling, b: Ruling) => Math.abs(a.from - b.from) <= same && Math.abs(a.to - b.to) <= same

/** Lines across from the same place to the same place, from the top down: two and more. */
function ladders(across: readonly Ruling[]): Ruling[][] {
  const found: Ruling[][] = []
  for (const line of across.toSorted((a, b) => a.at - b.at)) {
    const ladder = found.find(([first]) => first !== undefined && isAlike(first, line))
    if (ladder === undefined) found.push([line])
    else ladder.push(line)
  }
  return found.filter((ladder) => ladder.length >= 2)
}

/** Where columns end: in the middle of the gaps that no letter of any row covers; and how wide the letters of each reach. */
function columnsOf(glyphs: readonly Glyph[], from: number, to: number): Pick<Ruled, 'xs' | 'reach'> {
  const size = usualSize(glyphs)
  const spans: { left: number; right: number }[] = []
  for (const { left, right } of glyphs.toSorted((a, b) => a.left - b.left)) {
    const last = spans.at(-1)
    if (last !== undefined && left - last.right <= 0.7 * size) last.right = Math.max(last.right, right)
    else spans.push({ left, right })
  }
  const ends = spans.slice(1).map(({ left }, index) => (left + (spans[index]?.right ?? left)) / 2)
  // A column that leaves room before the next one breaks no line for want of it.
  const reach = spans.map(({ left, right }, index) =>
    Math.max(right - left, (spans[index + 1]?.left ?? to) - left - 1.3 * size),
  )
  return { xs: [from, ...ends, to], reach }
}

const middle = ({ left, right }: Glyph) => (left + right) / 2
const isInk = ({ text }: Glyph) => text.trim() !== ''

/** Lines of a row that stand for rows of their own: every column that goes on there begins anew. */
function rowEnds(lines: readonly TextLine[], { xs, reach = [] }: Pick<Ruled, 'xs' | 'reach'>): number[] {
  const columnOf = ({ left, right }: Piece) => xs.findLastIndex((x) => x <= (left + right) / 2)
  const above: Piece[] = []
  const ends: number[] = []
  for (const [index, line] of lines.entries()) {
    const isAnew = line.pieces.every((piece) => {
      const before = above[columnOf(piece)]
      const room = (reach[columnOf(piece)] ?? 0) - (before === undefined ? 0 : before.right - before.left)
      return before === undefined || beginsAnew(piece.text) || room >= firstUnit(piece.text) * line.size
    })
    const columns = new Set(line.pieces.map(columnOf))
    if (index > 0 && isAnew && columns.size >= 2 && columns.has(xs.length - 2)) ends.push(line.top - 0.5)
    for (const piece of line.pieces) above[columnOf(piece)] = piece
  }
  return ends
}

/** Bands of a table begin side by side; lines across a page that set parts of a text apart have one thing behind them. */
function areRows(bands: readonly number[], lines: readonly TextLine[]): boolean {
  const firsts = bands.flatMap((y, index) => lines.find((line) => line.top > y - 1 && line.top < (bands[index + 1] ?? y)) ?? []) // prettier-ignore
  return firsts.filter(({ pieces }) => pieces.length > 1).length >= 0.6 * firsts.length
}

const cellsOf = (xs: readonly number[], ys: readonly number[]) =>
  ys.slice(1).map((_, row) => xs.slice(1).map((__, column) => row * (xs.length - 1) + column))

/** Tables with lines between their rows only: their columns are where letters leave a gap on all rows. Heads may stand above the first line. */
export function openTables(across: readonly Ruling[], glyphs: readonly Glyph[]): Ruled[] {
  return ladders(across).flatMap((ladder) => {
    const [first, last] = [ladder[0], ladder.at(-1)]
    if (first === undefined || last === undefined) return []
    const { from, to } = first
    const within = glyphs.filter((glyph) => middle(glyph) > from && middle(glyph) < to && glyph.way === 'across')
    const lines = textLines(within.filter(({ bottom }) => bottom < last.at + 2))
    const inside = lines.filter(({ top, bottom }) => (top + bottom) / 2 > first.at)
    const head = lines.findLast(({ bottom }) => bottom <= first.at + 2)
    const hasHead =
      head !== undefined && head.pieces.length > 1 && first.at - head.bottom < 1.5 * head.size && inside.length > 0
    if (inside.length === 0 || (ladder.length < 3 && !hasHead)) return []
    const top = hasHead ? head.top - 2 : first.at
    const columns = columnsOf(within.filter((glyph) => glyph.top >= top && glyph.bottom < last.at + 2 && isInk(glyph)), from, to) // prettier-ignore
    if (columns.xs.length < 3) return []
    const bands = [...(hasHead ? [top] : []), ...ladder.map(({ at }) => at)]
    if (!areRows(bands, inside)) return []
    const ys = bands.flatMap((y, index) => {
      const end = bands[index + 1] ?? y
      return [y, ...rowEnds(inside.filter((line) => line.top > y && line.bottom < end + 2), columns)] // prettier-ignore
    })
    return [{ ...columns, ys, cells: cellsOf(columns.xs, ys) }]
  })
}
