import type { Line } from './lines.ts'

const longestLine = { ofLabels: 400, ofMarks: 1000 }
const longestMark = 8

/** The cells and lines that could be labels, whatever the layout: what the choice of the form looks at. */
export function labelCells(lines: readonly Line[]): string[] {
  const cells: string[] = []
  for (const { text, plain } of lines) {
    if (plain) cells.push(text)
    else if (text.length <= longestLine.ofLabels) cells.push(...text.split(/[\t|｜]|[:：](?=.)|　/))
  }
  return cells
}

/** The words for verdicts stand in short cells and at the ends of lines: what tells whether a mark is one of a scale. */
export function markCells(lines: readonly Line[]): string[] {
  const cells: string[] = []
  for (const { raw, plain } of lines) {
    if (raw.length > longestLine.ofMarks) continue
    for (const cell of plain ? [raw] : raw.split(/[\t|｜]|\s{2,}|　/)) if (cell.length <= longestMark) cells.push(cell)
  }
  return cells
}
