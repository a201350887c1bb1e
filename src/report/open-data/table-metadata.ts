import { firstDay, lastDay } from '../../core/calendar/fiscal-year.ts'
import type { Column, DatasetShape } from '../dataset.ts'
import { sayMeaning } from '../sentences/dataset.ts'
import { guardNote } from '../sentences/dataset/guard-note.ts'
import { indented, inEveryLanguage, licence, type Release } from './release.ts'

/** Where the description of a table stands, seen from the table. Source: W3C, Model for Tabular Data, 5.3. */
export const metadataName = (table: string): string => `${table}-metadata.json`

function datatypeOf({ type, values }: Column): unknown {
  if (values !== undefined) return { base: 'string', format: `^(${Object.keys(values).join('|')})$` }
  if (type === 'text') return 'string'
  if (type === 'boolean') return { base: 'boolean', format: 'true|false' }
  return type === 'date' ? { base: 'date', format: 'yyyy-MM-dd' } : type
}

const columnOf = (column: Column, key: readonly string[]) => ({
  name: column.id,
  titles: { ja: [column.name], en: [column.english] },
  'dc:description': inEveryLanguage(sayMeaning(column)),
  datatype: datatypeOf(column),
  null: '',
  ...(key.includes(column.id) ? { required: true } : {}),
})

const dialect = {
  encoding: 'utf-8',
  lineTerminators: ['\r\n'],
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  skipBlankRows: false,
  trim: false,
}

/** The first and the last day of a fiscal year, as one span of ISO 8601. */
const spanOf = (fiscalYear: number) => `${firstDay(fiscalYear).toString()}/${lastDay(fiscalYear).toString()}`

/** What a table says of itself, for whoever gives it away. */
function ofRelease({ name, title, about }: DatasetShape, release: Release): unknown {
  const { publisher, tenant, fiscalYear, publishedAt } = release
  const instant = publishedAt && { '@value': publishedAt, '@type': 'xsd:dateTime' }
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    '@type': 'Table',
    url: `${name}.csv`,
    'dc:title': inEveryLanguage(title),
    'dc:description': inEveryLanguage(about),
    'dc:license': { '@id': licence },
    'dc:publisher': {
      'schema:name': publisher,
      ...(tenant === undefined ? {} : { 'schema:identifier': tenant }),
    },
    ...(instant === undefined ? {} : { 'dc:issued': instant, 'dc:modified': instant }),
    ...(fiscalYear === undefined ? {} : { 'dc:temporal': spanOf(fiscalYear) }),
  }
}

/** What is the same for every plan, as text: made once for every table. */
const constant = new Map<string, string>()

function ofColumns({ name, key, columns }: DatasetShape): string {
  const known = constant.get(name)
  if (known !== undefined) return known
  const text = indented({
    notes: [{ 'schema:text': inEveryLanguage(guardNote) }],
    dialect,
    tableSchema: { '@type': 'Schema', columns: columns.map((column) => columnOf(column, key)), primaryKey: key },
  })
  constant.set(name, text)
  return text
}

/**
 * What a table of ours is, for programs, as JSON: its columns with names, types and meanings, its key, how its bytes are to be read, who gives it
 * away, since when and under which licence. Source: W3C, Metadata Vocabulary for Tabular Data (CSVW), 17 December 2015.
 */
export function tableMetadata(shape: DatasetShape, release: Release): string {
  const [own, common] = [indented(ofRelease(shape, release)), ofColumns(shape)]
  // Two objects as one: without the end of the first and the beginning of the second.
  return `${own.slice(0, -'\n}\n'.length)},${common.slice('{'.length)}`
}
