import { exampleDocument } from './example-document.ts'
import {
  paperWithEmptyPage,
  paperWithPicture,
  workbookWithAllShown,
  workbookWithErrors,
  workbookWithHidden,
  workbookWithValues,
} from './example-remarks.ts'
import { exampleSlides } from './example-slides.ts'
import { exampleForm, exampleIndicators } from './example-workbooks.ts'

/** The files of offices among the examples, by their paths, and what makes them. */
export const officeExamples: Readonly<Record<string, () => Uint8Array>> = {
  'examples/findings/cell-without-value/triggers.xlsx': workbookWithErrors,
  'examples/findings/cell-without-value/clean.xlsx': workbookWithValues,
  'examples/findings/hidden-part/triggers.xlsx': workbookWithHidden,
  'examples/findings/hidden-part/clean.xlsx': workbookWithAllShown,
  'examples/findings/page-without-text/triggers.pdf': paperWithPicture,
  'examples/findings/page-without-text/clean.pdf': paperWithEmptyPage,
  'examples/read-files/workbook-indicators/input.xlsx': exampleIndicators,
  'examples/read-files/workbook-form/input.ods': exampleForm,
  'examples/read-files/word-review/input.docx': exampleDocument,
  'examples/read-files/slides-review/input.pptx': exampleSlides,
}
