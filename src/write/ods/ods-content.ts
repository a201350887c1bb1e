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

type Attributes = Readonly<Record<string, string | number>>

/** An element on one line; with nothing in it, it closes itself. */
function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** What a cell holds: a number keeps its exact decimal text. */
function contentOf(cell: WorkbookCell): readonly [Attributes, string] {
  if (cell.kind === 'empty') return [{}, '']
  if (cell.kind === 'text') return [{ 'office:value-type': 'string' }, paragraphs(cell.text)]
  const shown = paragraphs(`${cell.before}${cell.value}${cell.after}`)
  return [{ 'office:value-type': 'float', 'office:value': cell.value }, shown]
}

function cellXml(cell: WorkbookCell, styles: Styles): string {
  const [value, content] = contentOf(cell)
  const style = { 'table:style-name': styles.cell(cell) }
  if (cell.columns === 1) return tag('table:table-cell', { ...style, ...value }, content)
  const span = { 'table:number-columns-spanned': cell.columns, 'table:number-rows-spanned': 1 }
  const covered = {
    'table:style-name': styles.cell({ ...cell, kind: 'empty' }),
    'table:number-columns-repeated': cell.columns - 1,
  }
  return tag('table:table-cell', { ...style, ...span, ...value }, content) + tag('table:covered-table-cell', covered)
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
