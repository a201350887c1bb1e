import { heightOfBoardRow, heightOfLegend } from '../../report/deck/measure-board.ts'
import { boardShares, boardSign, columnWidths } from '../../report/deck/room.ts'
import type { Board, BoardRow } from '../../report/document/board.ts'
import { cellMargin } from './draw-table.ts'
import type { Border, Slide, TableRow, TextRun } from './pptxgen.ts'
import { box, inches, inner, margin } from './sheet.ts'
import { hex } from './theme.ts'
import { lineHeight, run, signRuns, type Brush } from './words.ts'

/** The signs of the board with their words. */
export function legendRuns(legend: Board['legend'], brush: Brush, fontSize: number): TextRun[] {
  return legend.flatMap((sign) => [
    ...signRuns([sign], brush, { fontSize }),
    run(` ${sign.label}\u3000`, brush, { fontSize, ink: 'quiet' }),
  ])
}

function rowOf({ number, title, signs, met, of }: BoardRow, brush: Brush, isFirst: boolean): TableRow {
  const { colours } = brush.theme
  const none: Border = { type: 'none' }
  const above: Border = isFirst ? { type: 'solid', color: hex(colours.ink), pt: 1.5 } : none
  const below: Border = { type: 'solid', color: hex(colours.line), pt: 0.75 }
  const options = {
    valign: 'middle' as const,
    margin: cellMargin(brush),
    border: [above, none, below, none] as [Border, Border, Border, Border],
    ...lineHeight(brush.line),
  }
  const size = brush.size * boardSign.width * 0.96
  const count = [
    run(met, brush, { fontSize: brush.size * 1.4, bold: true }),
    ...(of === '' ? [] : [run(` / ${of}`, brush, { fontSize: brush.size, ink: 'quiet' as const })]),
  ]
  return [
    { text: [run(number, brush, { fontSize: brush.size * 1.1, bold: true, ink: 'accent' })], options },
    { text: [run(title, brush, { fontSize: brush.size, bold: true })], options },
    {
      text: signRuns(signs, brush, { fontSize: size }),
      options: { ...options, ...lineHeight(brush.line * boardSign.height) },
    },
    { text: count, options: { ...options, align: 'right' as const, ...lineHeight(brush.line * 1.2) } },
  ]
}

/** The board of promises as a native table: number, title, one sign for every promise, how many were met. Gives its height in points. */
export function drawBoard(slide: Slide, board: Board, y: number, brush: Brush): number {
  const legend = heightOfLegend(board, brush.room) * brush.line
  if (legend > 0)
    slide.addText(legendRuns(board.legend, brush, brush.size * 0.9), {
      ...box(margin, y, inner, legend),
      margin: 0,
      valign: 'top',
      objectName: board.legend.map(({ label }) => label).join(' '),
    })
  const heights = board.rows.map((row) => heightOfBoardRow(row, brush.room) * brush.line)
  const height = heights.reduce((sum, own) => sum + own, 0)
  const widths = columnWidths(
    boardShares.map((width) => ({ width })),
    brush.room,
  )
  slide.addTable(
    board.rows.map((row, index) => rowOf(row, brush, index === 0)),
    {
      ...box(margin, y + legend, inner, height),
      colW: widths.map((width) => inches(width * brush.size)),
      rowH: heights.map(inches),
      objectName: board.rows.map(({ number, title, label }) => `${number} ${title} ${label}`.trim()).join('; '),
    },
  )
  return legend + height
}
