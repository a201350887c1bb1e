import type { WorkbookRow } from '../../report/document/workbook.ts'

/**
 * Rows of a sheet that belong together for whoever hears them. `heading`: a row that names what comes below it · `table`: records under the labels of
 * their columns · `pairs`: labels, each with what it says beside it.
 */
export type Run =
  | { readonly kind: 'heading' | 'pairs'; readonly rows: readonly WorkbookRow[] }
  | { readonly kind: 'table'; readonly head: readonly WorkbookRow[]; readonly rows: readonly WorkbookRow[] }

type Kind = 'heading' | 'head' | 'record' | 'pair'

/** A row of labels only, more than one, is the head of a table; a row that begins without a label may be a record under it. */
function kindOf({ cells }: WorkbookRow): Kind {
  if (cells.some(({ look }) => look === 'heading')) return 'heading'
  if (cells.length > 1 && cells.every(({ look }) => look === 'label')) return 'head'
  return cells[0]?.look === 'label' ? 'pair' : 'record'
}

const lengthOf = (rows: readonly WorkbookRow[], from: number, kind: Kind): number => {
  const end = rows.findIndex((row, at) => at >= from && kindOf(row) !== kind)
  return (end < 0 ? rows.length : end) - from
}

/** How many rows from here on are neither a heading nor the head of records. */
function pairsFrom(rows: readonly WorkbookRow[], from: number): number {
  let at = from
  while (at < rows.length) {
    const row = rows[at]
    if (row === undefined || kindOf(row) === 'heading') break
    const heads = lengthOf(rows, at, 'head')
    if (heads > 0 && lengthOf(rows, at + heads, 'record') > 0) break
    at += 1
  }
  return at - from
}

/** The rows of a sheet in runs, in their order; none is left out. */
export function runsOf(rows: readonly WorkbookRow[]): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < rows.length) {
    const pairs = pairsFrom(rows, at)
    if (pairs > 0) {
      runs.push({ kind: 'pairs', rows: rows.slice(at, at + pairs) })
      at += pairs
      continue
    }
    const heads = lengthOf(rows, at, 'head')
    const records = lengthOf(rows, at + heads, 'record')
    if (heads > 0)
      runs.push({ kind: 'table', head: rows.slice(at, at + heads), rows: rows.slice(at + heads, at + heads + records) })
    else runs.push({ kind: 'heading', rows: rows.slice(at, at + 1) })
    at += heads > 0 ? heads + records : 1
  }
  return runs
}
