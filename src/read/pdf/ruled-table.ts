import type { Ruling } from './page-marks.ts'

/** A table by its lines: where its columns and rows end, and which cell each of its fields belongs to (by number). */
export type Ruled = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[]
  /** How wide the letters of each column reach, where no line says where it ends. */
  readonly reach?: readonly number[]
}

const near = 3
/** A page with more lines is a map or a drawing. */
const linesAtMost = 3000
const fieldsAtMost = 40_000

/** Lines that lie on each other as one. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const lines: { isAcross: boolean; at: number; from: number; to: number }[] = []
  const sorted = rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)
  for (const isAcross of [true, false]) {
    let bundle: Ruling[] = []
    const end = () => {
      let line: (typeof lines)[number] | undefined
      for (const { at, from, to } of bundle.toSorted((a, b) => a.from - b.from)) {
        if (line !== undefined && from <= line.to + near) line.to = Math.max(line.to, to)
        else lines.push((line = { isAcross, at, from, to }))
      }
    }
    for (const ruling of sorted.filter((each) => each.isAcross === isAcross)) {
      if (bundle[0] !== undefined && ruling.at - bundle[0].at > 1.6) {
        end()
        bundle = []
      }
      bundle.push(ruling)
    }
    end()
  }
  return lines
}

const crosses = (a: Ruling, b: Ruling) =>
  b.at >= a.from - near && b.at <= a.to + near && a.at >= b.from - near && a.at <= b.to + near

/** Lines that hang together by crossing. */
function bundles(lines: readonly Ruling[]): Ruling[][] {
  const [across, down] = [lines.filter(({ isAcross }) => isAcross), lines.filter(({ isAcross }) => !isAcross)]
  const seen = new Set<Ruling>()
  return across.flatMap((start) => {
    if (seen.has(start)) return []
    const bundle: Ruling[] = []
    const waiting = [start]
    seen.add(start)
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      bundle.push(line)
      const from = line
      for (const other of from.isAcross ? down : across)
        if (!seen.has(other) && crosses(from, other)) {
          seen.add(other)
          waiting.push(other)
        }
    }
    return [bundle]
  })
}

/** Places in order, those that are near each other once. */
function places(all: readonly number[]): number[] {
  const found: number[] = []
  for (const place of all.toSorted((a, b) => a - b)) if (place - (found.at(-1) ?? -Infinity) > near) found.push(place)
  return found
}

/** Whether a line lies between two fields: over most of the side that they share. */
const divides = (lines: readonly Ruling[], at: number, from: number, to: number) =>
  lines.some(
    (line) => Math.abs(line.at - at) <= near && Math.min(line.to, to) - Math.max(line.from, from) >= 0.6 * (to - from),
  )

function tableOf(lines: readonly Ruling[]): Ruled | undefined {
  const [across, down] = [lines.filter(({ isAcross }) => isAcross), lines.filter(({ isAcross }) => !isAcross)]
  // A table may be open at its sides: its lines across reach farther than those down.
  const xs = places([...down.map(({ at }) => at), ...ends(across, 8, down)])
  const ys = places([...across.map(({ at }) => at), ...ends(down, 8, across)])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > fieldsAtMost) return undefined
  const cells: number[][] = []
  const owner: number[] = []
  const rootOf = (cell: number): number => {
    let root = cell
    while (owner[root] !== undefined && owner[root] !== root) root = owner[root] ?? root
    return root
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const own = row * columns + column
      owner[own] = own
      const [x, y, right, bottom] = [xs[column] ?? 0, ys[row] ?? 0, xs[column + 1] ?? 0, ys[row + 1] ?? 0]
      if (column > 0 && !divides(down, x, y, bottom)) owner[own] = rootOf(own - 1)
      if (row > 0 && !divides(across, y, x, right)) {
        const [above, mine] = [rootOf(own - columns), rootOf(own)]
        owner[Math.max(above, mine)] = Math.min(above, mine)
      }
    }
  for (let row = 0; row < rows; row += 1)
    cells.push(Array.from({ length: columns }, (_, column) => rootOf(row * columns + column)))
  return { xs, ys, cells }
}

/** Where lines end that reach over the outermost lines of the other kind. */
function ends(lines: readonly Ruling[], over: number, others: readonly Ruling[]): number[] {
  const at = others.map((line) => line.at)
  const [first, last] = [Math.min(...at), Math.max(...at)]
  const [from, to] = [Math.min(...lines.map((line) => line.from)), Math.max(...lines.map((line) => line.to))]
  return [...(from < first - over ? [from] : []), ...(to > last + over ? [to] : [])]
}

/** The tables that the lines of a page rule, and the lines across that cross nothing. A frame around one field is no table. */
export function ruledTables(rulings: readonly Ruling[]): {
  readonly tables: readonly Ruled[]
  readonly alone: readonly Ruling[]
} {
  const lines = merged(rulings)
  if (lines.length > linesAtMost) return { tables: [], alone: [] }
  const found = bundles(lines)
  const isCrossed = (bundle: readonly Ruling[]) => bundle.some(({ isAcross }) => !isAcross)
  return {
    tables: found.filter(isCrossed).flatMap((bundle) => tableOf(bundle) ?? []),
    alone: found.filter((bundle) => !isCrossed(bundle)).flat(),
  }
}
