import type { ParagraphChild } from 'docx'
import type { DeckCell, DeckRow } from '../../report/document/deck.ts'
import type { RowsTable } from '../../report/document/paper.ts'
import type { CountsTable, TableCell } from '../../report/document/table.ts'
import { runs, verdictRuns, type Brush } from './brush.ts'
import { drawGrid, type GridCell } from './grid.ts'
import { paragraph, type Drawn } from './paragraphs.ts'

/** Columns share the width by what stands in them: names and sentences have more than figures. */
function widthsOf({ columns, rows }: CountsTable): number[] {
  return columns.map(({ heading }, index) => {
    const longest = Math.max(heading.length, ...rows.map(({ cells }) => Math.min(40, cells[index]?.text.length ?? 0)))
    return Math.min(32, Math.max(6, longest))
  })
}

const gridCell = (paragraphs: readonly (readonly ParagraphChild[])[], letters: number): GridCell => ({
  paragraphs,
  letters,
})

function countsCell({ text, state, quiet }: TableCell): GridCell {
  const said = state === undefined ? runs(text, quiet === true ? { style: 'Quiet' } : {}) : verdictRuns(state, text)
  return gridCell([said], text.length)
}

/** A table of counts, of listings or of money, under its caption. */
export function drawCountsTable(table: CountsTable, brush: Brush): Drawn[] {
  const grid = drawGrid(
    {
      description: table.caption,
      widths: widthsOf(table),
      numeric: table.columns.map(({ numeric }) => numeric === true),
      head: table.columns.map(({ heading }) => runs(heading)),
      rows: table.rows.map(({ cells, heading }) => ({ cells: cells.map(countsCell), total: heading === true })),
    },
    brush,
  )
  const note = table.note === undefined ? [] : [paragraph('QuietText', runs(table.note))]
  return [
    paragraph('Caption', runs(table.caption)),
    grid,
    ...(note.length === 0 ? [paragraph('AfterTable', [])] : note),
  ]
}

const toneStyles = { lead: 'Lead', strong: 'Lead', quiet: 'Quiet', missing: 'Missing' } as const

function deckCell({ text, state, tone, below }: DeckCell): GridCell {
  const letters = text.length + (below?.length ?? 0)
  if (below !== undefined && state !== undefined) return gridCell([runs(text), verdictRuns(state, below)], letters)
  if (state !== undefined) return gridCell([verdictRuns(state, text)], letters)
  return gridCell([runs(text, tone === undefined ? {} : { style: toneStyles[tone] })], letters)
}

/** Rows under one name have it once: its cell goes on through all of them. */
function deckCells(row: DeckRow, before: DeckRow | undefined, after: DeckRow | undefined): GridCell[] {
  const goesOn = (one: DeckRow | undefined, from: DeckRow | undefined) =>
    one !== undefined && one.cells[0]?.text === '' && one.under !== undefined && one.under === from?.under
  return row.cells.map((cell, index): GridCell => {
    const drawn = deckCell(cell)
    if (index > 0) return drawn
    if (goesOn(row, before)) return { ...drawn, merged: 'goes-on' }
    return goesOn(after, row) ? { ...drawn, merged: 'begins' } : drawn
  })
}

/** A table of the slides, whole. */
export function drawRowsTable({ caption, columns, rows }: RowsTable, brush: Brush): Drawn[] {
  const grid = drawGrid(
    {
      description: caption,
      widths: columns.map(({ width }) => width),
      numeric: columns.map(({ numeric }) => numeric === true),
      head: columns.map(({ heading }) => runs(heading)),
      rows: rows.map((row, index) => ({
        cells: deckCells(row, rows[index - 1], rows[index + 1]),
        total: row.total === true,
      })),
    },
    brush,
  )
  return [paragraph('Caption', runs(caption)), grid, paragraph('AfterTable', [])]
}
