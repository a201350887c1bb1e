import type { CellAddress } from '../../core/form/cell-address.ts'
import type { OwnCell, OwnRow, OwnSheet } from '../../core/form/own-workbook.ts'
import type { CellContent } from '../../report/document/workbook.ts'
import { cellName, parseRange } from '../../report/workbook/cell-address.ts'
import { cellXml } from './cell-xml.ts'
import { movedAround, movedFormulas } from './moved-sheet.ts'
import { movedRow, type Added } from './moved-rows.ts'
import type { OwnStyles } from './own-styles.ts'
import { heightFor } from './row-height.ts'

/** What is written into a cell; `at` is where the cell stands when rows have been added. */
export type Edit = { readonly at: CellAddress; readonly content: CellContent }
type Job = {
  readonly sheet: OwnSheet
  readonly edits: readonly Edit[]
  readonly added: readonly Added[]
  /** Rows that were added to any sheet, by its name: formulas of all sheets follow them. */
  readonly moves: ReadonlyMap<string, readonly Added[]>
  readonly styles: OwnStyles
}
/** A row as it will be: `row` is the one of the form that it is, or is made like (`isCopy`). */
type Line = {
  readonly number: number
  readonly row: OwnRow | undefined
  readonly isCopy: boolean
  readonly edits: readonly Edit[]
}

/** Where the style of a cell comes from that is not there yet: its row, else its column. */
function styleAt({ columns }: OwnSheet, row: OwnRow | undefined, column: number): string | undefined {
  const cell = row?.cells.find((one) => one.column === column)
  return cell?.style ?? row?.style ?? columns.find(({ from, to }) => column >= from && column <= to)?.style
}

