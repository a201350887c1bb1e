import type { Span } from './display-columns.ts'

type Extent = Pick<Span, 'from' | 'to'>

const mostCells = 12
/** How far a cell may stand from the middle of the columns that it spans. */
const farthest = 4

const middle = ({ from, to }: Extent): number => (from + to) / 2
const overlap = (a: Extent, b: Extent): boolean => a.from < b.to && b.from < a.to

/** How badly a cell of the upper row stands over a run of cells below: from its middle, or from its beginning where it was set to the left. */
function misfit(top: Extent, run: readonly Extent[]): number {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return 0
  return Math.min(
    Math.abs(middle(top) - middle({ from: first.from, to: last.to })),
    run.length > 1 && overlap(top, first) ? Math.abs(top.from - first.from) : Infinity,
  )
}

/** A cell that stands right under one cell, and under no other, is one of its own. */
const isOthers = (cell: Extent, top: Extent, tops: readonly Extent[]): boolean => {
  const over = tops.filter((other) => overlap(other, cell))
  return over.length === 1 && over[0] !== top
}

type Division = { readonly worst: number; readonly counts: readonly number[] }

/** Every way to give the cells below to those above, in order, with how badly the worst of them stands. */
function divisions(tops: readonly Extent[], at: number, below: readonly Extent[]): Division[] {
  const top = tops[at]
  if (top === undefined) return below.length === 0 ? [{ worst: 0, counts: [] }] : []
  const found: Division[] = []
  for (let count = 0; count <= below.length; count += 1) {
    const run = below.slice(0, count)
    if (run.some((cell) => isOthers(cell, top, tops))) break
    const own = misfit(top, run)
    if (own > farthest) continue
    for (const { worst, counts } of divisions(tops, at + 1, below.slice(count)))
      found.push({ worst: Math.max(own, worst), counts: [count, ...counts] })
  }
  return found
}

/**
 * How many cells of the second row of a head stand under each of the first, where both were set with spaces: 実績値 over R3, R4 and R5. The
 * cells above stand over the middle of theirs, or over their beginning. Undefined where another way would do nearly as well.
 */
export function cellsUnderTops(tops: readonly Extent[], below: readonly Extent[]): readonly number[] | undefined {
  if (below.length === 0 || below.length > mostCells || tops.length > mostCells) return undefined
  const [best, next] = divisions(tops, 0, below).toSorted((a, b) => a.worst - b.worst)
  const sure = best !== undefined && (next === undefined || best.worst + 1 <= next.worst)
  return sure ? best.counts : undefined
}
