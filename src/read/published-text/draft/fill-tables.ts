import type { TableHead } from '../blocks/columns.ts'
import type { Item } from '../blocks/item.ts'
import { stackedRows, stackedUnmetRows } from '../blocks/stacked-rows.ts'
import type { Row } from '../blocks/cell.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { linesOfCell } from '../text/lines.ts'
import { addActivities } from './activities.ts'
import type { Draft } from './draft.ts'
import { fillFigures } from './figure-columns.ts'
import { readIndicatorRow, rowFits } from './indicator-rows.ts'
import { widenKinds, widenYears } from './indicator-tables.ts'
import { fillInitiative } from './initiative-cells.ts'
import { cellsBy, rowStanding, type Standing } from './standing.ts'
import { readUnmetRow } from './unmet-rows.ts'
import type { InitiativeFinder } from './initiative-finder.ts'

type Head = Pick<TableHead, 'columns' | 'shape'>
const carried: ReadonlySet<string | undefined> = new Set(['goal', 'strategy', 'initiative'])

/** A merged cell stands once and holds for the rows below: goal, strategy and initiative are carried down, each until one before it changes. */
function carryDown({ columns }: Head, above: Row, row: Row): Row {
  let fresh = false
  const cells = row.cells.map((cell, index) => {
    const column = columns[index]
    const isNumber = column?.role === 'number' && column.word !== undefined // 施策番号 beside 施策名
    if (!carried.has(column?.role) && !isNumber) return cell
    if (cell.text !== '') fresh = true
    return cell.text === '' && !fresh ? (above.cells[index] ?? cell) : cell
  })
  return { ...row, cells }
}

/** What a list of initiatives says about each beside its verdict. */
function readListingRow(draft: Draft, finder: InitiativeFinder, { columns }: Head, row: Row, now: Standing): void {
  const [title] = cellsBy(row, columns, 'initiative')
  const listed = title && readListedTitle(title.text)
  if (listed === undefined || listed.relisting) return
  const { goal, strategy } = rowStanding(draft, row, columns, now)
  const bare = listed.title.replace(/^[0-9０-９]{1,2}[\s　]+/, '')
  const initiative = finder.find(listed.title, strategy ?? goal) ?? finder.find(bare, strategy ?? goal)
  if (initiative === undefined) return
  fillInitiative(draft, initiative, columns, row)
  const told = cellsBy(row, columns, 'verdict').filter(({ text }) => !draft.words.isOne(text) && /\p{L}{4}/u.test(text))
  for (const cell of cellsBy(row, columns, 'verdict').length > 1 ? told : [])
    // R5年度の進捗 in words, beside 評価
    addActivities(
      draft,
      initiative,
      linesOfCell(cell).map((line) => ({ line, gapAfter: 0 })),
    )
  const results = columns.filter(({ role }) => role === 'actual').length
  for (const cell of results === 1 ? cellsBy(row, columns, 'actual') : [])
    // R4 | R5 | R6 beside each other: a schedule
    addActivities(
      draft,
      initiative,
      linesOfCell(cell).map((line) => ({ line, gapAfter: 0 })),
    )
}

function fillYears(draft: Draft, head: Head, rows: readonly Row[], { initiative, strategy, goal }: Standing): void {
  const indicator = (initiative ?? strategy ?? goal)?.indicators.at(-1)
  if (indicator === undefined) return
  const { columns, row } = widenYears(draft, head, rows)
  fillFigures(draft, indicator, columns, row)
  draft.account.use(row.lines, 'record', indicator.id)
}

function fillRows(
  draft: Draft,
  finder: InitiativeFinder,
  head: Head,
  rows: readonly Row[],
  now: Standing,
  before?: Row,
): Row | undefined {
  if (head.shape === 'years') {
    fillYears(draft, head, rows, now)
    return undefined
  }
  if (head.shape === 'kinds') {
    let last: Row | undefined
    for (const { columns, row } of widenKinds(draft, head, rows)) {
      last = last === undefined ? row : carryDown({ ...head, columns }, last, row)
      readIndicatorRow(draft, finder, columns, last, now)
    }
    return undefined
  }
  let above = before
  for (const row of rows) {
    const whole = above === undefined ? row : carryDown(head, above, row)
    if (head.shape === 'unmet') readUnmetRow(draft, finder, head.columns, whole, now)
    if (head.shape === 'indicators') readIndicatorRow(draft, finder, head.columns, whole, now)
    if (head.shape === 'listing') readListingRow(draft, finder, head, whole, now)
    if (row.cells.length === head.columns.length || rowFits(draft, head.columns, row)) above = whole
  }
  return above
}

/** Where a table ended: under which columns, and the last row with what was carried down to it. */
export type TableEnd = { readonly head: Head; readonly above: Row | undefined }

/** A head that is printed again on the next page, under the same heading: what stood above goes on below it. */
const goesOn = (end: TableEnd | undefined, { columns, shape }: Head): end is TableEnd =>
  end !== undefined &&
  end.head.shape === shape &&
  end.head.columns.length === columns.length &&
  end.head.columns.every(({ role }, index) => role === columns[index]?.role)

/** Fills the plan from a table, whose lists and counts the skeleton has read already. `end`: the table before it, when no heading stands between. */
export function fillTable(
  draft: Draft,
  finder: InitiativeFinder,
  { head, table }: Extract<Item, { kind: 'table' }>,
  now: Standing,
  end?: TableEnd,
): TableEnd | undefined {
  if (head.shape === 'tally') return undefined
  for (const { lines } of table.rows.slice(0, head.headRows)) draft.account.use(lines, 'furniture')
  const above = goesOn(end, head) ? end.above : undefined
  return { head, above: fillRows(draft, finder, head, table.rows.slice(head.headRows), now, above) }
}

const longestTitle = 80

/** Fills the plan from a table with one cell a line. */
export function fillStacked(
  draft: Draft,
  finder: InitiativeFinder,
  { head, headLines, cells }: Extract<Item, { kind: 'stacked' }>,
  now: Standing,
): void {
  if (head.shape === 'tally') return
  draft.account.use(headLines, 'furniture')
  const isTitle = (text: string) =>
    text.length <= longestTitle && finder.find(readListedTitle(text).title, now.goal ?? now.strategy) !== undefined
  const { rows } =
    head.shape === 'unmet' ? stackedUnmetRows(draft.labels, cells, isTitle) : stackedRows(head, cells, draft.words)
  fillRows(draft, finder, head, rows, now)
}
