import type { SheetForm } from '../../core/form/sheet-form.ts'
import { sheetsFor } from '../workbook/sheets-for.ts'
import { languages, type Language } from '../sentences/language.ts'

/** What it is (as `report --kind` names it), and its format: the name of its file below its plan, in the folder of its language. */
export type DocumentName =
  | 'review.pdf'
  | 'plan.pdf'
  | 'unmet.pdf'
  | 'sheets.pdf'
  | 'review.pptx'
  | 'plan.docx'
  | 'unmet.docx'
  | 'sheets.xlsx'
  | 'sheets.ods'

/** A document of a published plan for people, beside its pages and its data: made after them, for it takes a while. */
export type EditionDocument = {
  readonly name: DocumentName
  readonly kind: 'review' | 'plan' | 'unmet' | 'sheets'
  readonly format: 'pdf' | 'pptx' | 'docx' | 'xlsx' | 'ods'
  /** To read it as it is, or to go on working with it. */
  readonly use: 'read' | 'work'
  /** Where there is no other: official sheets are in Japanese. */
  readonly only?: Language
}

/** Every document that a plan may have, in the order in which they are listed and made. */
export const editionDocuments: readonly EditionDocument[] = [
  { name: 'review.pdf', kind: 'review', format: 'pdf', use: 'read' },
  { name: 'plan.pdf', kind: 'plan', format: 'pdf', use: 'read' },
  { name: 'unmet.pdf', kind: 'unmet', format: 'pdf', use: 'read' },
  { name: 'sheets.pdf', kind: 'sheets', format: 'pdf', use: 'read', only: 'ja' },
  { name: 'review.pptx', kind: 'review', format: 'pptx', use: 'work' },
  { name: 'plan.docx', kind: 'plan', format: 'docx', use: 'work' },
  { name: 'unmet.docx', kind: 'unmet', format: 'docx', use: 'work' },
  { name: 'sheets.xlsx', kind: 'sheets', format: 'xlsx', use: 'work', only: 'ja' },
  { name: 'sheets.ods', kind: 'sheets', format: 'ods', use: 'work', only: 'ja' },
]

/** A document in one language. */
export type OneDocument = Omit<EditionDocument, 'only'> & { readonly language: Language }

/** A document as it stands now: ready with its size in bytes, in the making, or failed. `version` changes with its bytes. */
export type StandingDocument = OneDocument &
  (
    | { readonly state: 'ready'; readonly bytes: number; readonly version: string }
    | { readonly state: 'making' | 'failed' }
  )

/** The documents of a plan in every language. A plan for which no official sheet is known has none of those. */
export function documentsOf(
  plan: Parameters<typeof sheetsFor>[0],
  sheets: readonly SheetForm[],
): readonly OneDocument[] {
  const all =
    sheetsFor(plan, sheets).length > 0 ? editionDocuments : editionDocuments.filter((d) => d.kind !== 'sheets')
  return languages.flatMap((language) =>
    all
      .filter(({ only = language }) => only === language)
      .map(({ name, kind, format, use }) => ({ name, kind, format, use, language })),
  )
}

/** A document by the name of its file: review.pdf. Undefined for other files. */
export const documentNamed = (name: string): EditionDocument | undefined =>
  editionDocuments.find((document) => document.name === name)
