import type { Goal, Initiative, Strategy } from '../../../core/plan/plan.ts'
import type { TreeHeading } from '../blocks/heading.ts'
import type { Item } from '../blocks/item.ts'
import { hasLevel } from '../blocks/label-level.ts'
import { stackedRows } from '../blocks/stacked-rows.ts'
import type { Row } from '../blocks/cell.ts'
import { goalOf, strategyOf, type Draft } from './draft.ts'
import { addHeading, addListed, addRows, createListings, settle, type Listings } from './listings.ts'
import { strategyNumbered } from './own-numbers.ts'
import { empty, strategyFor, type Standing } from './standing.ts'
import { readTally, takeCounts } from './tally.ts'

/** The tree of a document: for each item where it stands. */
export type Skeleton = readonly Standing[]

/** 2-1-1 stands under 2-1. */
const isUnder = (goal: string | undefined, number: string): boolean =>
  goal !== undefined && goal !== '' && number.startsWith(`${goal}-`)

function atHeading(
  draft: Draft,
  listings: Listings,
  { level, number, title }: TreeHeading,
  item: Extract<Item, { kind: 'heading' }>,
  now: Standing,
): Standing {
  const at = { line: item.line.number, column: item.line.column }
  const placed = { text: title, ...at }
  if (level === 'goal') return { goal: goalOf(draft, number, placed) }
  const parts = number.split('-')
  const [first = ''] = parts
  const elsewhere = parts.length > 1 && now.goal?.number !== first && !isUnder(now.goal?.number, number)
  const goal = (elsewhere ? goalOf(draft, first, empty(at)) : now.goal) ?? goalOf(draft, '', empty(at))
  if (level === 'strategy') return { goal, strategy: strategyNumbered(draft, goal, number, placed) }
  const strategy =
    parts.length > 2
      ? strategyOf(draft, goal, parts.slice(0, 2).join('-'), empty(at))
      : strategyFor(draft, { goal, strategy: elsewhere ? undefined : now.strategy }, at)
  const place: { goal: Goal; strategy: Strategy; initiative?: Initiative | undefined } = { goal, strategy }
  place.initiative = addHeading(listings, strategy, parts.at(-1) ?? '', placed, item.lines, item.verdict, place)
  return place
}

export const headUse = ({ account }: Draft, rows: readonly Row[]): void => {
  for (const row of rows) account.use(row.lines, 'furniture')
}

/** The rows of a table below its head, however it is set; its head becomes furniture. */
function bodyOf(draft: Draft, item: Extract<Item, { kind: 'table' | 'stacked' }>): readonly Row[] {
  if (item.kind === 'stacked') {
    draft.account.use(item.headLines, 'furniture')
    return stackedRows(item.head, item.cells, draft.words).rows
  }
  headUse(draft, item.table.rows.slice(0, item.head.headRows))
  return item.table.rows.slice(item.head.headRows)
}

/** 地域行事への参加促進 … 目標達成: title and verdict of a line without a table. */
function cellsOfListed({ line, word }: Extract<Item, { kind: 'listed' }>) {
  const at = line.text.lastIndexOf(word)
  const place = { line: line.number, column: line.column }
  const title = { ...place, text: line.text.slice(0, at).replace(/[\s　:：…‥・.→⇒─―-]+$/, '') }
  return { title, verdict: { ...place, text: word, column: line.column + at } }
}

/** ### 今後の方針 behind #### 戦略1-2 is the goal's, not the strategy's: it closes what was headed as deep or deeper. */
function aboveLabel(
  now: Standing,
  { label, line }: Extract<Item, { kind: 'label' }>,
  depths: ReadonlyMap<TreeHeading['level'], number>,
): Standing {
  const closes = (level: TreeHeading['level']) => line.heading > 0 && (depths.get(level) ?? 0) >= line.heading
  if (!label.roles.some((role) => hasLevel(role, 'goal'))) return now
  if (closes('strategy')) return { goal: now.goal }
  return closes('initiative') ? { goal: now.goal, strategy: now.strategy } : now
}

const isLevel = (role: string | undefined): role is TreeHeading['level'] =>
  role === 'goal' || role === 'strategy' || role === 'initiative'

/** The document's own word for a level, from its first heading there, takes the place of the form's. */
function callLevel(
  { plan, calledBy }: Draft,
  { level, word }: { readonly level: TreeHeading['level']; readonly word?: string | undefined },
): void {
  if (word === undefined || word === '' || calledBy.has(level)) return
  calledBy.add(level)
  plan.levels[level] = word
}

/** The tree of the document: goals, strategies, listings and the counts that it prints. Says for each item where it stands. */
export function buildSkeleton(draft: Draft, items: readonly Item[]): Skeleton {
  const listings = createListings(draft)
  const standing: Standing[] = []
  const depths = new Map<TreeHeading['level'], number>()
  let now: Standing = {}
  for (const item of items) {
    if (item.kind === 'heading') {
      callLevel(draft, item.heading)
      now = atHeading(draft, listings, item.heading, item, now)
      draft.account.use(item.lines, 'record', (now.initiative ?? now.strategy ?? now.goal)?.id)
    }
    if (item.kind === 'heading') depths.set(item.heading.level, item.line.heading)
    if (item.kind === 'label') now = aboveLabel(now, item, depths)
    standing.push(now)
    if (item.kind === 'counts') takeCounts(draft, now, item)
    if (item.kind === 'listed') {
      const { title, verdict } = cellsOfListed(item)
      addListed(listings, item, strategyFor(draft, now, title), { title, verdict, lines: item.line.numbers })
    }
    if (item.kind !== 'table' && item.kind !== 'stacked') continue
    for (const { role, word } of item.head.columns) if (isLevel(role)) callLevel(draft, { level: role, word })
    if (item.head.shape === 'listing') addRows(listings, item, item.head.columns, bodyOf(draft, item), now)
    if (item.head.shape === 'tally') readTally(draft, item.head.columns, bodyOf(draft, item))
  }
  settle(listings)
  return standing
}
