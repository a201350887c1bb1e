import { closeParcel, partOf } from '../../src/write/pptx/parcel.ts'
import type { MadeCell, MadeSheet } from './make-xlsx.ts'
import { declaration } from './parcel-parts.ts'

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
const namespaces = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The text of a cell: OpenDocument keeps what is shown. */
const shown = (cell: MadeCell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : String('number' in cell ? cell.number : (cell.gives ?? ''))

type Span = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** `B2:C2` as rows and columns from 0; one letter is enough for a form. */
function spanOf(range: string): Span {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? []
  const [from, to] = [left, right].map((letter) => letter.charCodeAt(0) - 65)
  const [row, last] = [Number(top) - 1, Number(bottom) - 1]
  return { row, column: from ?? 0, rows: last - row + 1, columns: (to ?? 0) - (from ?? 0) + 1 }
}

function cellXml(cell: MadeCell, spans: readonly Span[], row: number, column: number): string {
  const own = spans.find(
    (span) =>
      row >= span.row && row < span.row + span.rows && column >= span.column && column < span.column + span.columns,
  )
  if (own !== undefined && (own.row !== row || own.column !== column)) return '<table:covered-table-cell/>'
  const size =
    own === undefined ? '' : ` table:number-columns-spanned="${own.columns}" table:number-rows-spanned="${own.rows}"`
  const paragraphs = shown(cell).split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`) // prettier-ignore
  return cell === null
    ? `<table:table-cell${size}/>`
    : `<table:table-cell office:value-type="string"${size}>${paragraphs.join('')}</table:table-cell>`
}

function sheetXml({ name, rows, merged = [], isHidden }: MadeSheet): string {
  const spans = merged.map(spanOf)
  const body = rows.map(
    (cells, row) =>
      `<table:table-row>${cells.map((cell, column) => cellXml(cell, spans, row, column)).join('')}</table:table-row>`,
  )
  return `<table:table table:name="${escaped(name)}" table:style-name="${isHidden ? 'hidden' : 'shown'}">${body.join('')}</table:table>`
}

/** A spreadsheet of OpenDocument, as its programs write it but for looks. */
export function makeOds(sheets: readonly MadeSheet[]): Uint8Array {
  const style = (name: string, display: boolean) =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
  return closeParcel({
    mimetype: partOf(mimetype),
    'META-INF/manifest.xml': partOf(
      `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
    'content.xml': partOf(
      `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${style('shown', true)}${style('hidden', false)}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(sheetXml).join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}
