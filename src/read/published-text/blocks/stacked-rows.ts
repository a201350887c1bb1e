import { fold } from '../../../core/fold.ts'
import type { Line } from '../text/lines.ts'
import { fitsKind, kindOf, type CellKind } from './cell-kind.ts'
import type { TableHead } from './columns.ts'
import { readFields } from './fields.ts'
import type { Labels } from './labels.ts'
import type { Cell, Row } from './cell.ts'
import { isRelistingMark } from './titles.ts'
import type { VerdictWords } from './verdict-words.ts'

/** The rows found in a column of single cells, and the lines that fit no row: those need a person. */
export type StackedRows = { readonly rows: readonly Row[]; readonly left: readonly Line[] }

const rowStart = /^\s*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳]|[0-9０-９]{1,2}[.．])/
const goesOn = /[のとやに・、,（(「『／/]$/
const continues = /^[のとやをにがは・、,）)」』等]/
const cellOf = ({ text, number, column }: Line): Cell => ({ text, line: number, column })
/** A dash stands for words that nobody wrote. */
const nothing = /^[-―—–－ー]$/
/** How many lines a name may take. */
export const longestName = 3
const longestWords = 8
/** A line this short did not end because it was full. */
const shortestWrapped = 10

/** A sentence with its parts set apart goes on until it ends. */
const isProse = /[^、]{4}、/

type Taken = { readonly cells: readonly Cell[]; readonly next: number; readonly lines: readonly number[] }
const joined = (lines: readonly Line[]): Cell | undefined => {
  const [first] = lines
  return first && { ...cellOf(first), text: lines.map(({ text }) => text).join('') }
}

/** The lines of a cell of words: one, and those that plainly go on. `atLeast` takes more, where the cells behind it prove that they belong. */
function takeWords(
  cells: readonly Line[],
  from: number,
  atLeast: number,
  words: VerdictWords,
): readonly Line[] | undefined {
  const fits = (line: Line | undefined) => line !== undefined && fitsKind('words', line.text, words)
  let to = from + 1
  for (
    let above = cells[from], line = cells[to];
    above !== undefined && line !== undefined && to - from < longestWords;
    above = line, line = cells[to]
  ) {
    const plainly = goesOn.test(above.text) || continues.test(line.text) || isRelistingMark(line.text)
    const unfinished = isProse.test(above.text) && !/[。)）]$/.test(above.text)
    const wrapped = to - from < atLeast && above.text.length >= shortestWrapped && !/\d{3}/.test(fold(line.text))
    if (!(plainly || wrapped || unfinished) || rowStart.test(line.text) || !fits(line)) break
    to += 1
  }
  return fits(cells[from]) && to - from >= atLeast ? cells.slice(from, to) : undefined
}

function takeCells(
  columns: readonly CellKind[],
  cells: readonly Line[],
  from: number,
  nameLines: number,
  words: VerdictWords,
): Taken | undefined {
  const taken: Cell[] = []
  let at = from
  for (const [index, kind] of columns.entries()) {
    const line = cells[at]
    const isEmpty = index > 0 && kind === 'words' && line !== undefined && nothing.test(line.text)
    const own = isEmpty
      ? [{ ...line, text: '' }]
      : kind === 'words'
        ? takeWords(cells, at, index === 0 ? nameLines : 1, words)
        : line !== undefined && fitsKind(kind, line.text, words)
          ? [line]
          : undefined
    const cell = own && joined(own)
    if (own === undefined || cell === undefined) return undefined
    taken.push(cell)
    at += own.length
  }
  return { cells: taken, next: at, lines: cells.slice(from, at).flatMap(({ numbers }) => numbers) }
}

/** One row from a line on, or undefined when some cell is not what its column holds. A name may take several lines where figures behind it prove it. */
export function takeRow(
  columns: readonly CellKind[],
  cells: readonly Line[],
  from: number,
  words: VerdictWords,
): Taken | undefined {
  const proven = columns.filter((kind) => kind !== 'words').length >= 3
  for (let nameLines = 1; nameLines <= (proven ? longestName : 1); nameLines += 1) {
    const row = takeCells(columns, cells, from, nameLines, words)
    if (row !== undefined) return row
  }
  return undefined
}

/** The rows of a table whose cells stand one below the other. A cell that does not fit its column spoils its row, and no other. */
export function stackedRows(
  { columns: of }: Pick<TableHead, 'columns'>,
  cells: readonly Line[],
  words: VerdictWords,
): StackedRows {
  const columns = of.map(({ role }) => kindOf(role))
  const rows: Row[] = []
  const left: Line[] = []
  let at = 0
  while (at < cells.length) {
    const row = takeRow(columns, cells, at, words)
    const line = cells[at]
    if (row !== undefined) {
      rows.push({ cells: row.cells, lines: row.lines })
      at = row.next
    } else {
      const whole = line && columns.at(-1) === 'words' ? withEnd(rows.at(-1), line) : undefined
      if (whole !== undefined) rows.splice(-1, 1, whole)
      else if (line !== undefined) left.push(line)
      at += 1
    }
  }
  return { rows, left }
}

/** A row whose last words go on to the end of their sentence in the line right below. */
function withEnd(row: Row | undefined, line: Line): Row | undefined {
  const last = row?.cells.at(-1)
  if (row === undefined || last === undefined || last.text.length < shortestWrapped || last.text.endsWith('。'))
    return undefined
  if (line.number !== (row.lines.at(-1) ?? 0) + 1 || !line.text.endsWith('。') || rowStart.test(line.text))
    return undefined
  const cells = [...row.cells.slice(0, -1), { ...last, text: last.text + line.text }]
  return { cells, lines: [...row.lines, ...line.numbers] }
}

/** かった。日曜の回を増やす。: the end of the sentence above, and two cells in one line. */
const sentenceEnd = /^[ぁ-ん]{1,8}。./

/**
 * The rows of an unmet table set one cell a line: a known title begins a row, the lines up to the last figure are the situation,
 * the rest is the countermeasure.
 */
export function stackedUnmetRows(
  labels: Labels,
  cells: readonly Line[],
  isTitle: (text: string) => boolean,
): StackedRows {
  const groups: Line[][] = []
  const left: Line[] = []
  for (const line of cells) {
    const group = groups.at(-1)
    if (isTitle(line.text)) groups.push([line])
    else if (group === undefined) left.push(line)
    else group.push(line)
  }
  const rows = groups.flatMap((group): Row[] => {
    const [title, ...rest] = group
    const figures = rest.findLastIndex(({ text }) => readFields(labels, text).fields.length > 0)
    const end = figures >= 0 ? figures + 1 : rest.length === 2 ? 1 : 0
    if (title === undefined || end === 0 || sentenceEnd.test(rest[end]?.text ?? '')) {
      left.push(...group)
      return []
    }
    const situation = joined(rest.slice(0, end)) ?? cellOf(title)
    const countermeasure = joined(rest.slice(end)) ?? { ...cellOf(title), text: '' }
    return [{ cells: [cellOf(title), situation, countermeasure], lines: group.flatMap(({ numbers }) => numbers) }]
  })
  return { rows, left }
}
