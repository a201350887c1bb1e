/** A letter on a page, by the box that it fills. Lengths are points; x counts from the left, y from the top, as people look at the page. */
export type Glyph = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Of its font, as it is shown. */
  readonly size: number
  /** How it is read on: to the right, downwards (vertical writing, or turned), upwards. */
  readonly way: 'across' | 'down' | 'up'
}

/** A ruling line, across or down, with its place and its ends. */
export type Ruling = { readonly isAcross: boolean; readonly at: number; readonly from: number; readonly to: number }

/** What is on a page: letters, ruling lines, and whether there are pictures. */
export type PageMarks = {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rulings: readonly Ruling[]
  readonly hasPicture: boolean
}

export const middleOf = ({ left, right, top, bottom }: Glyph): readonly [x: number, y: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
]
