import type { Sheet, Workbook, WorkbookCell, WorkbookRow } from '../../report/document/workbook.ts'
import { xmlText } from '../stratml/xml.ts'
import { cellText } from '../xlsx/sheet-look.ts'
import { namespaces } from './ods-parts.ts'
import { createStyles, type Styles } from './ods-styles.ts'

/** Runs of blanks and tabs have elements of their own: a reader would make one blank of them. */
const line = (text: string): string =>
  xmlText(text)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ | (?= )| $/g, '<text:s/>')

const paragraphs = (text: string): string =>
  cellText(text)
    .split('\n')
    .map((one) => `<text:p>${line(one)}</text:p>`)
    .join('')

function cellXml(cell: WorkbookCell, styles: Styles): string {
  const span = cell.columns > 1 ? ` table:number-columns-spanned="${cell.columns}" table:number-rows-spanned="1"` : ''
  const begin = `<table:table-cell table:style-name="${styles.cell(cell)}"${span}`
  const covered =
    cell.columns > 1
      ? `<table:covered-table-cell table:style-name="${styles.cell({ ...cell, kind: 'empty' })}" table:number-columns-repeated="${cell.columns - 1}"/>`
      : ''
  if (cell.kind === 'empty') return `${begin}/>${covered}`
  if (cell.kind === 'text')
    return `${begin} office:value-type="string">${paragraphs(cell.text)}</table:table-cell>${covered}`
  return `${begin} office:value-type="float" office:value="${cell.value}">${paragraphs(`${cell.before}${cell.value}${cell.after}`)}</table:table-cell>${covered}`
}

const rowXml = ({ height, cells }: WorkbookRow, styles: Styles): string =>
  `<table:table-row table:style-name="${styles.row(height)}">${cells.map((cell) => cellXml(cell, styles)).join('')}</table:table-row>`

function sheetXml({ name, orientation, columns, head, rows }: Sheet, styles: Styles): string {
  const xml = rows.map((row) => rowXml(row, styles))
  const top = head === 0 ? '' : `<table:table-header-rows>${xml.slice(0, head).join('')}</table:table-header-rows>`
  const widths = columns.map((width) => `<table:table-column table:style-name="${styles.column(width)}"/>`).join('')
  return `<table:table table:name="${xmlText(name)}" table:style-name="${styles.sheet(orientation)}">${widths}${top}${xml.slice(head).join('')}</table:table>`
}

/** The cells of all sheets, with the styles that they have. */
export function odsContent({ sheets }: Workbook): string {
  const styles = createStyles()
  const tables = sheets.map((sheet) => sheetXml(sheet, styles)).join('')
  return `<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styles.xml()}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
}
