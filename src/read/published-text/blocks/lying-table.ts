import type { Role } from '../../../core/form/form.ts'
import type { Cell, Row, Table } from './cell.ts'
import type { Label, Labels } from './labels.ts'
import { readLabel } from './read-label.ts'

const figures: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'baseline',
  'previous',
  'finalTarget',
  'verdict',
  'unit',
])
const corner = /^(?:項目|区分|指標(?:名)?|内容|年度)?$/
const fewestRows = 3

const says = (label: Label | undefined, role: Role): boolean => label?.roles.includes(role) ?? false
const isYear = (label: Label | undefined): boolean => label?.fiscalYear !== undefined && label.roles.length === 0

/** What stands in the corner of a table on its side: the names above are measures, or years. Undefined when they are something else. */
function cornerWord(labels: Labels, [corners, ...names]: readonly Cell[]): string | undefined {
  if (corners === undefined || names.length === 0 || !corner.test(corners.text)) return undefined
  const read = names.map(({ text }) => readLabel(labels, text))
  if (read.every(isYear)) return '年度'
  return names.every(({ text }, index) => read[index] === undefined && /\p{L}{2}/u.test(text)) ? '指標' : undefined
}

/** Whether rows make a table on its side: measures (or years) in the first, and in each other what its figures are (目標値, 実績値, 達成状況). */
function wordOfCorner(labels: Labels, [head, ...others]: readonly (readonly Cell[])[]): string | undefined {
  if (head === undefined || others.length + 1 < fewestRows || !corner.test(head[0]?.text ?? '')) return undefined
  const kinds = others.map((cells) => readLabel(labels, cells[0]?.text ?? ''))
  const isFigures =
    kinds.every((label) => label?.roles.some((role) => figures.has(role)) === true) &&
    kinds.some((label) => says(label, 'target')) &&
    kinds.some((label) => says(label, 'actual'))
  return isFigures ? cornerWord(labels, head) : undefined
}

/** Whether a table on its side begins with these rows, of the same width or not. */
export const liesOnItsSide = (labels: Labels, rows: readonly (readonly Cell[])[]): boolean =>
  (rows[0]?.length ?? 0) > 2 && wordOfCorner(labels, rows.slice(0, fewestRows)) !== undefined

/** A table on its side, set upright: one row for each of its measures or years. Undefined for any other table, and where a cell is missing. */
export function setUpright(labels: Labels, table: Table): Table | undefined {
  const [head, ...others] = table.rows
  const word = wordOfCorner(
    labels,
    table.rows.map(({ cells }) => cells),
  )
  if (head === undefined || word === undefined || others.some(({ cells }) => cells.length !== head.cells.length))
    return undefined
  const lines = table.rows.flatMap((row) => row.lines)
  const rows = head.cells.map((_, column): Row => {
    const cells = table.rows.flatMap((row) => row.cells[column] ?? [])
    return { cells: column === 0 ? cells.map((cell, at) => (at === 0 ? { ...cell, text: word } : cell)) : cells, lines }
  })
  return { ...table, rows, pieces: rows }
}
