import { colours, inks, type Ink } from './share-look.ts'

/** How much of each pixel of a small area something covers: 0 nothing, 31 all. `left` and `top` are whole pixels from where it is put. */
export type Mask = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly levels: Uint8Array
}

/** Steps from ground to ink: as many as an eye can tell at an edge; all inks together fit into the 256 colours of a palette. */
export const fullLevel = 31

/** A level for how much of a pixel is covered, from 0 to 1. */
export const levelOf = (covered: number): number => Math.round(Math.min(1, Math.max(0, covered)) * fullLevel)

/**
 * A picture in the making: one byte a pixel, a colour of the palette. Every line begins with a byte for the filter of PNG, so that it is
 * packed as it lies here.
 */
export type Canvas = { readonly width: number; readonly height: number; readonly lines: Uint8Array }

export const blankCanvas = (width: number, height: number): Canvas => ({
  width,
  height,
  lines: new Uint8Array((width + 1) * height),
})

/**
 * Puts a mask on a canvas in an ink. Where something is already, the stronger one stays; what falls outside is left away.
 * `strength` 0.5 is half as strong.
 */
export function stamp(
  { width, height, lines }: Canvas,
  mask: Mask,
  x: number,
  y: number,
  ink: Ink,
  strength = 1,
): void {
  const first = inks.indexOf(ink) * fullLevel
  const [left, top] = [x + mask.left, y + mask.top]
  const [begin, end] = [Math.max(0, -left), Math.min(mask.width, width - left)]
  for (let row = Math.max(0, -top); row < Math.min(mask.height, height - top); row += 1) {
    const from = row * mask.width
    const to = (top + row) * (width + 1) + 1 + left
    for (let column = begin; column < end; column += 1) {
      const covered = mask.levels[from + column] ?? 0
      if (covered === 0) continue
      const level = strength === 1 ? covered : Math.max(1, Math.round(covered * strength))
      const there = lines[to + column] ?? 0
      if (there === 0 || (there - 1) % fullLevel < level) lines[to + column] = first + level
    }
  }
}

/** The colours of a canvas as bytes red, green, blue: the ground, then every ink from its palest to itself. */
export const palette: Uint8Array = Uint8Array.from([
  ...channels(colours.ground),
  ...inks.flatMap((name) =>
    Array.from({ length: fullLevel }, (_, step) => {
      const [from, to, part] = [channels(colours.ground), channels(colours[name]), (step + 1) / fullLevel]
      return from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * part))
    }).flat(),
  ),
])

/** '#0017c1' as [0, 23, 193]. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
