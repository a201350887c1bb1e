import { beginsAnew, firstUnit, joined } from './join-lines.ts'
import { middleOf, type Glyph } from './page-marks.ts'
import type { Ruled } from './ruled-table.ts'
import { laidAcross, leftOf, rightOf, textLines, textOf, withoutReadings } from './text-line.ts'

const fieldAt = (places: readonly number[], at: number): number => {
  let [low, high] = [0, places.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}

export const isWithin = ({ xs, ys }: Pick<Ruled, 'xs' | 'ys'>, glyph: Glyph): boolean => {
  const [x, y] = middleOf(glyph)
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0)
}

/** The lines of a cell: what only goes on, because the cell is narrow, on one line. */
function linesOfCell(glyphs: readonly Glyph[], from: number, to: number, reach: number | undefined): string {
  const isAcross = glyphs.filter(({ way }) => way === 'across').length * 2 >= glyphs.length
  const lines = textLines(withoutReadings(isAcross ? glyphs : laidAcross(glyphs, 0, 0)))
  const left = Math.min(...lines.map(leftOf))
  const inset = Math.min(12, Math.max(2, left - from))
  const most = reach ?? Math.max(to - from - 2 * inset, Math.max(...lines.map(rightOf)) - left)
  const texts: string[] = []
  let above: (typeof lines)[number] | undefined
  for (const line of lines) {
    const text = textOf(line)
    const last = texts.at(-1)
    const room = above === undefined ? 0 : most - (rightOf(above) - leftOf(above))
    const goesOn = !isAcross || room < firstUnit(text) * line.size
    if (last !== undefined && goesOn && !beginsAnew(text)) texts[texts.length - 1] = joined(last, text)
    else texts.push(text)
    above = line
  }
  return texts.join('\n')
}

/** The cells of a ruled table with their words, in rows and columns; what spans several stands at its first place. Empty rows and columns are left out. */
export function cellRows({ xs, ys, cells, reach }: Ruled, glyphs: readonly Glyph[]): string[][] {
  const within = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph)
    const cell = cells[fieldAt(ys, y)]?.[fieldAt(xs, x)]
    if (cell === undefined) continue
    const found = within.get(cell)
    if (found === undefined) within.set(cell, [glyph])
    else found.push(glyph)
  }
  const columns = xs.length - 1
  const rows = cells.map((row, r) =>
    row.map((cell, c) => {
      const isFirst = cell === r * columns + c
      const own = within.get(cell)
      if (!isFirst || own === undefined) return ''
      const right = row.findLastIndex((other) => other === cell) + 1
      return linesOfCell(own, xs[c] ?? 0, xs[right] ?? 0, right === c + 1 ? reach?.[c] : undefined)
    }),
  )
  const used = Array.from({ length: columns }, (_, column) => rows.some((row) => row[column] !== ''))
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.filter((_, column) => used[column] === true))
}
