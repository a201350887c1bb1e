import type { Goal, Initiative, Listing, Strategy } from '../../../core/plan/plan.ts'
import { verdictSchema } from '../../../core/plan/plan.ts'
import type { Column, TableHead } from '../blocks/columns.ts'
import {
  addListing,
  alsoTitled,
  goalOf,
  newInitiative,
  placeOf,
  strategyOf,
  type Draft,
  type NewListing,
  type Placed,
} from './draft.ts'
import type { TreeHeading } from '../blocks/heading.ts'
import type { Item } from '../blocks/outline.ts'
import { stackedRows } from '../blocks/stacked.ts'
import type { Cell, Row } from '../blocks/table.ts'
import { readTallyRow } from './tally-row.ts'
import { createTitleBook, readListedTitle, type TitleBook } from '../blocks/titles.ts'
import { titleKey } from '../../../core/title-key.ts'
import { verdictOf } from '../blocks/verdict-words.ts'

/** Where in the tree an item stands. */
export type Standing = {
  readonly goal?: Goal | undefined
  readonly strategy?: Strategy | undefined
  readonly initiative?: Initiative | undefined
}

/** The tree of a document, and for each item where it stands. */
export type Skeleton = ReadonlyMap<Item, Standing>

type Waiting = { readonly strategy: Strategy; readonly listing: NewListing; readonly lines: readonly number[] }
type Headed = { readonly initiative: Initiative; readonly listing: Listing }
type Building = {
  readonly draft: Draft
  readonly waiting: Waiting[]
  /** By strategy: the initiatives that headings have named, and the lists in which titles stood. */
  readonly headed: Map<Strategy, TitleBook<Headed>>
  readonly perTable: Map<Strategy, Map<string, Item>>
}

const empty = ({ line, column }: { line: number; column: number }): Placed => ({ text: '', line, column })

/** The strategy that a row or heading belongs to; a goal that names none gets one without a name. */
export function strategyFor(
  draft: Draft,
  { goal, strategy }: Standing,
  at: { line: number; column: number },
): Strategy {
  return strategy ?? strategyOf(draft, goal ?? goalOf(draft, '', empty(at)), '', empty(at))
}

function atHeading(
  { draft, headed, waiting }: Building,
  { level, number, title }: TreeHeading,
  at: { line: number; column: number },
  now: Standing,
): Standing {
  const placed = { text: title, line: at.line, column: at.column }
  if (level === 'goal') return { goal: goalOf(draft, number, placed) }
  const parts = number.split('-')
  const [first = ''] = parts
  const ownGoal = parts.length > 1 && now.goal?.number !== first ? goalOf(draft, first, empty(at)) : now.goal
  const goal = ownGoal ?? goalOf(draft, '', empty(at))
  if (level === 'strategy') {
    const full = parts.length > 1 || goal.number === '' ? number : `${goal.number}-${number}`
    return { goal, strategy: strategyOf(draft, goal, number === '' ? '' : full, placed) }
  }
  const strategy =
    parts.length > 2
      ? strategyOf(draft, goal, parts.slice(0, 2).join('-'), empty(at))
      : strategyFor(draft, { goal, strategy: now.strategy }, at)
  const listed = readListedTitle(title)
  if (listed.relisting) {
    waiting.push({
      strategy,
      listing: { number: parts.at(-1) ?? '', title: { ...placed, text: listed.title }, relisting: true },
      lines: [at.line],
    })
    return { goal, strategy }
  }
  const own = { ...placed, text: listed.title }
  const book = headed.get(strategy) ?? createTitleBook<Headed>()
  headed.set(strategy, book)
  const same = book.find(listed.title)
  if (same !== undefined) {
    alsoTitled(same.initiative, own)
    return { goal, strategy, initiative: same.initiative }
  }
  const initiative = newInitiative(draft, own)
  const listing = addListing(draft, strategy, initiative, { number: parts.at(-1) ?? '', title: own, relisting: false })
  book.add(listed.title, { initiative, listing })
  return { goal, strategy, initiative }
}

/** A listed title with its verdict: a new listing, or the verdict of one that a heading has already made. */
function addListed(
  building: Building,
  item: Item,
  strategy: Strategy,
  cell: Cell,
  verdict: Cell | undefined,
  lines: readonly number[],
): void {
  const { draft, waiting, perTable } = building
  const { number, title, relisting } = readListedTitle(cell.text)
  if (title === '') return
  const meaning = verdict && verdictOf(draft.form, verdict.text)
  const stated =
    verdict === undefined || meaning === undefined
      ? undefined
      : { verdict: verdictSchema.parse(meaning), text: verdict.text, at: placeOf(verdict) }
  const seen = perTable.get(strategy) ?? new Map<string, Item>()
  const before = seen.get(titleKey(title))
  if (before !== undefined && before !== item) {
    draft.account.use(lines, 'record', strategy.id) // the same list once more (a summary, a second page)
    return
  }
  perTable.set(strategy, seen.set(titleKey(title), item))
  waiting.push({ strategy, listing: { number, title: { ...cell, text: title }, relisting, stated }, lines })
}

export const cellsBy = (row: Row, columns: readonly Column[], role: Column['role']): Cell[] =>
  columns.flatMap((column, index) =>
    column.role === role && row.cells[index] !== undefined && row.cells[index].text !== '' ? [row.cells[index]] : [],
  )