/** A cell of the form in its place. What a formula came to before is taken out: it was counted for the empty form. */
function keptCell({ sheet, moves }: Job, { from, to, hasFormula, column }: OwnCell, { number, row }: Line): string {
  const own = sheet.xml.slice(from, to)
  const placed =
    number === row?.row ? own : own.replace(/\sr=(?:"[^"]*"|'[^']*')/, ` r="${cellName({ row: number, column })}"`)
  if (!hasFormula) return placed
  const uncounted = placed
    .replace(/<(?:\w+:)?v(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?v>)/, '')
    .replace(/^(<[^>]*?)\st="(?:str|b|e|n)"/, '$1')
  return movedFormulas(uncounted, sheet.name, moves)
}

/** The cells of a row with what is written into them, in their order. Those of an added row have the looks of the row that it is made like, and nothing in them. */
function cellsOf(job: Job, line: Line): string {
  const { sheet, styles } = job
  const { number, row, isCopy, edits } = line
  const written = new Set(edits.map(({ at }) => at.column))
  const kept = (row?.cells ?? []).filter(({ column }) => !written.has(column))
  const empty = ({ column }: OwnCell) =>
    cellXml(cellName({ row: number, column }), { kind: 'empty' }, styleAt(sheet, row, column), styles, sheet.prefix)
  return [
    ...kept.map((cell) => ({ column: cell.column, text: isCopy ? empty(cell) : keptCell(job, cell, line) })),
    ...edits.map(({ at, content }) => ({
      column: at.column,
      text: cellXml(cellName(at), content, styleAt(sheet, row, at.column), styles, sheet.prefix),
    })),
  ]
    .toSorted((a, b) => a.column - b.column)
    .map(({ text }) => text)
    .join('')
}

/** How a row opens: with its number, and as high as what is written into it. What it says of its span is taken out, for that was of the cells before. */
function opening({ sheet, styles }: Job, { number, row, edits }: Line): string {
  // Merged cells and widths are those of the row in the form.
  const written = edits.map(({ at, content }) => ({
    at: { row: row?.row ?? number, column: at.column },
    content,
    style: styleAt(sheet, row, at.column),
  }))
  const height = heightFor(sheet, row, written, styles)
  const open = row === undefined ? `<${sheet.prefix}row>` : sheet.xml.slice(row.from, row.inner)
  const bare = open.replace(/\s(?:r|spans)=(?:"[^"]*"|'[^']*')/g, '').replace(/\s*\/?>$/, '')
  const name = /^<\S+/.exec(bare)?.[0] ?? ''
  const rest = bare.slice(name.length)
  if (height === undefined) return `${name} r="${number + 1}"${rest}>`
  const unmeasured = rest.replace(/\s(?:ht|customHeight)=(?:"[^"]*"|'[^']*')/g, '')
  return `${name} r="${number + 1}"${unmeasured} ht="${height}" customHeight="1">`
}

function lineText(job: Job, line: Line): string {
  const { sheet } = job
  const { row, number, isCopy, edits } = line
  const isSame = row !== undefined && !isCopy && number === row.row && edits.length === 0
  if (isSame && !row.cells.some(({ hasFormula }) => hasFormula)) return sheet.xml.slice(row.from, row.to)
  return `${opening(job, line)}${cellsOf(job, line)}</${sheet.prefix}row>`
}

/** Every row that the sheet will have, in their order: its own, those that are added, those that were not there and are written to. */
function linesOf({ sheet, edits, added }: Job): Line[] {
  const byRow = Map.groupBy(edits, ({ at }) => at.row)
  const lines = new Map<number, Line>()
  for (const row of sheet.rows) {
    const number = movedRow(row.row, added)
    lines.set(number, { number, row, isCopy: false, edits: byRow.get(number) ?? [] })
  }
  for (const { at, count } of added) {
    const model = sheet.rows.find(({ row }) => row === at)
    const end = movedRow(at, added)
    for (let number = end - count; number < end; number += 1)
      lines.set(number, { number, row: model, isCopy: true, edits: byRow.get(number) ?? [] })
  }
  for (const [number, own] of byRow)
    if (!lines.has(number)) lines.set(number, { number, row: undefined, isCopy: false, edits: own })
  return [...lines.values()].toSorted((a, b) => a.number - b.number)
}

/**
 * The part of a sheet with what is written into its cells. Everything else of it stays letter by letter: other cells, styles, merged cells, drop-downs,
 * conditional formats, how it is printed; only what a formula came to is taken out, and where rows are added, what stands below moves with all that leads to it.
 */
export function fillSheet(job: Job): string {
  const { sheet, edits, added } = job
  const { xml, data, prefix } = sheet
  const pieces: string[] = []
  let at = data.inner
  for (const line of linesOf(job)) {
    const own = line.isCopy ? undefined : line.row
    if (own !== undefined) pieces.push(xml.slice(at, own.from))
    pieces.push(lineText(job, line))
    at = own?.to ?? at
  }
  const isEmpty = data.inner === data.to
  const open = isEmpty ? `<${prefix}sheetData>` : xml.slice(data.from, data.inner)
  const close = isEmpty ? `</${prefix}sheetData>` : xml.slice(at, data.to)
  const head = movedAround(xml.slice(0, data.from), sheet, added, job.moves)
  const tail = movedAround(xml.slice(data.to), sheet, added, job.moves)
  return withReach(head, edits) + open + pieces.join('') + close + tail
}

/** The sheet says how far it reaches: the cells that are written lie within. */
function withReach(head: string, edits: readonly Edit[]): string {
  const said = /(<(?:\w+:)?dimension\s+ref=")([^"]*)"/.exec(head)
  const own = parseRange(said?.[2] ?? '')
  if (said === null || own === undefined) return head
  let { from, to } = own
  for (const { at } of edits) {
    from = { row: Math.min(from.row, at.row), column: Math.min(from.column, at.column) }
    to = { row: Math.max(to.row, at.row), column: Math.max(to.column, at.column) }
  }
  const reach = cellName(from) === cellName(to) ? cellName(from) : `${cellName(from)}:${cellName(to)}`
  return `${head.slice(0, said.index)}${said[1] ?? ''}${reach}"${head.slice(said.index + said[0].length)}`
}
