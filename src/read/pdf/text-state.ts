import { identity, mapped, times, type Matrix } from './matrix.ts'
import type { Glyph } from './page-marks.ts'

/** What must be known of a font to set its letters. */
export type Font = {
  readonly isVertical: boolean
  /** Of a thousandth of an em, usually 0.001. */
  readonly scale: number
}

/** A letter of a file: what it means, its width and its place in vertical writing, in thousandths of an em. */
export type FileGlyph = {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric: readonly number[] | undefined
}

const usual: Font = { isVertical: false, scale: 0.001 }

/** The state that text operators change (ISO 32000-2, 9.3), and the letters that they show. */
export function createTextState() {
  let [matrix, lineX, lineY, x, y]: [Matrix, number, number, number, number] = [identity, 0, 0, 0, 0]
  let own = { font: usual, size: 0, direction: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 }
  const kept: (typeof own)[] = []
  const startAt = (to: Matrix) => {
    matrix = to
    lineX = lineY = x = y = 0
  }
  const move = (dx: number, dy: number) => {
    x = lineX += dx
    y = lineY += dy
  }
  const set = (change: Partial<typeof own>) => {
    own = { ...own, ...change }
  }

  const show = (page: Matrix, shown: readonly (FileGlyph | number)[]): Glyph[] => {
    const { font, size, direction, charSpacing, wordSpacing, stretch, rise } = own
    const toPage = times(page, times(matrix, [stretch, 0, 0, direction, x, y + rise]))
    const glyphs: Glyph[] = []
    let along = 0
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        along += ((font.isVertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      const spacing = (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * direction
      const advance = font.isVertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width
      const step = advance * size * font.scale
      const placed = placedGlyph(toPage, own, glyph, along, step)
      if (placed !== undefined) glyphs.push(placed)
      along += font.isVertical ? step - spacing : step + spacing
    }
    if (font.isVertical) y -= along
    else x += along * stretch
    return glyphs
  }

  return {
    startAt,
    move,
    set,
    show,
    setFont: (font: Font, size: number) => set({ font, size: Math.abs(size), direction: size < 0 ? -1 : 1 }),
    nextLine: () => move(0, -own.leading),
    save: () => {
      if (kept.length < 1000) kept.push(own)
    },
    restore: () => {
      own = kept.pop() ?? own
    },
  }
}

type Point = readonly [number, number]

/** A letter that begins `along` behind the place of the text, and ends `step` behind that. */
function placedGlyph(
  toPage: Matrix,
  { font, size }: { readonly font: Font; readonly size: number },
  glyph: FileGlyph,
  along: number,
  step: number,
): Glyph | undefined {
  const shown = Math.hypot(toPage[2], toPage[3]) * size
  if (!font.isVertical) {
    const [from, to] = [mapped(toPage, along, -0.12 * size), mapped(toPage, along + step, 0.88 * size)]
    return boxOf(glyph.unicode, from, to, shown, [toPage[0], toPage[1]])
  }
  const unit = size * font.scale
  const [, vx = glyph.width / 2, vy = 880] = glyph.vmetric ?? []
  const from = mapped(toPage, -vx * unit, -along - vy * unit)
  const to = mapped(toPage, (glyph.width - vx) * unit, -along + (1000 - vy) * unit)
  return boxOf(glyph.unicode, from, to, shown, [-toPage[2], -toPage[3]])
}

function boxOf(text: string, from: Point, to: Point, size: number, [along, down]: Point): Glyph | undefined {
  const isLevel = Math.abs(down) <= 0.2 * Math.abs(along)
  const isUpright = Math.abs(along) <= 0.2 * Math.abs(down)
  if ((!isLevel && !isUpright) || !(size > 0.5)) return undefined // slanted: a stamp over the page
  return {
    text,
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    bottom: Math.max(from[1], to[1]),
    size,
    way: isLevel ? 'across' : down > 0 ? 'down' : 'up',
  }
}
