import { isBlank } from '../text/lines.ts'
import { readCounts } from './counts.ts'
import type { HeadingContext } from './heading.ts'
import { readHeadingItem } from './heading-item.ts'
import type { Found, Item, Reading, Stops } from './item.ts'
import { readLine } from './line-item.ts'
import { endsTable } from './table-end.ts'
import { readSpacedOn, readStackedItem, readWholeTable, type Tables } from './table-item.ts'

function readCountsItem({ lines, words }: Reading, at: number): Found | undefined {
  const found = readCounts(lines, at, words)
  if (found === undefined) return undefined
  const { next, ...counts } = found
  return { items: [{ kind: 'counts', ...counts }], next }
}

const openTree = new Set(['goal', 'strategy'])
const activityRoles = new Set(['activities', 'initiative'])

/** Where we are below an item: headings and labels tell. */
function contextAfter(context: HeadingContext, item: Item): HeadingContext {
  if (item.kind === 'label')
    return { ...context, inActivities: item.label.roles.some((role) => activityRoles.has(role)) }
  if (item.kind !== 'heading') return context
  const { level, number } = item.heading
  const inActivities = context.inActivities && !openTree.has(level)
  return { ...context, inTree: true, inActivities, goal: level === 'goal' ? number : context.goal }
}

function readingAfter(items: readonly Item[], reading: Reading): Reading {
  const context = items.reduce(contextAfter, reading.context)
  return context === reading.context ? reading : { ...reading, context }
}

/** The items of a document, in order. `lines` are those that are neither noise nor furniture; blank lines stay, for the gaps they make. */
export function readOutline(document: Reading): Item[] {
  const { lines } = document
  const items: Item[] = []
  const tables: Tables = { last: undefined }
  let reading = document
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || isBlank(line) || line.unknown === true) {
      at += 1
      continue
    }
    const stops: Stops = (other, index) => endsTable(reading, other, index)
    const found =
      readCountsItem(reading, at) ??
      readWholeTable(reading, at, stops, tables) ??
      readHeadingItem(reading, at) ??
      readSpacedOn(reading, at, stops, tables) ??
      readStackedItem(reading, at, stops, tables)
    const item = found === undefined ? readLine(reading, at) : undefined
    const own = found?.items ?? (item === undefined ? [] : [item])
    items.push(...own)
    reading = readingAfter(own, reading)
    at = found?.next ?? at + 1
  }
  return items
}
