import { mapped, type Matrix } from './matrix.ts'
import type { Ruling } from './page-marks.ts'

/** Boxes as thin as this are drawn for lines. */
const thin = 2.6
const shortest = 4

type Point = readonly [number, number]
const valuesOf = [2, 2, 6, 4, 0] // of moveTo, lineTo, curveTo, quadraticCurveTo, closePath

/** The corners of every part of a path, on the page; parts with curves are left out. */
function partsOf(data: ArrayLike<number>, page: Matrix): Point[][] {
  const parts: Point[][] = []
  let part: Point[] | undefined
  for (let at = 0; at < data.length;) {
    const kind = data[at] ?? 4
    const count = valuesOf[kind]
    if (count === undefined) return parts
    if (kind === 0) {
      part = []
      parts.push(part)
    }
    if (kind <= 1) part?.push(mapped(page, data[at + 1] ?? 0, data[at + 2] ?? 0))
    else if (kind === 4) {
      const [first] = part ?? []
      if (first !== undefined) part?.push(first)
    } else {
      if (part !== undefined) part.length = 0
      part = undefined
    }
    at += 1 + count
  }
  return parts
}

function rulingOf([ax, ay]: Point, [bx, by]: Point): Ruling | undefined {
  const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)]
  if (height <= 1 && width >= shortest)
    return { isAcross: true, at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) }
  if (width <= 1 && height >= shortest)
    return { isAcross: false, at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) }
  return undefined
}

/** A thin box as a line. */
function rulingOfBox(part: readonly Point[]): Ruling | undefined {
  if (part.length < 4 || part.length > 6) return undefined
  const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thin && right - left >= shortest)
    return { isAcross: true, at: (top + bottom) / 2, from: left, to: right }
  if (right - left <= thin && bottom - top >= shortest)
    return { isAcross: false, at: (left + right) / 2, from: top, to: bottom }
  return undefined
}

/** The ruling lines that a path draws: strokes across or down, and filled boxes as thin as a line. */
export function pathRulings(data: ArrayLike<number>, page: Matrix, isStroked: boolean): Ruling[] {
  return partsOf(data, page).flatMap((part) => {
    const box = rulingOfBox(part)
    if (box !== undefined) return [box]
    if (!isStroked) return []
    return part.slice(1).flatMap((to, index) => rulingOf(part[index] ?? to, to) ?? [])
  })
}
