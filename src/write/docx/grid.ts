import {
  AlignmentType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { hex, paler } from '../pptx/theme.ts'
import type { Brush } from './brush.ts'
import { DescribedTable } from './described-table.ts'

/** What stands in a cell: paragraphs of pieces, and how many letters they are. `merged`: it goes on with the cell above. */
export type GridCell = {
  readonly paragraphs: readonly (readonly ParagraphChild[])[]
  readonly letters: number
  readonly merged?: 'begins' | 'goes-on'
}

/** A table to be drawn. `widths` are shares of the page; without `head` the rows stand for themselves. */
export type Grid = {
  readonly description: string
  readonly widths: readonly number[]
  readonly numeric: readonly boolean[]
  readonly head?: readonly (readonly ParagraphChild[])[]
  readonly rows: readonly { readonly cells: readonly GridCell[]; readonly total?: boolean }[]
}

/** A row with longer texts than this may go on on the next page; every other one stays whole. */
const wholeAtMost = 400

const merges = { begins: VerticalMergeType.RESTART, 'goes-on': VerticalMergeType.CONTINUE } as const

/** Shares of a width as whole twentieths of a point, which add up to it. */
function columnWidths(widths: readonly number[], width: number): number[] {
  const all = widths.reduce((sum, own) => sum + own, 0)
  const whole = widths.map((own) => Math.floor((own * width) / all))
  const rest = width - whole.reduce((sum, own) => sum + own, 0)
  return whole.map((own, index) => (index === 0 ? own + rest : own))
}

/** A table whose head stands on every page, whose figures stand at the right and whose short rows stay whole. */
export function drawGrid({ description, widths, numeric, head, rows }: Grid, { theme, width }: Brush): DescribedTable {
  const columns = columnWidths(widths, width)
  const faint = hex(paler(theme.colours.line, theme.colours.ground, 0.8))
  const paragraph = (children: readonly ParagraphChild[], index: number, style: string) =>
    new Paragraph({ style, children, ...(numeric[index] === true ? { alignment: AlignmentType.RIGHT } : {}) })
  const sized = (index: number) => ({ width: { size: columns[index] ?? 0, type: WidthType.DXA } })
  const headRow =
    head === undefined
      ? []
      : [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: head.map(
              (children, index) =>
                new TableCell({ ...sized(index), children: [paragraph(children, index, 'TableHead')] }),
            ),
          }),
        ]
  const bodyRows = rows.map(
    ({ cells, total }) =>
      new TableRow({
        ...(cells.every(({ letters }) => letters <= wholeAtMost) ? { cantSplit: true } : {}),
        children: cells.map(
          ({ paragraphs, merged }, index) =>
            new TableCell({
              ...sized(index),
              ...(merged === undefined ? {} : { verticalMerge: merges[merged] }),
              ...(total === true ? { shading: { fill: faint, color: 'auto', type: 'clear' as const } } : {}),
              children: paragraphs.map((children) =>
                paragraph(children, index, total === true ? 'TableTotal' : 'TableText'),
              ),
            }),
        ),
      }),
  )
  return new DescribedTable(
    {
      style: head === undefined ? 'PaperRows' : 'PaperTable',
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: head !== undefined, firstColumn: true, noHBand: true, noVBand: true },
      rows: [...headRow, ...bodyRows],
    },
    description,
  )
}
