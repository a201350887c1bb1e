import { isBlank, type Line } from '../text/lines.ts'
import { cut, rowOf, type Found, type Row, type TableSigns } from './cell.ts'

/** What sets cells apart where a table is set with spaces. */
export const wideGap = /[ ]{2,}|[ ]*　[　 ]*/g
const anyGap = /[ 　]+/g

/** The gap at which a head of labels falls into its columns: wide ones, or single spaces where every word is a label. */
export function headGap(line: Line, isLabel: (text: string) => boolean): RegExp | undefined {
  if (line.heading > 0 || line.listed || line.tabbed || !/[ 　]/.test(line.text)) return undefined
  const fits = (gap: RegExp, atLeast: number) => {
    const cells = cut(line.text, line.number, gap)
    return cells.length >= atLeast && cells.every(({ text }) => isLabel(text))
  }
  return fits(wideGap, 2) ? wideGap : fits(anyGap, 3) ? anyGap : undefined
}

/** The rows below a head that was set with spaces: as long as they fall into as many pieces. */
export function spacedRows(
  lines: readonly Line[],
  from: number,
  gap: RegExp,
  width: number,
  stops: TableSigns['stops'],
): { readonly rows: readonly Row[]; readonly next: number } {
  const rows: Row[] = []
  const fits = (line: Line | undefined) => line !== undefined && cut(line.text, line.number, gap).length === width
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || isBlank(line) || line.tabbed || line.heading > 0 || stops(line, at)) break
    if (fits(line)) rows.push(rowOf(cut(line.text, line.number, gap, line.column - 1), line))
    else if (rows.length === 0 || !fits(lines[at + 1])) break // a damaged row between good ones is left out, not the rest
  }
  return { rows, next: at }
}

/** A head set with spaces and its rows. Without rows it is one only right above a heading; else a title that happens to be made of labels. */
export function spacedTable(lines: readonly Line[], from: number, { isLabel, stops }: TableSigns): Found | undefined {
  const head = lines[from]
  const gap = head && headGap(head, isLabel)
  if (head === undefined || gap === undefined) return undefined
  const header = rowOf(cut(head.text, head.number, gap, head.column - 1), head)
  const { rows, next } = spacedRows(lines, from + 1, gap, header.cells.length, stops)
  const below = lines[from + 1]
  if (rows.length === 0 && (below === undefined || isBlank(below) || !stops(below, from + 1))) return undefined
  return { table: { layout: 'spaced', rows: [header, ...rows], pieces: [header, ...rows], gap }, next }
}
