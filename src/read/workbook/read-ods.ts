import { SaxesParser } from 'saxes'
import type { LaidOut, LayoutProblem, LayoutReader } from '../laid-out.ts'
import { LayoutStop, orProblem } from '../layout-stop.ts'
import { openZip } from '../zip/open-zip.ts'
import { covered, errorShown, sheetLines, type CellFault, type ShownCell, type ShownSheet } from './sheet-lines.ts'

/** Empty rows and cells at the end of a sheet are written as one that is repeated a million times: what has text is repeated at most so often. */
const repeatsAtMost = 1000
const cellsAtMost = 2_000_000
const columnsAtMost = 16_384
const emptyRowsAtMost = 100_000

type Attributes = Readonly<Record<string, string>>

const countOf = (attributes: Attributes, name: string): number =>
  Math.max(1, parseInt(attributes[name] ?? '1', 10) || 1)

/** The shown text of a cell from the elements inside it; notes and readings are no part of it. */
function createCellText() {
  let [text, paragraphs, apart] = ['', 0, 0]
  const isApart = (name: string) => name === 'office:annotation' || name === 'text:ruby-text'
  const within = (name: string, attributes: Attributes) => {
    if (name === 'text:p') text += paragraphs++ === 0 ? '' : '\n'
    else if (name === 'text:line-break') text += '\n'
    else if (name === 'text:s') text += ' '.repeat(Math.min(100, countOf(attributes, 'text:c')))
    else if (name === 'text:tab') text += ' '
  }
  return {
    begin: () => {
      ;[text, paragraphs, apart] = ['', 0, 0]
    },
    open: (name: string, attributes: Attributes) => {
      if (isApart(name)) apart += 1
      else if (apart === 0) within(name, attributes)
    },
    close: (name: string) => {
      if (isApart(name)) apart -= 1
    },
    say: (piece: string) => {
      if (apart === 0 && paragraphs > 0) text += piece
    },
    text: () => text,
  }
}

/** The rows of sheets, with what is repeated put out in full, as far as it is honest. */
function createRows() {
  const sheets: { name: string; rows: ShownCell[][]; hidden: boolean }[] = []
  const hiddenStyles = new Set<string>()
  let row: ShownCell[] = []
  let [emptyCells, emptyRows, cells] = [0, 0, 0]
  return {
    sheets,
    hideStyle: (style: string) => hiddenStyles.add(style),
    beginSheet: (attributes: Attributes) => {
      const hidden = attributes['table:display'] === 'false' || hiddenStyles.has(attributes['table:style-name'] ?? '')
      sheets.push({ name: attributes['table:name'] ?? '', rows: [], hidden })
      emptyRows = 0
    },
    beginRow: () => {
      row = []
      emptyCells = 0
    },
    addCell: (text: ShownCell, repeats: number) => {
      if (text === '') {
        emptyCells += repeats
        return
      }
      cells += 1
      if (cells > cellsAtMost || row.length + emptyCells > columnsAtMost)
        throw new LayoutStop('too-large', String(cellsAtMost))
      row.push(...Array.from({ length: emptyCells }, () => ''))
      row.push(...Array.from({ length: Math.min(repeats, repeatsAtMost) }, () => text))
      emptyCells = 0
    },
    endRow: (repeats: number) => {
      if (row.length === 0) {
        emptyRows += repeats
        return
      }
      const rows = sheets.at(-1)?.rows
      if (emptyRows > emptyRowsAtMost) throw new LayoutStop('too-large', String(emptyRows))
      for (; emptyRows > 0; emptyRows -= 1) rows?.push([])
      for (let time = 0; time < Math.min(repeats, repeatsAtMost); time += 1) rows?.push(row)
    },
  }
}

const isCell = (name: string) => name === 'table:table-cell' || name === 'table:covered-table-cell'

/** Builds sheets from the elements of a content.xml as they come. */
function createSheets() {
  const rows = createRows()
  const cell = createCellText()
  let [rowRepeats, cellRepeats, inCell, style] = [1, 1, false, '']
  return {
    sheets: rows.sheets,
    open: (name: string, attributes: Attributes) => {
      if (name === 'style:style') style = attributes['style:name'] ?? ''
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false') rows.hideStyle(style)
      else if (name === 'table:table') rows.beginSheet(attributes)
      else if (name === 'table:table-row') {
        rows.beginRow()
        rowRepeats = countOf(attributes, 'table:number-rows-repeated')
      } else if (isCell(name)) {
        cell.begin()
        inCell = name === 'table:table-cell' // what lies under a merged cell is not shown
        cellRepeats = countOf(attributes, 'table:number-columns-repeated')
      } else if (inCell) cell.open(name, attributes)
    },
    close: (name: string) => {
      if (name === 'table:table-row') rows.endRow(rowRepeats)
      else if (isCell(name)) {
        rows.addCell(inCell ? cell.text() : covered, cellRepeats)
        inCell = false
      } else if (inCell) cell.close(name)
    },
    say: (piece: string) => {
      if (inCell) cell.say(piece)
    },
  }
}

/** The cells that show an error. OpenDocument keeps what a formula shows, so none is without a value. */
function faultsOf(rows: readonly (readonly ShownCell[])[]): CellFault[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): CellFault[] =>
      cell !== covered && errorShown.test(cell) ? [{ what: 'error-value', row, column }] : [],
    ),
  )
}

function readContent(xml: string): OdsSheets | LayoutProblem {
  const parser = new SaxesParser({ xmlns: false })
  const made = createSheets()
  parser.on('error', ({ message }) => {
    throw new LayoutStop('broken', message.slice(0, 100))
  })
  parser.on('doctype', () => {
    throw new LayoutStop('doctype', 'content.xml')
  })
  parser.on('opentag', ({ name, attributes }) => made.open(name, attributes))
  parser.on('closetag', ({ name }) => made.close(name))
  parser.on('text', made.say)
  return orProblem(() => {
    parser.write(xml).close()
    const shown = made.sheets
      .filter(({ hidden }) => !hidden)
      .map(({ name, rows }) => ({ name, rows, faults: faultsOf(rows) }))
    return { sheets: shown, hidden: made.sheets.filter(({ hidden }) => hidden).map(({ name }) => name) }
  })
}

/** The sheets of a spreadsheet, and the names of those that are hidden. */
type OdsSheets = { readonly sheets: readonly ShownSheet[]; readonly hidden: readonly string[] }

function openOds(bytes: Uint8Array): OdsSheets | LayoutProblem {
  const parcel = openZip(bytes, (name) => name === 'content.xml')
  return 'problem' in parcel ? parcel : readContent(parcel.text('content.xml') ?? '')
}

/** Every sheet of a spreadsheet of OpenDocument that is not hidden, cells as they are shown. */
export function readOdsSheets(bytes: Uint8Array): readonly ShownSheet[] | LayoutProblem {
  const opened = openOds(bytes)
  return 'problem' in opened ? opened : opened.sheets
}

/** A spreadsheet of OpenDocument as lines. */
export const readOdsLines: LayoutReader = async (bytes): Promise<LaidOut | LayoutProblem> => {
  const opened = openOds(bytes)
  return 'problem' in opened ? opened : sheetLines(opened.sheets, opened.hidden)
}
