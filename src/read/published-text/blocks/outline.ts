import { isBlank } from '../text/lines.ts'
import { readCounts } from './counts.ts'
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

/** The reading below what was found: headings tell where in the tree we are. */
function readingAfter(found: Found | undefined, reading: Reading): Reading {
  const headings = (found?.items ?? []).flatMap((item) => (item.kind === 'heading' ? [item.heading] : []))
  if (headings.length === 0) return reading
  const goal = headings.findLast(({ level }) => level === 'goal')?.number ?? reading.context.goal
  return { ...reading, context: { ...reading.context, goal, inTree: true } }
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
    if (line === undefined || isBlank(line)) {
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
    items.push(...(found?.items ?? []))
    if (item !== undefined) items.push(item)
    reading = readingAfter(found, reading)
    at = found?.next ?? at + 1
  }
  return items
}
