import { Paragraph, type ParagraphChild, type Table } from 'docx'

/** What stands in the body of a paper. */
export type Drawn = Paragraph | Table

/** A paragraph in one of the styles of the paper. `keepNext`: it stays on the page of what follows. */
export const paragraph = (style: string, children: readonly ParagraphChild[], keepNext = false): Paragraph =>
  new Paragraph({ style, children, ...(keepNext ? { keepNext } : {}) })
