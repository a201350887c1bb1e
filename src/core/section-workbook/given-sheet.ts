/**
 * A cell of a workbook that came back, as people see it. `kind`: what it holds where it is no words: a number, a day that the program made of what
 * was typed, what a formula came to. `isCovered`: it lies under a merged cell, so that nobody sees it.
 */
export type GivenCell = {
  readonly text: string
  readonly kind?: 'number' | 'day' | 'formula'
  readonly isCovered?: true
}

/** A sheet that came back: its cells by row and column, from the first on; an empty one is missing or ''. */
export type GivenSheet = { readonly name: string; readonly rows: readonly (readonly (GivenCell | undefined)[])[] }
