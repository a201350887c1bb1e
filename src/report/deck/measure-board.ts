import type { Board, BoardRow } from '../document/board.ts'
import { boardShares, boardSign, cellPadding, columnWidths, rowPadding, type Room } from './room.ts'
import { cutAfter, linesOf } from './text-lines.ts'

type Widths = { readonly title: number; readonly signs: number; readonly perLine: number }

function widthsOf(room: Room): Widths {
  const [, title = 1, signs = 1] = columnWidths(
    boardShares.map((width) => ({ width })),
    room,
  )
  return {
    title: title - cellPadding,
    signs: signs - cellPadding,
    perLine: Math.max(1, Math.floor((signs - cellPadding) / boardSign.width)),
  }
}

/** How high a row of the board is: its title, or its signs, of which so many stand in a line. */
export function heightOfBoardRow({ title, signs }: BoardRow, room: Room): number {
  const widths = widthsOf(room)
  return (
    Math.max(linesOf(title, widths.title).length, Math.ceil(signs.length / widths.perLine) * boardSign.height, 1) +
    rowPadding
  )
}

/** What a board needs for its legend. */
export const heightOfLegend = ({ legend }: Board, room: Room): number =>
  legend.length === 0 ? 0 : linesOf(legend.map(({ label }) => `○ ${label}  `).join(''), room.width).length + rowPadding

/** A row of the board cut between its lines of signs; the count stands with the first part. */
export function splitBoardRow(row: BoardRow, room: Room, space: number): readonly [BoardRow, BoardRow] {
  const { title: width, perLine } = widthsOf(room)
  const lines = Math.max(1, Math.floor(space - rowPadding))
  const [title, rest] = cutAfter(row.title, width, lines)
  const shown = Math.max(1, Math.floor((space - rowPadding) / boardSign.height)) * perLine
  return [
    { ...row, title, signs: row.signs.slice(0, shown) },
    { ...row, title: rest, signs: row.signs.slice(shown), met: '', of: '', label: row.label },
  ]
}
