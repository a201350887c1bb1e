import type { Sign } from '../../report/document/board.ts'
import { levelOf, type Mask } from './canvas.ts'

type Point = readonly [x: number, y: number]
type Stroke = { readonly nib: number; readonly through: readonly Point[] }

/**
 * The four signs as strokes of a round pen in a square of 20 × 20, as they stand on the pages: a disc for met is one dot of a broad pen,
 * an open diamond for unmet, an open square for not judged, a dash for not applicable.
 */
const strokes: Record<Sign['state'], Stroke> = {
  met: { nib: 8.5, through: [[10, 10]] },
  unmet: { nib: 1.3, through: [[10, 2], [18, 10], [10, 18], [2, 10], [10, 2]] }, // prettier-ignore
  'not-judged': { nib: 1.3, through: [[3.5, 3.5], [16.5, 3.5], [16.5, 16.5], [3.5, 16.5], [3.5, 3.5]] }, // prettier-ignore
  'not-applicable': { nib: 1.3, through: [[4, 10], [16, 10]] }, // prettier-ignore
}

/** How far a point is from a straight piece. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - part * dx, y - ay - part * dy)
}

function drawSign(state: Sign['state'], size: number): Mask {
  const { nib, through } = strokes[state]
  const scale = size / 20
  const levels = new Uint8Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const point: Point = [(column + 0.5) / scale, (row + 0.5) / scale]
      const near = through.map((to, at) => distance(point, through[at - 1] ?? to, to))
      levels[row * size + column] = levelOf((nib - Math.min(...near)) * scale + 0.5)
    }
  return { left: 0, top: 0, width: size, height: size, levels }
}

const drawn = new Map<string, Mask>()

/** A sign in a square of `size` whole pixels. */
export function strokeSign(state: Sign['state'], size: number): Mask {
  const key = `${state} ${size}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const mask = drawSign(state, size)
  drawn.set(key, mask)
  return mask
}
