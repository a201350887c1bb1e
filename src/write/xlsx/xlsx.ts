import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre'
import { letterHeight, type Sheet, type Workbook, type WorkbookCell } from '../../report/document/workbook.ts'
import { guardedText } from '../../report/open-data/guarded-text.ts'
import { closeParcel, openParcel, partOf, textOf, type Parts } from '../pptx/parcel.ts'
import { keptText } from './cell-xml.ts'
import { numberFormat } from './number-format.ts'
import { entryParts } from './entry-parts.ts'
import { sheetLook } from './sheet-look.ts'

const rgb = (colour: string) => ({ rgb: colour.slice(1).toUpperCase() })
const thin = { style: 'thin', color: rgb(sheetLook.line) } as const
const grid = { top: thin, bottom: thin, left: thin, right: thin }

/** A letter of full width in the unit of columns, the width of a 0. */
const perLetter = 1.95
const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 100) / 100

/**
 * Words that would be a formula if somebody typed them stay words when the cell is edited too (`@`). So does whatever is filled in: 79.2% and 4-1
 * stay as they are typed, and no program makes 0.792 or a day of them.
 */
function formatOf(cell: WorkbookCell): string | undefined {
  if (cell.entry !== undefined) return '@'
  if (cell.kind === 'number') return keptText(numberFormat(cell))
  return cell.kind === 'text' && guardedText(cell.text) !== cell.text ? '@' : undefined
}

function styleOf(cell: WorkbookCell): CellStyle {
  const { look, kind } = cell
  const ground = sheetLook.ground[look]
  const format = formatOf(cell)
  return {
    font: {
      name: sheetLook.font,
      size: letterHeight[look],
      bold: sheetLook.bold[look],
      ...(look === 'key' ? { color: rgb(sheetLook.pale) } : {}),
    },
    alignment: { wrapText: look !== 'key', vertical: 'top', horizontal: kind === 'number' ? 'right' : 'left' },
    ...(sheetLook.grid[look] ? { border: grid } : {}),
    ...(ground === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(ground) } }),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(cell.entry === undefined ? {} : { protection: { locked: false } }),
  }
}

function valueOf(cell: WorkbookCell): Partial<Cell> {
  if (cell.kind === 'empty') return { value: null }
  // The sheet gives only numbers that a spreadsheet can hold exactly.
  return cell.kind === 'number' ? { value: Number(cell.value) } : { value: keptText(cell.text), type: 'string' }
}

function sheetParts({ name, orientation, columns, head, rows }: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const merges: NonNullable<WriteSheet['merges']> = []
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const style = styleOf(cell)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        cells.set(`${at},${column}`, { value: null, style })
      cells.set(`${at},${cell.column}`, { ...valueOf(cell), style })
      if (cell.columns > 1)
        merges.push({ startRow: at, endRow: at, startCol: cell.column, endCol: cell.column + cell.columns - 1 })
    }
  })
  const side = inches(sheetLook.margin)
  return {
    name,
    columns: columns.map((width) => ({ width: Math.round(width * perLetter * 100) / 100 })),
    rows: rows.map(() => columns.map(() => null)),
    cells,
    merges,
    rowDefs: new Map(rows.map(({ height }, at) => [at, { height }])),
    ...entryParts(rows),
    ...(head === 0 ? {} : { freezePane: { rows: head } }),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: side, bottom: side * 1.5, left: side, right: side, header: side / 2, footer: side / 2 },
      ...(head === 0 ? {} : { printTitlesRow: `$1:$${head}` }),
    },
    headerFooter: { oddFooter: '&P / &N' },
  }
}

/** Names of sheets in quotes where rows are named by them: the library leaves them bare, and `1号 様式!$1:$1` is no reference. */
const quotedNames = (workbook: string): string =>
  workbook.replace(
    /(<definedName [^>]*>)([^'<]+)(!\$)/g,
    (_, begin: string, name: string, end: string) => `${begin}'${name}'${end}`,
  )

/** Takes out what the library says of itself and of the time, and says the language. */
function finished(parts: Parts, language: string): Parts {
  const core = textOf(parts['docProps/core.xml'] ?? new Uint8Array())
    .replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '')
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
  const app = textOf(parts['docProps/app.xml'] ?? new Uint8Array()).replace(/<Application>[^<]*<\/Application>/, '')
  const workbook = quotedNames(textOf(parts['xl/workbook.xml'] ?? new Uint8Array()))
  const edited = { 'docProps/core.xml': core, 'docProps/app.xml': app, 'xl/workbook.xml': workbook }
  return { ...parts, ...Object.fromEntries(Object.entries(edited).map(([path, text]) => [path, partOf(text)])) }
}

/** A workbook as an Excel file. The same workbook gives the same bytes: no author, no program, no time, nothing hidden. */
export async function xlsx({ language, title, sheets }: Workbook): Promise<Uint8Array> {
  const made = await writeXlsx({
    sheets: sheets.map(sheetParts),
    properties: { title: keptText(title) },
    defaultFont: { name: sheetLook.font, size: letterHeight.field },
  })
  return closeParcel(finished(openParcel(made), language))
}
