import { levelOf, type Mask } from './canvas.ts'

type Point = readonly [x: number, y: number]
/** Closed lines of straight pieces. */
export type Outline = readonly (readonly Point[])[]

const command = /([MLQ])([^MLQZ]*)/g
/** A curve is as smooth as this many straight pieces: at the sizes of our letters nobody sees a difference to more. */
const pieces = 5

function addCurve(line: Point[], [x0, y0]: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): void {
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = piece / pieces
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    line.push([a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2])
  }
}

/** A path of SVG as straight pieces, in its own units. Absolute M, L, Q and Z are all that the letters of a TrueType font have. */
export function outlineOf(path: string): Outline {
  const lines: Point[][] = []
  for (const [, letter = '', numbers = ''] of path.matchAll(command)) {
    const values = numbers.split(/[ ,]/).map(Number)
    const [x = 0, y = 0] = values
    if (letter === 'M') lines.push([[x, y]])
    const line = lines.at(-1)
    const from = line?.at(-1)
    if (line === undefined || from === undefined || letter === 'M') continue
    if (letter === 'L') line.push([x, y])
    else addCurve(line, from, values)
  }
  return lines
}

/**
 * What an edge covers to its right on one line of pixels that it crosses from `from` to `to`, going down by `down`: noted where it changes,
 * so that the sum from the left up to a pixel is how much of that pixel is covered.
 */
function addTo(line: Float32Array, from: number, to: number, down: number): void {
  const [left, right] = from < to ? [from, to] : [to, from]
  for (let x = Math.floor(left); x <= left || x < right; x += 1) {
    const [begin, end] = [Math.max(left, x), Math.min(right, x + 1)]
    const share = down * (right === left ? 1 : (end - begin) / (right - left))
    const rest = x + 1 - (begin + end) / 2
    line[x] = (line[x] ?? 0) + share * rest
    line[x + 1] = (line[x + 1] ?? 0) + share * (1 - rest)
  }
}

function addEdge(area: Float32Array, stride: number, a: Point, b: Point): void {
  if (a[1] === b[1]) return
  const [top, bottom, sign] = a[1] < b[1] ? [a, b, 1] : [b, a, -1]
  const slope = (bottom[0] - top[0]) / (bottom[1] - top[1])
  const at = (y: number) => top[0] + (y - top[1]) * slope
  for (let row = Math.floor(top[1]); row < bottom[1]; row += 1) {
    const [from, to] = [Math.max(top[1], row), Math.min(bottom[1], row + 1)]
    addTo(area.subarray(row * stride, (row + 1) * stride), at(from), at(to), sign * (to - from))
  }
}

/** The whole pixels that points lie in. */
function boundsOf(points: readonly Point[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))]
  return { left, top, width: Math.ceil(Math.max(...xs)) - left, height: Math.ceil(Math.max(...ys)) - top }
}

/**
 * What an outline covers when it is filled, pixel by pixel: exact areas, so that edges are smooth.
 * `scale` turns the path's units into pixels (its y grows upwards); `shift` moves it to the right by a part of a pixel.
 */
export function fillOutline(outline: Outline, scale: number, shift: number): Mask {
  const placed = outline.map((line) => line.map(([x, y]): Point => [x * scale + shift, -y * scale]))
  if (placed.length === 0) return { left: 0, top: 0, width: 0, height: 0, levels: new Uint8Array() }
  const { left, top, width, height } = boundsOf(placed.flat())
  const stride = width + 2
  const area = new Float32Array(stride * height)
  for (const line of placed) {
    let before = line.at(-1) ?? [0, 0]
    for (const point of line) {
      addEdge(area, stride, [before[0] - left, before[1] - top], [point[0] - left, point[1] - top])
      before = point
    }
  }
  const levels = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0, sum = 0; column < width; column += 1) {
      sum += area[row * stride + column] ?? 0
      levels[row * width + column] = levelOf(Math.abs(sum))
    }
  return { left, top, width, height, levels }
}
