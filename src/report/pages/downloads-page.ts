import { downloadTables } from '../blocks/download-tables.ts'
import type { DatasetShape } from '../dataset.ts'
import type { CountsTable } from '../document/table.ts'
import type { Document } from '../document/document.ts'
import { sayDay } from '../sentences/day.ts'
import { datasetShapes } from '../open-data/datasets.ts'
import { columnTypes, sayMeaning } from '../sentences/dataset.ts'
import { languages, type Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { downloadsAnswer, sayColumnsOf } from '../sentences/page/downloads.ts'
import { saySequence } from '../sentences/version.ts'
import { address } from '../site/addresses.ts'
import type { EditionContext } from '../site/ward.ts'
import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import { section } from './section.ts'

/** Every column of a table, with its type, its meaning and every value that there can be. */
const columnsTable = ({ name, title, columns }: DatasetShape, language: Language): CountsTable => ({
  kind: 'table',
  caption: sayColumnsOf(`${name}.csv`, title)[language],
  columns: [
    { heading: pageWord('column', language) },
    { heading: pageWord('meaning', language), below: true },
    { heading: pageWord('columnType', language) },
  ],
  rows: columns.map((column) => ({
    cells: [
      { text: column.name },
      { text: sayMeaning(column)[language] },
      { text: columnTypes[column.type][language], quiet: true },
    ],
  })),
})

/** The code book: the same for every plan, made once. */
const codeBook = new Map(
  languages.map((language) => [language, datasetShapes.map((shape) => columnsTable(shape, language))]),
)

/** Every publication of this plan: which, when, with the hash that proves it. */
function publicationsTable({ ward, edition, language }: EditionContext): CountsTable {
  return {
    kind: 'table',
    caption: pageWord('publicationsCaption', language),
    columns: [
      { heading: pageWord('publication', language) },
      { heading: 'SHA-256', below: true },
      { heading: pageWord('day', language) },
    ],
    rows: ward.published
      .filter(({ fiscalYear }) => fiscalYear === edition.fiscalYear)
      .map(({ sequence, publishedAt, sha256 }) => ({
        cells: [
          { text: saySequence(sequence, language) },
          { text: sha256, code: true },
          { text: sayDay(publishedAt)[language] },
        ],
      })),
  }
}

/** What there is to take away: documents to read and to work with, the data behind the pages, what the columns mean, and how to prove that nothing was changed. */
export function downloadsPage(context: EditionContext): Document {
  const { judged, language, to, edition } = context
  const { publisher } = judged
  const year = formatFiscalYear(edition.fiscalYear)
  return {
    language,
    publisher,
    title: `${yearName(judged)} ${pageWord('downloadsPage', language)} — ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(edition.fiscalYear)) },
      { text: pageWord('downloadsPage', language) },
    ],
    answer: [{ text: downloadsAnswer(year, language) }],
    lead: pageWord('downloadsLead', language),
    blocks: [
      ...section(context, 'files', 'filesHeading', downloadTables(context)),
      ...section(context, 'publications', 'publicationsHeading', [
        { kind: 'paragraph', text: pageWord('verifyLead', language) },
        publicationsTable(context),
      ]),
      ...section(context, 'columns', 'columnsHeading', [
        { kind: 'paragraph', text: pageWord('columnsLead', language) },
        ...(codeBook.get(language) ?? []),
      ]),
    ],
    colophon: colophonOf(judged, language),
  }
}
