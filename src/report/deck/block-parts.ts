import type { Board } from '../document/board.ts'
import type { Bars } from '../document/chart.ts'
import type { DeckBlock, DeckParagraph, DeckRow, DeckTable } from '../document/deck.ts'
import type { Language } from '../sentences/language.ts'
import { fillEvenly, fillPages } from './fill-pages.ts'
import { barHeight, barsAround } from './measure-block.ts'
import { heightOfBoardRow, heightOfLegend, splitBoardRow } from './measure-board.ts'
import { heightOfHead, heightOfRow, openingRow, splitRow, withShortHead } from './measure-table.ts'
import { columnWidths, type Room } from './room.ts'
import { cutAfter, linesOf } from './text-lines.ts'

/** A part of a block that stands on one slide, with the notes of what it shows. */
type Part = { readonly block: DeckBlock; readonly notes: readonly string[] }
/** The parts of a block, slide by slide; the first belongs on the slide that is begun, undefined where nothing of it has room there. */
export type BlockParts = readonly (Part | undefined)[]
/** `space`: the lines that are left on the slide that is begun. */
type Frame = { readonly room: Room; readonly space: number; readonly language: Language }

function partsOfTable(given: DeckTable, { room, space, language }: Frame): BlockParts {
  const table = withShortHead(given, room)
  const widths = columnWidths(table.columns, room)
  const head = heightOfHead(table, room)
  const flow = {
    height: (row: DeckRow) => heightOfRow(row, widths),
    split: (row: DeckRow, within: number) => splitRow(row, widths, within),
  }
  return fillEvenly(table.rows, flow, space - head, room.height - head).map(([first, ...others]) => {
    if (first === undefined) return undefined
    const rows = [openingRow(first, widths, language), ...others]
    return { block: { ...table, rows }, notes: rows.flatMap(({ note }) => note ?? []) }
  })
}

function partsOfBoard(board: Board, { room, space }: Frame): BlockParts {
  const around = heightOfLegend(board, room)
  const flow = {
    height: (row: Board['rows'][number]) => heightOfBoardRow(row, room),
    split: (row: Board['rows'][number], within: number) => splitBoardRow(row, room, within),
  }
  return fillEvenly(board.rows, flow, space - around, room.height - around).map((rows) =>
    rows.length === 0 ? undefined : { block: { ...board, rows }, notes: [] },
  )
}

function partsOfBars(bars: Bars, { room, space }: Frame): BlockParts {
  const flow = { height: () => barHeight, split: (bar: Bars['rows'][number]) => [bar, bar] as const }
  return fillEvenly(bars.rows, flow, space - barsAround, room.height - barsAround).map((rows) =>
    rows.length === 0 ? undefined : { block: { ...bars, rows }, notes: [] },
  )
}

function partsOfParagraph(paragraph: DeckParagraph, { room, space }: Frame): BlockParts {
  const flow = {
    height: (text: string) => linesOf(text, room.width).length,
    split: (text: string, within: number) => cutAfter(text, room.width, Math.max(1, Math.floor(within))),
  }
  return fillPages([paragraph.text], flow, space, room.height).map(([text]) =>
    text === undefined ? undefined : { block: { ...paragraph, text }, notes: [] },
  )
}

/** A block cut into what stands on one slide each. */
export function partsOf(block: DeckBlock, frame: Frame): BlockParts {
  switch (block.kind) {
    case 'table':
      return partsOfTable(block, frame)
    case 'board':
      return partsOfBoard(block, frame)
    case 'bars':
      return partsOfBars(block, frame)
    case 'paragraph':
      return partsOfParagraph(block, frame)
    case 'signs':
      return [{ block, notes: [] }]
  }
}
