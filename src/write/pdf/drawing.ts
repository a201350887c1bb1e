import { typst, type Code } from './typst.ts'

/** The colours of the look, for what is drawn: the same as those of the words beside it. */
export const paints = {
  met: '#0017c1',
  unmet: '#ce0000',
  quiet: '#595959',
  hairline: '#cccccc',
  faint: '#f7f7f7',
  track: '#e6e6e6',
  result: '#4d4d4d',
  'met-pale': '#7480de',
  'unmet-pale': '#e27272',
  'quiet-pale': '#a0a0a0',
} as const
export type Paint = keyof typeof paints

/** A drawing of our own in units of its own: shapes only, no texts. `width` in points, or as much as there is. */
export type Drawing = {
  readonly shapes: readonly string[]
  readonly wide: number
  readonly high: number
  readonly width: number | 'all'
}

/**
 * A drawing with its words for those who do not see it. It is a picture of lines, not lines on the page: only then does it stand in the tree
 * that a screen reader walks.
 */
export function drawing({ shapes, wide, high, width }: Drawing, alt: string): Code {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}">${shapes.join('')}</svg>`
  return width === 'all'
    ? typst`image(bytes(${svg}), format: "svg", width: 100%, alt: ${alt})`
    : typst`image(bytes(${svg}), format: "svg", width: ${width}pt, alt: ${alt})`
}

/** A filled rectangle, or an open one as wide with its line inside. */
export const filled = (x: number, y: number, width: number, height: number, paint: Paint): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paints[paint]}"/>`
export const open = (x: number, y: number, width: number, height: number, paint: Paint, line: number): string =>
  `<rect x="${x + line / 2}" y="${y + line / 2}" width="${Math.max(0, width - line)}" height="${height - line}" fill="none" stroke="${paints[paint]}" stroke-width="${line}"/>`
