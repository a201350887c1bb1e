import type { DeckCell, DeckRow, DeckTable } from '../../report/document/deck.ts'
import { heightOfHead, heightOfRow } from '../../report/deck/measure-table.ts'
import { cellPadding, columnWidths, rowPadding, scaleOf } from '../../report/deck/room.ts'
import type { Border, Slide, TableCell, TableRow, TextRun } from './pptxgen.ts'
import { box, inches, inner, margin } from './sheet.ts'
import { hex } from './theme.ts'
import { inkOf, lineHeight, plain, run, signLetter, type Brush } from './words.ts'

const none: Border = { type: 'none' }
const line = (color: string, pt: number): Border => ({ type: 'solid', color, pt })

/** The room that a cell keeps around its text. */
export function cellMargin({ size, line: height }: Brush): [number, number, number, number] {
  const side = (cellPadding * size) / 2
  const above = (rowPadding * height) / 2
  return [above, side, above, side]
}

/** Lines of runs as one cell: every line ends where the text has its end of line. */
const inLines = (lines: readonly (readonly TextRun[])[]): TextRun[] =>
  lines.flatMap((runs, index) =>
    runs.map((one, place) =>
      place === runs.length - 1 && index < lines.length - 1
        ? { ...one, options: { ...one.options, breakLine: true } }
        : one,
    ),
  )

function runsOf(cell: DeckCell, brush: Brush): TextRun[] {
  const { tone, state, below } = cell
  const size = brush.size * (tone === undefined ? 1 : scaleOf[tone])
  const bold = tone === 'lead' || tone === 'strong'
  const ink = tone === 'quiet' || tone === 'missing' ? 'quiet' : 'ink'
  const sign = (of: NonNullable<DeckCell['state']>) =>
    run(`${signLetter[of]} `, { ...brush, language: 'ja' }, { fontSize: brush.size, ink: inkOf(of) })
  const lines = plain(cell.text)
    .split('\n')
    .map((text) => [run(text, brush, { fontSize: size, bold, ink, italic: false })])
  const judged = state !== undefined && below === undefined && cell.text !== ''
  const own = judged ? [[sign(state), run(cell.text, brush, { fontSize: size, bold: true, ink: inkOf(state) })]] : lines
  if (below === undefined) return inLines(own)
  const verdict = state ?? 'not-judged'
  const said = [sign(verdict), run(below, brush, { fontSize: brush.size, bold: true, ink: inkOf(verdict) })]
  return inLines(cell.text === '' ? [said] : [...own, said])
}

function cellOf(cell: DeckCell, brush: Brush, { numeric, bottom }: { numeric: boolean; bottom: Border }): TableCell {
  const scale = cell.tone === undefined ? 1 : scaleOf[cell.tone]
  return {
    text: runsOf(cell, brush),
    options: {
      align: numeric ? 'right' : 'left',
      valign: 'top',
      margin: cellMargin(brush),
      border: [none, none, bottom, none],
      ...lineHeight(brush.line * scale),
    },
  }
}

function headOf({ columns }: DeckTable, brush: Brush): TableRow {
  const { ink } = brush.theme.colours
  return columns.map(({ heading, numeric }) => ({
    text: [run(heading, brush, { fontSize: brush.size * 0.9, bold: true, ink: 'quiet' })],
    options: {
      align: numeric === true ? ('right' as const) : ('left' as const),
      valign: 'bottom' as const,
      margin: cellMargin(brush),
      border: [none, none, line(hex(ink), 1.5), none] as [Border, Border, Border, Border],
      ...lineHeight(brush.line),
    },
  }))
}

function rowOf(row: DeckRow, table: DeckTable, brush: Brush, next: DeckRow | undefined): TableRow {
  const { colours } = brush.theme
  // A name that goes on through the next row has no line below it.
  const goesOn = (index: number) =>
    index === 0 && next !== undefined && next.cells[0]?.text === '' && next.under !== undefined
  const strong = next?.total === true
  return row.cells.map((cell, index) =>
    cellOf(row.total === true ? { ...cell, tone: 'lead' } : cell, brush, {
      numeric: table.columns[index]?.numeric === true,
      bottom: goesOn(index) ? none : line(hex(strong ? colours.ink : colours.line), strong ? 1 : 0.75),
    }),
  )
}

/** A native table at a height of the slide; gives the height that it takes, in points. */
export function drawTable(slide: Slide, table: DeckTable, y: number, brush: Brush): number {
  const widths = columnWidths(table.columns, brush.room)
  const heights = [heightOfHead(table, brush.room), ...table.rows.map((row) => heightOfRow(row, widths))].map(
    (lines) => lines * brush.line,
  )
  const height = heights.reduce((sum, own) => sum + own, 0)
  const rows = table.rows.map((row, index) => rowOf(row, table, brush, table.rows[index + 1]))
  slide.addTable([headOf(table, brush), ...rows], {
    ...box(margin, y, inner, height),
    colW: widths.map((width) => inches(width * brush.size)),
    rowH: heights.map(inches),
    objectName: plain(table.caption),
  })
  return height
}
