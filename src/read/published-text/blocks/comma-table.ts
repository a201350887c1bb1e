import { toLine, type Line } from '../text/lines.ts'

/**
 * Tables whose cells are set apart by commas (RFC 4180), as a spreadsheet saves them: "1,234" in quotes is one cell, "" in quotes is a
 * quotation mark, and a quoted cell may run over line ends.
 */
const separators = [',', ';'] as const
type Separator = (typeof separators)[number]

const fewestCells = 3
const longestHead = 2000
const longestLabel = 40
/** A quoted cell that has not ended after so many lines was never closed. */
const mostLines = 40

/** One record: its cells as they stand, with their quotes, and how many lines it takes. */
type Record = { readonly cells: readonly string[]; readonly lines: number }

/** The end of a quoted cell behind its opening quote; undefined where it is not closed. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at)
    if (at < 0) return undefined
    if (text[at + 1] !== '"') return at + 1
    at += 1
  }
}

/** The cells of a text that is one whole record: undefined where a quote stays open, null where it is none. */
function cellsIn(text: string, separator: Separator): string[] | undefined | null {
  const cells: string[] = []
  for (let at = 0; ;) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at) : 0
    if (quoted === undefined) return undefined
    const found = text.indexOf(separator, Math.max(at, quoted))
    const end = found < 0 ? text.length : found
    const cell = text.slice(at, end)
    if (quoted > 0 ? text.slice(quoted, end).trim() !== '' : cell.includes('"')) return null
    cells.push(cell)
    if (found < 0) return cells
    at = found + 1
  }
}

/** The record that begins at a line; undefined where its quotes make no sense. */
function recordAt(lines: readonly Line[], from: number, separator: Separator): Record | undefined {
  let text = ''
  for (let at = from; at < lines.length && at < from + mostLines; at += 1) {
    text = at === from ? (lines[at]?.raw ?? '') : `${text}\n${lines[at]?.raw ?? ''}`
    const cells = cellsIn(text, separator)
    if (cells === null) return undefined
    if (cells !== undefined) return { cells, lines: at - from + 1 }
  }
  return undefined
}

const inQuotes = /^"[^]*"$/
/** What a cell says. Blanks take the place of its quotes, so that every cell keeps its column. */
const bare = (cell: string): string => {
  if (!inQuotes.test(cell)) return cell
  const words = cell.slice(1, -1).replaceAll('""', '"').replaceAll('\t', ' ')
  return ` ${words}${' '.repeat(cell.length - words.length - 1)}`
}

const isEmpty = (cell: string): boolean => bare(cell).trim() === ''

type Head = { readonly separator: Separator; readonly width: number }

/** Whether records of this width stand right below; the first ones may be damaged. */
function hasRecords(lines: readonly Line[], from: number, { separator, width }: Head): boolean {
  for (let at = from; at < from + mostDamaged; at += 1) {
    if (lines[at] === undefined || lines[at]?.text === '') return false
    const record = recordAt(lines, at, separator)
    if (record?.cells.length === width && record.cells.some((cell) => !isEmpty(cell))) return true
  }
  return false
}
const mostDamaged = 4

/** A head: three cells or more, most of them known labels, and a record of the same width below it. */
function headAt(lines: readonly Line[], at: number, isLabel: (text: string) => boolean): Head | undefined {
  const line = lines[at]
  if (line === undefined || line.plain || line.tabbed || line.raw.length > longestHead || /[|｜]/.test(line.raw))
    return undefined
  for (const separator of separators) {
    if (line.raw.split(separator, fewestCells).length < fewestCells) continue
    const record = recordAt(lines, at, separator)
    if (record === undefined) continue
    const filled = record.cells.map((cell) => bare(cell).trim()).filter((cell) => cell !== '')
    const known = filled.filter((cell) => cell.length <= longestLabel && isLabel(cell))
    const width = record.cells.length
    const fits = filled.length >= fewestCells && known.length >= 2 && known.length * 2 >= filled.length
    if (fits && hasRecords(lines, at + record.lines, { separator, width })) return { separator, width }
  }
  return undefined
}

/** The records as lines of a table of tabs, in the places where they stand. */
function asTabs(lines: readonly Line[], from: number, { cells, lines: taken }: Record): Line {
  const numbers = lines.slice(from, from + taken).flatMap((line) => line.numbers)
  return toLine(cells.map(bare).join('\t'), [lines[from]?.number ?? 1, ...numbers.slice(1)])
}

export type CommaTables = {
  readonly lines: readonly Line[]
  /** Records that do not fit their table: a quote that is not closed, a cell too many. Nobody knows their cells. */
  readonly apart: readonly number[]
}

/**
 * The lines of a document whose tables are set with commas, with those tables set with tabs; any other document as it is. A table is
 * sure when a row of known labels heads records of the same width. Prose with commas and figures (1,234) is none.
 *
 * @example 指標,目標,実績 / 来場者数,"1,200人","1,260人" → three cells each
 */
export function readCommaTables(lines: readonly Line[], isLabel: (text: string) => boolean): CommaTables {
  const head = firstHead(lines, isLabel)
  if (head === undefined) return { lines: savedSheet(lines) ?? lines, apart: [] }
  const { separator, at: first } = head
  let { width } = head
  let inTable = false
  const out: Line[] = []
  const apart: number[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined) break
    const record = line.tabbed || line.text === '' ? undefined : recordAt(lines, at, separator)
    const filled = record?.cells.filter((cell) => !isEmpty(cell)).length ?? 0
    if (record !== undefined && record.cells.length !== width && filled >= fewestCells)
      width = headAt(lines, at, isLabel)?.width ?? width // another table, with a head of its own
    const fits = record !== undefined && (record.cells.length === width || filled <= 1)
    if (record !== undefined && fits) out.push(asTabs(lines, at, record))
    else if (at > first && line.raw.split(separator, fewestCells).length >= (inTable ? 2 : fewestCells))
      apart.push(line.number)
    else out.push(line)
    inTable = inTable ? line.text !== '' : fits && filled > 1
    at += fits && record !== undefined ? record.lines : 1
  }
  return { lines: out, apart }
}

const fewestRecords = 5

/**
 * A sheet without such a head, saved with commas: every line is a record, all of them of one width (担当課,窓口課 and 経営課題1,), or of one cell
 * where those with a comma inside stand in quotes. Undefined for any other document.
 */
function savedSheet(lines: readonly Line[]): readonly Line[] | undefined {
  const out: Line[] = []
  let [width, records, quoted] = [0, 0, 0]
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || line.tabbed) return undefined
    if (line.text === '') {
      out.push(line)
      at += 1
      continue
    }
    const record = recordAt(lines, at, ',')
    if (record === undefined || (records > 0 && record.cells.length !== width)) return undefined
    width = record.cells.length
    records += 1
    if (record.cells.some((cell) => inQuotes.test(cell))) quoted += 1
    out.push(asTabs(lines, at, record))
    at += record.lines
  }
  return records >= fewestRecords && (width > 1 || quoted > 0) ? out : undefined
}

function firstHead(
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
): (Head & { readonly at: number }) | undefined {
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at, isLabel)
    if (head !== undefined) return { ...head, at }
  }
  return undefined
}
