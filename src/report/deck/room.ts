/**
 * The room that a slide has for its blocks, in the letters of its body text: `width` in letter heights, `height` in lines. A drawer
 * knows it from its paper or screen; the slides do not.
 */
export type Room = {
  readonly width: number
  readonly height: number
  /** The longest title, in letter heights; what is longer is cut there and stands in full below it. */
  readonly title: number
}

/** A sheet of 16:9 with body text of 14 points, and letters that are read from the back of the room. */
export const wideRoom: Room = { width: 62, height: 18.8, title: 100 }

/** How the width of a board is shared: number, title, signs, count. */
export const boardShares = [4, 40, 42, 14] as const

/** Room that a row has above and below its text, and that stands between two blocks, in lines. */
export const rowPadding = 0.6
export const blockGap = 0.8
/** What a cell keeps free on both sides together, and what the sign of a verdict takes, in letter heights. */
export const cellPadding = 1.2
export const signWidth = 1.5
/** How much larger letters of a tone are than the body text. */
export const scaleOf = { lead: 1, strong: 1.15, quiet: 0.9, missing: 1 } as const
/** How many letter heights a sign of the board takes, and how high its line is. */
export const boardSign = { width: 1.25, height: 1.15 } as const

/** The width of every column in letter heights. */
export function columnWidths(columns: readonly { readonly width: number }[], { width }: Room): number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => (column.width / (all > 0 ? all : 1)) * width)
}

/** The same sheet with larger letters: less has room, and is read from further away. */
export const enlarged = ({ width, height, title }: Room, scale: number): Room => ({
  width: width / scale,
  height: height / scale,
  title,
})
