/** A4 upright with margins of 20 mm, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1361, bottom: 1247, left: 1134, right: 1134, header: 680, footer: 624 },
} as const

/** How wide the text of a page is. */
export const textWidth = page.width - page.margin.left - page.margin.right
