import { isBlank, type Line } from '../text/lines.ts'
import { alignedRows, type AlignedLine, type Layout } from './aligned-rows.ts'
import { fitsKind, kindOf } from './cell-kind.ts'
import type { Cell, Row } from './cell.ts'
import { readHead, type Column, type TableHead } from './columns.ts'
import { columnsUnder, hasGap, spansOf, type Span } from './display-columns.ts'
import type { Reading, Stops } from './item.ts'
import { readLabel } from './read-label.ts'
import { cellsUnderTops } from './two-row-head.ts'

type Head = {
  readonly head: TableHead
  readonly spans: readonly Pick<Span, 'from' | 'to'>[]
  readonly rows: readonly Row[]
}
const mostBlank = 2
const footnote = /^[(（【]?(?:※|注|備考|\*\d)/

/** How far a head must stand to the right for an unnamed first column to fit in front of it. */
const namelessColumn = 4

/** A line of labels set apart by wide gaps. A first column without a name may stand in front of it. */
function readAlignedHead({ labels, words }: Reading, line: Line): Head | undefined {
  if (line.heading > 0 || line.listed || line.tabbed || !hasGap(line.raw)) return undefined
  const spans = spansOf(line.raw)
  const known = spans.filter(({ text }) => readLabel(labels, text) !== undefined || words.isOne(text)).length
  const [first] = spans
  if (first === undefined || known < 2 || known * 4 < spans.length * 3) return undefined
  const cells = spans.map(({ text, at }): Cell => ({ text, line: line.number, column: at + 1 }))
  const nameless = first.from >= namelessColumn
  const rows = [cells, ...(nameless ? [[{ text: '', line: line.number, column: 1 }, ...cells]] : [])]
  for (const [index, own] of rows.entries()) {
    const row = { cells: own, lines: line.numbers }
    const head = readHead(labels, words, { layout: 'spaced', rows: [row], pieces: [row] })
    const counts = index === 0 && nameless && kindOf(head?.columns[0]?.role) === 'count'
    if (head !== undefined && !counts)
      return { head, rows: [row], spans: index === 0 ? spans : [{ from: 0, to: 1 }, ...spans] }
  }
  return undefined
}

/** A second row of labels below the first (実績値 over R3, R4, R5): each of its cells is a column. */
function readSecondRow({ lines, labels, words }: Reading, at: number): Head | undefined {
  const [line, second] = [lines[at], lines[at + 1]]
  if (line === undefined || second === undefined || second.tabbed || !hasGap(second.raw)) return undefined
  const [tops, below] = [spansOf(line.raw), spansOf(second.raw)]
  if (!below.every(({ text }) => readLabel(labels, text) !== undefined)) return undefined
  const counts = cellsUnderTops(tops, below)
  if (counts === undefined) return undefined
  const cellOf = ({ number }: Line, span: Span | undefined): Cell =>
    span === undefined ? { text: '', line: number, column: 1 } : { text: span.text, line: number, column: span.at + 1 }
  const columns = tops.flatMap((top, index): { top: Span | undefined; leaf: Span | undefined }[] => {
    const from = counts.slice(0, index).reduce((a, b) => a + b, 0)
    const own = below.slice(from, from + (counts[index] ?? 0))
    return own.length === 0
      ? [{ top, leaf: undefined }]
      : own.map((leaf, nth) => ({ top: nth === 0 ? top : undefined, leaf }))
  })
  const rows = [
    { cells: columns.map(({ top }) => cellOf(line, top)), lines: line.numbers },
    { cells: columns.map(({ leaf }) => cellOf(second, leaf)), lines: second.numbers },
  ]
  const head = readHead(labels, words, { layout: 'spaced', rows, pieces: rows })
  const spans = columns.flatMap(({ top, leaf }) => leaf ?? top ?? [])
  return head?.headRows === 2 ? { head, rows, spans } : undefined
}

/** The cells of a line, each under its head; undefined where some piece lies under two. */
function cellsUnder({ spans: heads }: Head, line: Line): readonly Cell[] | undefined {
  const spans = spansOf(line.raw)
  const columns = columnsUnder(heads, spans)
  if (columns === undefined || spans.length === 0) return undefined
  return heads.map((_, column): Cell => {
    const own = spans.filter((_span, index) => columns[index] === column)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return { text: '', line: line.number, column: 1 }
    return { text: line.raw.slice(first.at, last.at + last.text.length), line: line.number, column: first.at + 1 }
  })
}

const nameRoles = new Set(['indicator', 'outcome', 'process', 'withdrawal'])
function layoutOf(columns: readonly Column[]): Layout {
  const of = (...kinds: string[]) =>
    columns.flatMap(({ role }, index) => (kinds.includes(kindOf(role)) && role !== 'number' ? [index] : []))
  const judged = of('verdict', 'count')
  const typed = judged.length > 0 ? judged : of('figure')
  const named = columns.findIndex(({ role }) => nameRoles.has(role ?? ''))
  const words = columns.findIndex(({ role }) => kindOf(role) === 'words')
  return { typed, name: named >= 0 ? named : Math.max(words, 0) }
}

type Body = { readonly lines: readonly AlignedLine[]; readonly next: number }

/** The lines below a head that stand in its columns, up to a heading, prose or a gap with nothing like a row behind it. */
function readBody({ lines, words }: Reading, from: number, head: Head, layout: Layout, stops: Stops): Body {
  const found: AlignedLine[] = []
  const { columns } = head.head
  let [next, at, blanks] = [from, from, 0]
  for (let line = lines[at]; line !== undefined && blanks <= mostBlank; line = lines[at]) {
    at += 1
    if (isBlank(line)) {
      blanks += 1
      continue
    }
    if (line.tabbed || line.heading > 0 || (blanks > 0 && footnote.test(line.text))) break
    const cells = cellsUnder(head, line)
    const filled = cells?.filter(({ text }) => text !== '').length ?? 0
    const figures = layout.typed.filter((column) => (cells?.[column]?.text ?? '') !== '')
    const fits = figures.filter((column) => fitsKind(kindOf(columns[column]?.role), cells?.[column]?.text ?? '', words))
    const isRow = filled > 1 && fits.length > 0 && fits.length * 2 >= figures.length
    if (!isRow && (stops(line, at - 1) || cells === undefined || (blanks > 0 && filled < 2))) break
    if (!isRow && layout.typed.length > 0 && figures.length > 0) break
    if (cells !== undefined) found.push({ line, cells, gapBefore: blanks > 0 })
    blanks = 0
    next = at
  }
  return { lines: found, next }
}

/** A table whose columns were set with spaces, as text taken from a PDF: told by where its cells stand under their heads. */
export function readAlignedTable(
  reading: Reading,
  at: number,
  stops: Stops,
): { readonly head: TableHead; readonly rows: readonly Row[]; readonly next: number } | undefined {
  const line = reading.lines[at]
  const first = line === undefined ? undefined : readAlignedHead(reading, line)
  if (first === undefined) return undefined
  const head = readSecondRow(reading, at) ?? first
  const layout = layoutOf(head.head.columns)
  const body = readBody(reading, at + head.rows.length, head, layout, stops)
  const rows = alignedRows(body.lines, layout)
  return rows.length === 0 ? undefined : { head: head.head, rows: [...head.rows, ...rows], next: body.next }
}
