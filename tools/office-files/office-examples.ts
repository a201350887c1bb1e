import { exampleDocument } from './example-document.ts'
import { exampleSlides } from './example-slides.ts'

/** The files of offices among the examples, by their paths, and what makes them. */
export const officeExamples: Readonly<Record<string, () => Uint8Array>> = {
  'examples/read-files/word-review/input.docx': exampleDocument,
  'examples/read-files/slides-review/input.pptx': exampleSlides,
}
