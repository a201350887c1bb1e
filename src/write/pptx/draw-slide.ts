import type { Deck, DeckBlock, DeckParagraph, DeckSigns, Slide as DeckSlide } from '../../report/document/deck.ts'
import { barHeight, barsAround, heightOfBlocks } from '../../report/deck/measure-block.ts'
import { linesOfShortPieces } from '../../report/deck/measure-table.ts'
import { blockGap, enlarged, wideRoom, type Room } from '../../report/deck/room.ts'
import { linesOf } from '../../report/deck/text-lines.ts'
import { drawBars } from './draw-bars.ts'
import { drawBoard, legendRuns } from './draw-board.ts'
import { drawTable } from './draw-table.ts'
import { drawTitle } from './draw-title.ts'
import type { Presentation, Slide } from './pptxgen.ts'
import { body, box, cover, inner, margin, top } from './sheet.ts'
import type { DeckTheme } from './theme.ts'
import { plain, run, signRuns, type Brush } from './words.ts'

/** How much larger the letters of a slide may be that says little, the largest first. */
const scales = [1.4, 1.3, 1.2, 1.1] as const

const breaks = (blocks: readonly DeckBlock[], room: Room): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? linesOfShortPieces(block, room) : 0), 0)

/** The scale of a slide: nothing runs out of it, and nothing short breaks that would not in smaller letters; slides about one thing have the same one. */
function scaleFor(slide: DeckSlide, { slides }: Deck): number {
  const alike = slide.partOf === undefined ? [slide] : slides.filter(({ partOf }) => partOf === slide.partOf)
  const fits = (scale: number) => {
    const room = enlarged(wideRoom, scale)
    return alike.every(
      ({ blocks }) => heightOfBlocks(blocks, room) <= room.height && breaks(blocks, room) === breaks(blocks, wideRoom),
    )
  }
  return scales.find(fits) ?? 1
}

function brushFor(slide: DeckSlide, deck: Deck, theme: DeckTheme): Brush {
  const scale = scaleFor(slide, deck)
  const room = enlarged(wideRoom, scale)
  return { theme, language: deck.language, room, size: body.size * scale, line: body.line * scale }
}

function drawParagraph(slide: Slide, { text, tone }: DeckParagraph, y: number, brush: Brush): number {
  const height = linesOf(text, brush.room.width).length * brush.line
  slide.addText([run(text, brush, { fontSize: brush.size, ink: tone === 'quiet' ? 'quiet' : 'ink' })], {
    ...box(margin, y, inner, height),
    margin: 0,
    valign: 'top',
    lineSpacing: brush.line,
  })
  return height
}

/** The signs of the cover in lines across the sheet, their meaning below. */
function drawSigns(slide: Slide, { signs, legend, description }: DeckSigns, y: number, brush: Brush): number {
  const size = signs.length > 80 ? 18 : 22
  const lines = Math.ceil(signs.length / Math.floor(inner / size - 1))
  const height = lines * size * 1.45
  slide.addText(signRuns(signs, brush, { fontSize: size }), {
    ...box(margin, y, inner, height),
    margin: 0,
    valign: 'top',
    lineSpacing: size * 1.45,
    objectName: plain(description),
  })
  slide.addText(legendRuns(legend, brush, 13), { ...box(margin, y + height + 12, inner, 20), margin: 0 })
  return height + 32
}

function drawBlock(slide: Slide, block: DeckBlock, y: number, brush: Brush): number {
  switch (block.kind) {
    case 'table':
      return drawTable(slide, block, y, brush)
    case 'board':
      return drawBoard(slide, block, y, brush)
    case 'bars':
      return drawBars(slide, block, y, (barsAround + block.rows.length * barHeight) * brush.line, brush)
    case 'paragraph':
      return drawParagraph(slide, block, y, brush)
    case 'signs':
      return drawSigns(slide, block, y, brush)
  }
}

/** Draws one slide: title and what stands above it in their places, the blocks below each other, the notes for who speaks. */
export function drawSlide(presentation: Presentation, slide: DeckSlide, deck: Deck, theme: DeckTheme): void {
  const { layout, blocks, notes } = slide
  const brush = brushFor(slide, deck, theme)
  const drawn = presentation.addSlide({ masterName: layout })
  drawTitle(drawn, slide, brush)
  let y: number = layout === 'cover' ? cover.signs : top.body
  for (const block of blocks) y += drawBlock(drawn, block, y, brush) + blockGap * brush.line
  if (notes.length > 0) drawn.addNotes(notes.map(plain).join('\n'))
}
