import type { Paragraph } from '../document/text.ts'
import type { CountsTable, TableRow } from '../document/table.ts'
import { languageNames, type Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { sayFileSize } from '../sentences/file-size.ts'
import { documentStates, documentWords, sayFormat } from '../sentences/page/downloads.ts'
import { address, relative, sitePath } from '../site/addresses.ts'
import { dataFiles, type DataFile } from '../site/edition-data.ts'
import { editionDocuments, type EditionDocument, type StandingDocument } from '../site/edition-documents.ts'
import type { EditionContext } from '../site/ward.ts'

/** The way from the page of downloads to a file that stands in the folder of a language: most files stand once for all of them. */
function fileHref({ language, edition }: EditionContext, name: string, of: Language): string {
  const one = { several: false }
  const from = sitePath(one, '', language, address.downloads(edition.fiscalYear))
  return relative(from, sitePath(one, '', of, address.file(edition.fiscalYear, name)))
}

function documentRow(context: EditionContext, document: StandingDocument): TableRow {
  const { language } = context
  const { name } = document
  const { title, about } = documentWords[name]
  const isReady = document.state === 'ready'
  return {
    cells: [
      { text: title[language], ...(isReady && { href: fileHref(context, name, document.language) }) },
      { text: about[language] },
      { text: sayFormat(name), quiet: true },
      { text: languageNames[document.language], quiet: true },
      { text: isReady ? sayFileSize(document.bytes) : documentStates[document.state][language] },
    ],
  }
}

/** Where a document stands in the list of all. */
const orderOf = (document: StandingDocument) => editionDocuments.findIndex((one) => one.name === document.name)

/** The documents that a reader of this language is offered: those in it, and those that are in one only. */
const offered = ({ language, edition }: EditionContext) =>
  (edition.documents ?? []).filter((document) => document.language === language || document.kind === 'sheets')

function documentsTable(context: EditionContext, use: EditionDocument['use']): CountsTable[] {
  const { language } = context
  const shown = offered(context)
    .filter((document) => document.use === use)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      caption: pageWord(use === 'read' ? 'toRead' : 'toWorkWith', language),
      columns: [
        { heading: pageWord('document', language) },
        { heading: pageWord('content', language), below: true },
        { heading: pageWord('fileFormat', language) },
        { heading: pageWord('fileLanguage', language) },
        { heading: pageWord('fileSize', language), numeric: true },
      ],
      rows: shown.map((document) => documentRow(context, document)),
    },
  ]
}

const dataRow = (context: EditionContext, { name, about }: DataFile): TableRow => {
  const bytes = context.edition.sizeOf?.(name)
  return {
    cells: [
      { text: name, href: fileHref(context, name, 'ja') },
      { text: about[context.language] },
      { text: sayFormat(name), quiet: true },
      { text: bytes === undefined ? '' : sayFileSize(bytes) },
    ],
  }
}

/** The data of the plan, for programs and for spreadsheets. */
const dataTable = (context: EditionContext): CountsTable => ({
  kind: 'table',
  caption: pageWord('toComputeWith', context.language),
  columns: [
    { heading: pageWord('file', context.language) },
    { heading: pageWord('content', context.language), below: true },
    { heading: pageWord('fileFormat', context.language) },
    { heading: pageWord('fileSize', context.language), numeric: true },
  ],
  rows: dataFiles.map((file) => dataRow(context, file)),
})

/** What there is to say while documents are not there yet, or will not be. */
function remarks(context: EditionContext): Paragraph[] {
  const { language } = context
  const some = (state: StandingDocument['state']) => offered(context).some((document) => document.state === state)
  return [
    ...(some('making') ? [{ kind: 'paragraph' as const, text: pageWord('documentsInTheMaking', language) }] : []),
    ...(some('failed') ? [{ kind: 'paragraph' as const, text: pageWord('documentsFailed', language) }] : []),
  ]
}

/** Everything to take away, by its use: to read, to work with, to compute with; each with its format and its size. */
export const downloadTables = (context: EditionContext): (Paragraph | CountsTable)[] => [
  ...remarks(context),
  ...documentsTable(context, 'read'),
  ...documentsTable(context, 'work'),
  dataTable(context),
]
