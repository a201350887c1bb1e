import {
  letterHeight,
  type Sheet,
  type Workbook,
  type WorkbookCell,
  type WorkbookRow,
} from '../../report/document/workbook.ts'
import type { Language } from '../../report/sentences/language.ts'
import { sheetLook } from '../xlsx/sheet-look.ts'
import { numberWords } from './number-words.ts'
import { runsOf, type Run } from './sheet-runs.ts'
import { style } from './style.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { words } from './words.ts'

const pointsPerMillimetre = 72 / 25.4
const paper = { portrait: 210, landscape: 297 } as const
/** Letters are reduced to the paper like those of the spreadsheet, but not to less than this part. */
const leastScale = 0.7

/** How much smaller a sheet stands on paper, so that its columns fit between the margins. */
function scaleOf({ orientation, columns }: Sheet): number {
  const room = (paper[orientation] - 2 * sheetLook.margin) * pointsPerMillimetre
  const needed = columns.reduce((sum, width) => sum + width, 0) * letterHeight.field
  return Math.max(leastScale, Math.min(1, Math.floor((room / needed) * 100) / 100))
}

type How = { readonly scale: number; readonly language: Language }

const sizeOf = ({ look }: WorkbookCell, { scale }: How): Code =>
  new Code(`${Math.round(letterHeight[look] * scale * 10) / 10}pt`)

/** What stands in a cell; a blank behind it keeps the words of a heading apart in the bookmarks. */
function inside(cell: WorkbookCell, how: How): Code {
  const size = sizeOf(cell, how)
  // A cell with nothing in it is as high as a line, for a pen.
  if (cell.kind === 'empty') return typst`box(height: ${size})`
  const text = cell.kind === 'number' ? numberWords(cell) : cell.text
  const bold = sheetLook.bold[cell.look] ? 'bold' : 'regular'
  const said = typst`text(size: ${size}, weight: ${bold}, ${words(text, how.language)})`
  return sheetLook.bold[cell.look] ? joined([said, ' ']) : said
}

function cellCode(cell: WorkbookCell, how: How): Code {
  const ground = sheetLook.ground[cell.look]
  const fill = ground === undefined ? new Code('none') : typst`rgb(${ground})`
  const side = new Code(cell.kind === 'number' ? 'end' : 'start')
  return typst`cell(colspan: ${cell.columns}, align: ${side} + top, breakable: false, fill: ${fill}, ${inside(cell, how)})`
}

/** The cells of a row, which stays on one page (no row is higher than a page: see `layRow`); what the row leaves over is empty and has no lines. */
function rowCells({ cells }: WorkbookRow, columns: number, how: How): Code[] {
  const end = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0)
  const rest = end < columns ? [typst`cell(colspan: ${columns - end}, stroke: none)[]`] : []
  return [...cells.map((cell) => cellCode(cell, how)), ...rest]
}

/** A row that names what comes below it, or the name of the sheet itself. */
function headingRow(row: WorkbookRow, sheet: Sheet, how: How, level: number): Code {
  return typst`heading(level: ${level}, ${grid('grid', [row], sheet, how)})`
}

/** Rows with their lines, as a grid (read cell by cell) or as a table (read with its head). */
function grid(
  kind: 'grid' | 'table',
  rows: readonly WorkbookRow[],
  sheet: Sheet,
  how: How,
  head: readonly WorkbookRow[] = [],
): Code {
  const widths = sheet.columns.map((width) => new Code(`${width}fr`))
  const cells = (all: readonly WorkbookRow[]) =>
    all.flatMap((row) => rowCells(row, sheet.columns.length, how)).map((cell) => new Code(`${kind}.${cell.text}`))
  const repeated = head.length === 0 ? new Code('') : typst`${new Code(kind)}.header(${listed(cells(head))}),`
  const isTitle = rows.every((row) => row.cells.every(({ look }) => !sheetLook.grid[look]))
  const stroke = isTitle ? new Code('none') : typst`0.5pt + rgb(${sheetLook.line})`
  return typst`${new Code(kind)}(columns: (${listed(widths)}), inset: (x: 0.4em, y: 0.42em), stroke: ${stroke}, ${repeated} ${listed(cells(rows))})`
}

function runCode(run: Run, sheet: Sheet, how: How): Code {
  if (run.kind === 'heading') return joined(run.rows.map((row) => headingRow(row, sheet, how, 2)))
  if (run.kind === 'table') return grid('table', run.rows, sheet, how, run.head)
  return grid('grid', run.rows, sheet, how)
}

/** The rows at the beginning that are a title. */
function titlesOf({ rows }: Sheet): number {
  const end = rows.findIndex(({ cells }) => cells.some(({ look }) => look !== 'title'))
  return end < 0 ? rows.length : end
}

/** A sheet on pages of its own; its title is said again at the head of every further page. */
function sheetCode(sheet: Sheet, index: number, language: Language): Code {
  const how: How = { scale: scaleOf(sheet), language }
  const count = titlesOf(sheet)
  const titles = sheet.rows.slice(0, count)
  const mark = new Code(`<sheet-${index}>`)
  const again = titles.length === 0 ? new Code('none') : grid('grid', titles, sheet, how)
  const first =
    titles.length === 0
      ? [typst`heading(level: 1, text(size: 12pt, ${words(sheet.name, language)}))`]
      : titles.map((row, at) => (at === 0 ? headingRow(row, sheet, how, 1) : grid('grid', [row], sheet, how)))
  const body = joined([...first, ...runsOf(sheet.rows.slice(count)).map((run) => runCode(run, sheet, how))])
  const header = typst`context { let first = query(${mark}).first().location().page(); if here().page() > first { ${again} } }`
  return typst`page(flipped: ${sheet.orientation === 'landscape'}, header: ${header}, { [#metadata(none)${mark}]; ${body} })`
}

/** Official sheets on paper as they would be printed from a spreadsheet: A4 upright or across as the form says, the same grid, letters and grounds. */
export function workbookSource({ language, title, sheets }: Workbook, day?: string): Code {
  const margin = `(x: ${sheetLook.margin}mm, top: 16mm, bottom: 16mm)`
  return typst`${style({ title, language, size: letterHeight.field, day })}
#set page(paper: "a4", margin: ${new Code(margin)}, header-ascent: 1mm, footer: context { set text(size: 8pt); align(center, counter(page).display("1 / 1", both: true)) })
#set par(leading: 0.4em)
#set block(spacing: 0pt)
#show heading: set block(above: 0pt, below: 0pt, sticky: true)
#${joined(sheets.map((sheet, index) => sheetCode(sheet, index, language)))}
`
}