function addListingRows(
  building: Building,
  item: Item,
  { columns }: Pick<TableHead, 'columns'>,
  rows: readonly Row[],
  now: Standing,
): void {
  const { draft } = building
  for (const row of rows) {
    const [title] = cellsBy(row, columns, 'initiative')
    if (title === undefined) continue
    const within = rowStanding(draft, row, columns, now)
    addListed(building, item, strategyFor(draft, within, title), title, cellsBy(row, columns, 'verdict')[0], row.lines)
  }
}

/** A row may name its own goal and strategy in columns of their own. */
export function rowStanding(draft: Draft, row: Row, columns: readonly Column[], now: Standing): Standing {
  const [goalCell] = cellsBy(row, columns, 'goal')
  const [strategyCell] = cellsBy(row, columns, 'strategy')
  const numbered = (text: string) =>
    /^(?:[^\d０-９]{0,6})?\s*([0-9０-９]{1,2}(?:\s?[-－‐–—]\s?[0-9０-９]{1,2})?)[\s.．:：　]*(.*)$/.exec(text)
  const goal = goalCell === undefined ? now.goal : goalNamed(draft, goalCell, numbered(goalCell.text))
  if (strategyCell === undefined) return goal === now.goal ? now : { goal }
  const match = numbered(strategyCell.text)
  const owner = goal ?? goalOf(draft, '', empty(strategyCell))
  return {
    goal: owner,
    strategy: strategyOf(draft, owner, '', { ...strategyCell, text: match?.[2] ? match[2] : strategyCell.text }),
  }
}

function goalNamed(draft: Draft, cell: Cell, match: RegExpExecArray | null): Goal {
  const [, number = '', title = ''] = match ?? []
  if (number === '' || number.includes('-')) return goalOf(draft, '', cell)
  return goalOf(draft, String(parseInt(number.normalize('NFKC'), 10)), { ...cell, text: title })
}

/** Relistings find their original once all titles are known; one that has none stands for itself. */
function settle({ draft, waiting, headed }: Building): void {
  const place = ({ strategy, listing, lines }: Waiting, initiative: Initiative) => {
    const { id } = addListing(draft, strategy, initiative, listing)
    draft.account.use(lines, 'record', id)
  }
  const settled = new Map<Waiting, Initiative>()
  for (const item of waiting) {
    if (item.listing.relisting) continue
    const byHeading = headed.get(item.strategy)?.find(item.listing.title.text)
    if (byHeading === undefined) settled.set(item, newInitiative(draft, item.listing.title))
    else {
      if (item.listing.stated !== undefined) byHeading.listing.stated = item.listing.stated
      alsoTitled(byHeading.initiative, item.listing.title)
      draft.account.use(item.lines, 'record', byHeading.listing.id)
    }
  }
  const originals = createTitleBook<Initiative>()
  for (const initiative of draft.plan.initiatives) originals.add(initiative.title.text, initiative)
  for (const item of waiting) {
    const own = settled.get(item)
    if (own !== undefined) place(item, own)
    else if (item.listing.relisting) {
      const original = originals.find(item.listing.title.text)
      if (original !== undefined) alsoTitled(original, item.listing.title)
      place(item, original ?? newInitiative(draft, item.listing.title))
    }
  }
}

/** The tree of the document: goals, strategies, listings and the counts that it prints. Says for each item where it stands. */
export function buildSkeleton(draft: Draft, items: readonly Item[]): Skeleton {
  const building: Building = { draft, waiting: [], headed: new Map(), perTable: new Map() }
  const standing = new Map<Item, Standing>()
  let now: Standing = {}
  for (const item of items) {
    if (item.kind === 'heading') {
      now = atHeading(building, item.heading, { line: item.line.number, column: item.line.column }, now)
      draft.account.use(item.lines, 'record', (now.initiative ?? now.strategy ?? now.goal)?.id)
    }
    standing.set(item, now)
    if (item.kind === 'listed') {
      const { line, word } = item
      const cell = {
        text: line.text.slice(0, line.text.lastIndexOf(word)).replace(/[\s　:：…‥・.→⇒─―-]+$/, ''),
        line: line.number,
        column: line.column,
      }
      const verdict = { text: word, line: line.number, column: line.column + line.text.lastIndexOf(word) }
      addListed(building, item, strategyFor(draft, now, cell), cell, verdict, [line.number])
    } else if (item.kind === 'table' && item.head.shape === 'listing') {
      headUse(draft, item.table.rows.slice(0, item.head.headRows))
      addListingRows(building, item, item.head, item.table.rows.slice(item.head.headRows), now)
    } else if (item.kind === 'stacked' && item.head.shape === 'listing') {
      draft.account.use(item.headLines, 'furniture')
      addListingRows(building, item, item.head, stackedRows(item.head, item.cells, draft.form).rows, now)
    } else if (item.kind === 'table' && item.head.shape === 'tally') {
      headUse(draft, item.table.rows.slice(0, item.head.headRows))
      for (const row of item.table.rows.slice(item.head.headRows)) readTallyRow(draft, item.head.columns, row)
    } else if (item.kind === 'stacked' && item.head.shape === 'tally') {
      draft.account.use(item.headLines, 'furniture')
      for (const row of stackedRows(item.head, item.cells, draft.form).rows) readTallyRow(draft, item.head.columns, row)
    }
  }
  settle(building)
  return standing
}

export const headUse = ({ account }: Draft, rows: readonly Row[]): void => {
  for (const row of rows) account.use(row.lines, 'furniture')
}
