/**
 * What the reader of a file of an office left out, or could not know, without spoiling the rest:
 * - `page-without-text`: a page that is only a picture · `hidden-sheet`, `hidden-slide`: what people do not see
 * - `error-value`: a cell that shows #REF! or the like · `no-saved-value`: a formula that was saved without what it gives
 */
export type RemarkKind = 'page-without-text' | 'hidden-sheet' | 'hidden-slide' | 'error-value' | 'no-saved-value'

/** All remarks of one kind on a file. */
export type ReadingRemark = {
  readonly what: RemarkKind
  readonly count: number
  /** The first of them as programs write such places: `様式2!C5`, `page=3`; of hidden sheets their names. */
  readonly parts: readonly string[]
  /** The line of the reading at which the first of them stands, or would stand. */
  readonly line: number
}

/** Where such a remark stands as a finding: its nearest line, and its own place in the file. */
export const placeOfRemark = ({ line, parts: [part] }: ReadingRemark) => ({ line, column: 1, part })
