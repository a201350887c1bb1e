import type { Bars } from '../document/chart.ts'
import {
  titleText,
  type Deck,
  type DeckBlock,
  type DeckParagraph,
  type DeckRow,
  type DeckTable,
  type Slide,
} from '../document/deck.ts'
import type { Board } from '../document/board.ts'
import { sayPart } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { fillPages } from './fill-pages.ts'
import { heightOfBoardRow, heightOfLegend, splitBoardRow } from './measure-board.ts'
import { heightOfHead, heightOfRow, openingRow, splitRow, withShortHead } from './measure-table.ts'
import { blockGap, columnWidths, type Room } from './room.ts'
import { cutAfter, cutTo, linesOf } from './text-lines.ts'
import { withUniqueTitles } from './unique-titles.ts'

/** A part of a block that stands on one slide, with its height and the notes of what it shows. */
type Part = { readonly block: DeckBlock; readonly height: number; readonly notes: readonly string[] }
/** The parts of a block, slide by slide; the first belongs on the slide that is begun, undefined where nothing of it has room there. */
type Parts = readonly (Part | undefined)[]
type Frame = { readonly room: Room; readonly space: number; readonly language: Language }

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)

function partsOfTable(given: DeckTable, { room, space, language }: Frame): Parts {
  const table = withShortHead(given, room)
  const widths = columnWidths(table.columns, room)
  const head = heightOfHead(table, room)
  const flow = {
    height: (row: DeckRow) => heightOfRow(row, widths),
    split: (row: DeckRow, within: number) => splitRow(row, widths, within),
  }
  return fillPages(table.rows, flow, space - head, room.height - head).map((rows): Part | undefined => {
    if (rows.length === 0) return undefined
    const [first, ...others] = rows
    const opened = first === undefined ? others : [openingRow(first, widths, language), ...others]
    return {
      block: { ...table, rows: opened },
      height: head + total(opened.map((row) => heightOfRow(row, widths))),
      notes: rows.flatMap(({ note }) => note ?? []),
    }
  })
}

function partsOfBoard(board: Board, { room, space }: Frame): Parts {
  const around = heightOfLegend(board, room)
  const flow = {
    height: (row: Board['rows'][number]) => heightOfBoardRow(row, room),
    split: (row: Board['rows'][number], within: number) => splitBoardRow(row, room, within),
  }
  return fillPages(board.rows, flow, space - around, room.height - around).map((rows): Part | undefined =>
    rows.length === 0
      ? undefined
      : {
          block: { ...board, rows },
          height: around + total(rows.map((row) => heightOfBoardRow(row, room))),
          notes: [],
        },
  )
}

const barHeight = 1.9
const barsAround = 2

function partsOfBars(bars: Bars, { room, space }: Frame): Parts {
  const flow = { height: () => barHeight, split: (bar: Bars['rows'][number]) => [bar, bar] as const }
  return fillPages(bars.rows, flow, space - barsAround, room.height - barsAround).map((rows): Part | undefined =>
    rows.length === 0
      ? undefined
      : { block: { ...bars, rows }, height: barsAround + rows.length * barHeight, notes: [] },
  )
}

function partsOfParagraph(paragraph: DeckParagraph, { room, space }: Frame): Parts {
  const flow = {
    height: (text: string) => linesOf(text, room.width).length,
    split: (text: string, within: number) => cutAfter(text, room.width, Math.max(1, Math.floor(within))),
  }
  return fillPages([paragraph.text], flow, space, room.height).map(([text]): Part | undefined =>
    text === undefined ? undefined : { block: { ...paragraph, text }, height: flow.height(text), notes: [] },
  )
}

function partsOf(block: DeckBlock, frame: Frame): Parts {
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
      return [{ block, height: 0, notes: [] }]
  }
}

type Page = { blocks: DeckBlock[]; notes: string[]; left: number }

function pagesOf(slide: Slide, room: Room, language: Language): Page[] {
  const fresh = (): Page => ({ blocks: [], notes: [], left: room.height })
  const pages = [fresh()]
  for (const block of slide.blocks) {
    const begun = pages.at(-1) ?? fresh()
    const space = begun.blocks.length === 0 ? begun.left : begun.left - blockGap
    for (const [index, part] of partsOf(block, { room, space, language }).entries()) {
      if (part === undefined) continue
      const page = index === 0 ? begun : fresh()
      if (index > 0) pages.push(page)
      page.left -= part.height + (page.blocks.length === 0 ? 0 : blockGap)
      page.blocks.push(part.block)
      page.notes.push(...part.notes)
    }
  }
  return pages
}

/** A title that fits: what is too long for its place is cut there, and all of it stands below as a paragraph. */
function fitted(slide: Slide, room: Room): Slide {
  const text = titleText(slide)
  const title = cutTo(text, room.title)
  const over = cutTo(slide.over, room.width)
  if (title === text) return { ...slide, over }
  return {
    ...slide,
    over,
    title: [{ text: title }],
    blocks: [{ kind: 'paragraph', text, tone: 'lead' }, ...slide.blocks],
  }
}

/**
 * Makes a deck fit a room: rows go on the next slide under the same head, a cell that is higher than a slide is cut between lines, every
 * slide keeps a title of its own (……(2/3)). No text is lost and none stands twice, but for heads and for the name that a row stands under.
 */
export function paginate(deck: Deck, room: Room): Deck {
  const { language } = deck
  const slides = withUniqueTitles(
    deck.slides.map((slide) => fitted(slide, room)),
    language,
  ).flatMap((slide): Slide[] => {
    const pages = pagesOf(slide, room, language)
    return pages.map(({ blocks, notes }, index) => ({
      ...slide,
      id: index === 0 ? slide.id : `${slide.id}-${index + 1}`,
      title: pages.length === 1 ? slide.title : [...slide.title, { text: sayPart(index + 1, pages.length, language) }],
      blocks,
      notes: index === 0 ? [...slide.notes, ...notes] : notes,
    }))
  })
  return { ...deck, slides: withUniqueTitles(slides, language) }
}
