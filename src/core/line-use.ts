/** What became of a line of a document: part of a record, noise of a picture, furniture of the page, or left for a person. */
export type LineUse = {
  readonly line: number
  readonly use: 'record' | 'noise' | 'furniture' | 'needs-a-person'
  readonly record?: string
}
