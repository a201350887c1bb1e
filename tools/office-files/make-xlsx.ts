import { columnLetters } from '../../src/core/origin.ts'
import { closeParcel, partOf } from '../../src/write/pptx/parcel.ts'
import { declaration, links, parcelLinks } from './parcel-parts.ts'

/** What stands in a cell: words, a number as its format shows it, a formula with what it gave (`#DIV/0!` is an error), or nothing. */
export type MadeCell =
  | string
  | null
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly gives?: string | number; readonly format?: string }

/** A sheet from its first row and column on; `merged` are ranges like `B2:C2`. */
export type MadeSheet = {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  readonly merged?: readonly string[]
  readonly isHidden?: true
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const formatOf = (cell: MadeCell): string =>
  typeof cell === 'object' && cell !== null ? (cell.format ?? 'General') : 'General'

function cellXml(cell: MadeCell, place: string, style: number): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('number' in cell) return `<c r="${place}" s="${style}"><v>${cell.number}</v></c>`
  const formula = `<f>${escaped(cell.formula)}</f>`
  if (cell.gives === undefined) return `<c r="${place}" s="${style}">${formula}</c>`
  const type = typeof cell.gives === 'number' ? '' : cell.gives.startsWith('#') ? ' t="e"' : ' t="str"'
  return `<c r="${place}" s="${style}"${type}>${formula}<v>${escaped(String(cell.gives))}</v></c>`
}

function sheetXml({ rows, merged = [] }: MadeSheet, styles: readonly string[]): string {
  const body = rows.map((cells, row) => {
    const own = cells.map((cell, column) =>
      cellXml(cell, `${columnLetters(column + 1)}${row + 1}`, styles.indexOf(formatOf(cell))),
    )
    return `<row r="${row + 1}">${own.join('')}</row>`
  })
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `${declaration}<worksheet ${main}><sheetData>${body.join('')}</sheetData>${merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.slice(1).map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`)
  const uses = formats.map(
    (_, at) =>
      `<xf numFmtId="${at === 0 ? 0 : 163 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  return `${declaration}<styleSheet ${main}>${own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`}<fonts count="1"><font><sz val="11"/><name val="BIZ UDPGothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${uses.length}">${uses.join('')}</cellXfs></styleSheet>`
}

/** A workbook of Excel, as its programs write it but for looks. */
export function makeXlsx(sheets: readonly MadeSheet[]): Uint8Array {
  const used = sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.map(formatOf)))
  const formats = ['General', ...new Set(used.filter((format) => format !== 'General'))]
  const list = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="worksheet#${at + 1}"/>`,
  )
  const types = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const parts = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': parcelLinks('xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': links({
      ...Object.fromEntries(sheets.map((_, at) => [`worksheet#${at + 1}`, `worksheets/sheet${at + 1}.xml`])),
      styles: 'styles.xml',
    }),
    'xl/workbook.xml': `${declaration}<workbook ${main} ${ids}><sheets>${list.join('')}</sheets></workbook>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, formats)])),
  }
  return closeParcel(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, partOf(xml)])))
}
