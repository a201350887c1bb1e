import type { Form, Role } from '../../../core/form/form.ts'
import { parseActual } from '../../../core/target/parse-actual.ts'
import { parseTarget } from '../../../core/target/parse-target.ts'
import type { TableHead } from './columns.ts'
import { readFields } from './fields.ts'
import type { Labels } from './labels.ts'
import type { Line } from '../text/lines.ts'
import type { Cell, Row } from './table.ts'
import { verdictOf } from './verdict-words.ts'

/** The rows found in a column of single cells, and the lines that fit no row: those need a person. */
export type StackedRows = { readonly rows: readonly Row[]; readonly left: readonly Line[] }

type Kind = 'verdict' | 'count' | 'figure' | 'unit' | 'words'
const kinds: Partial<Record<Role, Kind>> = {
  verdict: 'verdict', met: 'count', unmet: 'count', total: 'count', notJudged: 'count', notApplicable: 'count', rate: 'figure', number: 'count',
  target: 'figure', finalTarget: 'figure', actual: 'figure', previous: 'figure', baseline: 'figure', budget: 'figure', settlement: 'figure', unit: 'unit',
} // prettier-ignore
const rowStart = /^\s*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳]|[0-9０-９]{1,2}[.．])/
const goesOn = /[のとやに・、,（(「『/／]$/
const continues = /^[のとやをにがは・、,）)」』等]/
const cellOf = ({ text, number, column }: Line): Cell => ({ text, line: number, column })

const isFigure = (text: string) =>
  text.length <= 60 && (parseActual(text).kind !== 'unreadable' || parseTarget(text).kind !== 'unreadable')

function fits(kind: Kind, line: Line, form: Form): boolean {
  const { text } = line
  switch (kind) {
    case 'verdict':
      return verdictOf(form, text) !== undefined || /^[-―—–ー]$/.test(text)
    case 'count':
      return /^[0-9０-９,，]{1,6}(?:件|項目|目標)?$|^[-―—–ー]$/.test(text)
    case 'figure':
      return isFigure(text) && verdictOf(form, text) === undefined
    case 'unit':
      return text.length <= 8
    case 'words':
      return verdictOf(form, text) === undefined && parseActual(text).kind === 'unreadable'
  }
}

type Taken = { readonly cells: readonly Cell[]; readonly next: number; readonly lines: readonly number[] }

/** One row from a line on, or undefined when some cell is not what its column holds. Words that plainly go on over the line are joined. */
function takeRow(columns: readonly Kind[], cells: readonly Line[], from: number, form: Form): Taken | undefined {
  const taken: Cell[] = []
  let at = from
  for (const kind of columns) {
    const line = cells[at]
    if (line === undefined || !fits(kind, line, form)) return undefined
    at += 1
    let cell = cellOf(line)
    for (
      let more = cells[at];
      kind === 'words' &&
      more !== undefined &&
      (goesOn.test(cell.text) || continues.test(more.text)) &&
      !rowStart.test(more.text) &&
      fits('words', more, form);
      more = cells[at]
    ) {
      cell = { ...cell, text: cell.text + more.text }
      at += 1
    }
    taken.push(cell)
  }
  return { cells: taken, next: at, lines: cells.slice(from, at).map(({ number }) => number) }
}

/** The rows of a table whose cells stand one below the other. A cell that does not fit its column spoils its row, and no other. */
export function stackedRows(head: Pick<TableHead, 'columns'>, cells: readonly Line[], form: Form): StackedRows {
  const columns = head.columns.map(({ role }) => (role === undefined ? 'words' : (kinds[role] ?? 'words')))
  const rows: Row[] = []
  const left: Line[] = []
  let at = 0
  while (at < cells.length) {
    const row = takeRow(columns, cells, at, form)
    const line = cells[at]
    if (row !== undefined) {
      rows.push({ cells: row.cells, lines: row.lines })
      at = row.next
    } else {
      if (line !== undefined) left.push(line)
      at += 1
    }
  }
  return { rows, left }
}

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
    if (title === undefined || end === 0) {
      left.push(...group)
      return []
    }
    const joined = (lines: readonly Line[]): Cell => ({
      ...cellOf(lines[0] ?? title),
      text: lines.map(({ text }) => text).join(''),
    })
    return [
      {
        cells: [
          cellOf(title),
          joined(rest.slice(0, end)),
          {
            ...joined(rest.slice(end)),
            text: rest
              .slice(end)
              .map(({ text }) => text)
              .join(''),
          },
        ],
        lines: group.map(({ number }) => number),
      },
    ]
  })
  return { rows, left }
}
