import type { Box } from './box.ts'

/** What stands side by side, or one under the other: people read the parts of a slide in this order. */
export type Arrangement<Shape> =
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'rows' | 'columns'; readonly parts: readonly Arrangement<Shape>[] }

type Placed = { readonly box: Box }
type Side = 'x' | 'y'
/** What a shape takes of a side: as it is drawn, and without its edges. */
type Span = { readonly from: number; readonly to: number; readonly begin: number; readonly end: number }

/** Boxes of letters reach a little into each other: a shape counts without this part of its edges. */
const edge = 0.15
const edgeAtMost = 120_000
/** Deeper than this nobody arranges a slide, and of more shapes nobody makes one: then their upper edges have to do. */
const depthAtMost = 40
const shapesAtMost = 2000

function spanOf({ box }: Placed, side: Side): Span {
  const [from, size] = side === 'x' ? [box.x, box.width] : [box.y, box.height]
  const less = Math.min(size * edge, edgeAtMost)
  return { from: from + less, to: from + Math.max(size - less, less), begin: from, end: from + size }
}

type Cut<Shape> = { readonly parts: readonly (readonly Shape[])[]; readonly gaps: readonly number[] }

/** Shapes in the parts between which a line goes through the whole slide, and how far apart these are. */
function cut<Shape extends Placed>(shapes: readonly Shape[], side: Side): Cut<Shape> {
  const sorted = shapes
    .map((shape) => ({ shape, span: spanOf(shape, side) }))
    .toSorted((a, b) => a.span.from - b.span.from)
  const parts: Shape[][] = []
  const gaps: number[] = []
  let [to, end] = [-Infinity, -Infinity]
  for (const { shape, span } of sorted) {
    if (span.from >= to) {
      if (parts.length > 0) gaps.push(span.begin - end)
      parts.push([])
    }
    parts.at(-1)?.push(shape)
    to = Math.max(to, span.to)
    end = Math.max(end, span.end)
  }
  return { parts, gaps }
}

/** Edges that differ by less (0.2 inch) were meant to be in line. */
const inLine = 180_000
/** Fewer rows of boxes side by side are columns of text, no table. */
export const rowsOfTable = 3

/** Whether rows of boxes have the same columns: as many, their left edges in line. */
export const isUnder = (one: readonly Placed[], other: readonly Placed[]): boolean =>
  one.length > 1 &&
  one.length === other.length &&
  one.every(({ box }, column) => Math.abs(box.x - (other[column]?.box.x ?? -Infinity)) <= inLine)

/** Whether some rows on end are boxes in the same columns. */
function holdsTable(rows: readonly (readonly Placed[])[]): boolean {
  let [run, above]: [number, readonly Placed[]] = [0, []]
  for (const row of rows) {
    const cells = cut(row, 'x').parts.flatMap((part) => (part.length === 1 ? part : []))
    const isRow = cells.length === row.length && row.length > 1
    run = isRow ? (isUnder(above, cells) ? run + 1 : 1) : 0
    above = isRow ? cells : []
    if (run >= rowsOfTable) return true
  }
  return false
}

/** A gap that people see as one (0.3 inch). */
const widerBy = 270_000

/** What is nearer belongs together: where all columns are farther apart than any rows, each column is read for itself. */
const areColumns = <Shape extends Placed>(rows: Cut<Shape>, columns: Cut<Shape>): boolean =>
  columns.parts.length > 1 &&
  (rows.parts.length < 2 || (Math.min(...columns.gaps) > Math.max(...rows.gaps) + widerBy && !holdsTable(rows.parts)))

/** Rows on end between which the same columns run are one part: only what stands over or under them goes across. */
function together<Shape extends Placed>(rows: readonly (readonly Shape[])[]): (readonly Shape[])[] {
  const parts: (readonly Shape[])[] = []
  let columns = 1
  for (const row of rows) {
    const own = cut(row, 'x').parts.length
    const both = [...(parts.at(-1) ?? []), ...row]
    const goOn = own > 1 && columns > 1 && cut(both, 'x').parts.length === Math.max(own, columns)
    if (goOn) parts[parts.length - 1] = both
    else parts.push(row)
    columns = goOn ? Math.max(own, columns) : own
  }
  return parts
}

const byPlace = (a: Placed, b: Placed) => a.box.y - b.box.y || a.box.x - b.box.x

/**
 * The shapes of a slide as people read them: parts one under the other from above, what stands side by side from the left, and so on inside.
 * Shapes that lie over each other come by their upper edge.
 */
export function arrange<Shape extends Placed>(shapes: readonly Shape[], depth = 0): Arrangement<Shape> {
  const [only] = shapes
  if (shapes.length === 1 && only !== undefined) return { kind: 'shape', shape: only }
  const inside = (parts: readonly (readonly Shape[])[]) => parts.map((part) => arrange(part, depth + 1))
  if (depth < depthAtMost && shapes.length <= shapesAtMost) {
    const [rows, columns] = [cut(shapes, 'y'), cut(shapes, 'x')]
    if (areColumns(rows, columns)) return { kind: 'columns', parts: inside(columns.parts) }
    if (rows.parts.length > 1) {
      const parts = together(rows.parts)
      return { kind: 'rows', parts: inside(parts.length > 1 ? parts : rows.parts) }
    }
  }
  return { kind: 'rows', parts: shapes.toSorted(byPlace).map((shape) => ({ kind: 'shape', shape })) }
}
