import type { DeckBlock } from '../document/deck.ts'
import { heightOfBoardRow, heightOfLegend } from './measure-board.ts'
import { heightOfHead, heightOfRow } from './measure-table.ts'
import { blockGap, columnWidths, type Room } from './room.ts'
import { linesOf } from './text-lines.ts'

/** How high a bar of a chart is, and what the chart needs around its bars. */
export const barHeight = 1.9
export const barsAround = 2

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)

/** How high a block is in a room, in lines. The signs of the cover have a place of their own. */
export function heightOfBlock(block: DeckBlock, room: Room): number {
  switch (block.kind) {
    case 'table': {
      const widths = columnWidths(block.columns, room)
      return heightOfHead(block, room) + total(block.rows.map((row) => heightOfRow(row, widths)))
    }
    case 'board':
      return heightOfLegend(block, room) + total(block.rows.map((row) => heightOfBoardRow(row, room)))
    case 'bars':
      return barsAround + block.rows.length * barHeight
    case 'paragraph':
      return linesOf(block.text, room.width).length
    case 'signs':
      return 0
  }
}

/** How high the blocks of a slide are together. */
export const heightOfBlocks = (blocks: readonly DeckBlock[], room: Room): number =>
  total(blocks.map((block) => heightOfBlock(block, room))) + Math.max(0, blocks.length - 1) * blockGap
