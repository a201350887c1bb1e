import type { DeckCell, DeckRow, DeckTable } from '../document/deck.ts'
import { sayContinued } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { cellPadding, columnWidths, rowPadding, scaleOf, signWidth, type Room } from './room.ts'
import { cutAfter, linesOf } from './text-lines.ts'

const scale = ({ tone }: DeckCell): number => (tone === undefined ? 1 : scaleOf[tone])

/** The letter heights that a cell's own text has for a line. */
const innerWidth = (cell: DeckCell, width: number): number =>
  (width - cellPadding - (cell.state === undefined || cell.below !== undefined ? 0 : signWidth)) / scale(cell)
const belowWidth = (width: number): number => width - cellPadding - signWidth

function heightOfCell(cell: DeckCell, width: number): number {
  const own = cell.text === '' ? 0 : linesOf(cell.text, innerWidth(cell, width)).length * scale(cell)
  return own + (cell.below === undefined ? 0 : linesOf(cell.below, belowWidth(width)).length)
}

/** The lines that the short pieces of a table take together: figures that are set apart, and what is said below a text. They should not break. */
export function linesOfShortPieces({ columns, rows }: DeckTable, room: Room): number {
  const widths = columnWidths(columns, room)
  const linesIn = (cell: DeckCell, width: number) =>
    (cell.tone === 'strong' ? linesOf(cell.text, innerWidth(cell, width)).length : 0) +
    (cell.below === undefined ? 0 : linesOf(cell.below, belowWidth(width)).length)
  return rows
    .flatMap(({ cells }) => cells.map((cell, index) => linesIn(cell, widths[index] ?? 1)))
    .reduce((a, b) => a + b, 0)
}

/** How high a row is, in lines. */
export function heightOfRow({ cells }: DeckRow, widths: readonly number[]): number {
  const heights = cells.map((cell, index) => heightOfCell(cell, widths[index] ?? 1))
  return Math.max(1, ...heights) + rowPadding
}

/** How high the head of a table is. */
export function heightOfHead({ columns }: DeckTable, room: Room): number {
  const widths = columnWidths(columns, room)
  const lines = columns.map(({ heading }, index) => linesOf(heading, (widths[index] ?? 1) - cellPadding).length)
  return Math.max(1, ...lines) + rowPadding
}

const headLinesAtMost = 3

/** The head of a table in a few lines: it stands on every slide, so it may not take the slide. The caption has all of it. */
export function withShortHead(table: DeckTable, room: Room): DeckTable {
  const widths = columnWidths(table.columns, room)
  const columns = table.columns.map((column, index) => {
    const [kept, cut] = cutAfter(column.heading, (widths[index] ?? 1) - cellPadding, headLinesAtMost)
    return cut === '' ? column : { ...column, heading: `${kept.slice(0, -1)}…` }
  })
  return { ...table, columns }
}

/** The verdict of a cell belongs to the piece below its text, where it has one: without that piece it has no sign. */
function splitCell(cell: DeckCell, width: number, space: number): readonly [DeckCell, DeckCell] {
  const inner = innerWidth(cell, width)
  const [head, tail] = cutAfter(cell.text, inner, Math.max(0, Math.floor(space / scale(cell))))
  const { below, state, ...rest } = cell
  if (below === undefined)
    return [
      { ...cell, text: head },
      { ...cell, text: tail },
    ]
  if (tail !== '')
    return [
      { ...rest, text: head },
      { ...cell, text: tail },
    ]
  const used = head === '' ? 0 : linesOf(head, inner).length * scale(cell)
  const [above, rested] = cutAfter(below, belowWidth(width), Math.max(0, Math.floor(space - used)))
  const judged = state === undefined ? {} : { state }
  return [
    above === '' ? { ...rest, text: head } : { ...rest, ...judged, text: head, below: above },
    rested === '' ? { ...rest, text: '' } : { ...rest, ...judged, text: '', below: rested },
  ]
}

/** A part of a cell without words has no sign either. */
function emptied({ state, ...cell }: DeckCell): DeckCell {
  const isEmpty = cell.text === '' && cell.below === undefined
  return state === undefined || isEmpty ? cell : { ...cell, state }
}

/** A row cut between its lines: what has room in `space` lines, and the rest. */
export function splitRow(row: DeckRow, widths: readonly number[], space: number): readonly [DeckRow, DeckRow] {
  const parts = row.cells.map((cell, index) => splitCell(cell, widths[index] ?? 1, space - rowPadding))
  const { note: _note, ...rest } = row
  return [
    { ...row, cells: parts.map(([head]) => emptied(head)) },
    { ...rest, cells: parts.map(([, tail]) => emptied(tail)) },
  ]
}

/** The row that opens a slide says again whose it is, where its own first cell does not; cut to the lines that it has. */
export function openingRow(row: DeckRow, widths: readonly number[], language: Language): DeckRow {
  const [first, ...others] = row.cells
  const isNamed = first === undefined || first.text !== '' || first.below !== undefined
  if (isNamed || row.under === undefined || row.under === '') return row
  const lines = Math.max(1, Math.floor(heightOfRow(row, widths) - rowPadding))
  const said = sayContinued(row.under, language)
  const [kept, cut] = cutAfter(said, innerWidth(first, widths[0] ?? 1), lines)
  return { ...row, cells: [{ ...first, text: cut === '' ? said : `${kept.slice(0, -1)}…`, again: true }, ...others] }
}
