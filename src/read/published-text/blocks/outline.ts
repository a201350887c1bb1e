import type { Form } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import { readHead, readStackedHead, type TableHead } from './columns.ts'
import { readFields, type Field } from './fields.ts'
import { readHeading, type TreeHeading } from './heading.ts'
import { isTitleWithYear, readLabel, type Label, type Labels } from './labels.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { readTable, type Table } from './table.ts'
import { readListedTitle, type ListedTitle } from './titles.ts'
import { verdictOf } from './verdict-words.ts'

/** What a document says, piece by piece, in its order; before anybody knows what belongs to what. */
export type Item =
  | { readonly kind: 'heading'; readonly heading: TreeHeading; readonly line: Line; readonly lines: readonly number[] }
  | { readonly kind: 'listed'; readonly listed: ListedTitle; readonly word: string; readonly line: Line }
  | { readonly kind: 'table'; readonly table: Table; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly table: Table }
  | {
      readonly kind: 'stacked'
      readonly head: Pick<TableHead, 'columns' | 'shape'>
      readonly headLines: readonly number[]
      readonly cells: readonly Line[]
    }
  | { readonly kind: 'label'; readonly label: Label; readonly line: Line }
  | { readonly kind: 'fields'; readonly lead: string; readonly fields: readonly Field[]; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line; readonly gapBefore: number; readonly gapAfter: number }

type Reading = {
  readonly lines: readonly Line[]
  readonly labels: Labels
  readonly form: Form
  readonly goalsAreNamed: boolean
}

const longestListed = 120

/** (1) つながりづくりの支援 … 目標未達成, on one line without a table. */
function readListed({ form }: Reading, line: Line): Item | undefined {
  if (line.text.length > longestListed) return undefined
  const match = /^(?<title>.*?\S)[\s　:：…‥・.→⇒─―-]*[\s　:：…‥→⇒─―-](?<word>[^\s　]{1,10})$/.exec(line.text)
  const { title = '', word = '' } = match?.groups ?? {}
  const listed = readListedTitle(title)
  const isRow = (listed.number !== '' || listed.relisting) && verdictOf(form, word) !== undefined && listed.title !== ''
  return isRow ? { kind: 'listed', listed, word, line } : undefined
}

function readHeadingItem(
  { lines, labels, goalsAreNamed }: Reading,
  at: number,
): { item: Item; next: number } | undefined {
  const line = lines[at]
  const heading = line && readHeading(line, labels, goalsAreNamed)
  if (line === undefined || heading === undefined) return undefined
  const below = lines[at + 1]
  if (
    line.goesOn &&
    below !== undefined &&
    !isBlank(below) &&
    below.heading === 0 &&
    readHeading(below, labels, goalsAreNamed) === undefined
  ) {
    return {
      item: {
        kind: 'heading',
        heading: { ...heading, title: heading.title + below.text },
        line,
        lines: [line.number, below.number],
      },
      next: at + 2,
    }
  }
  return { item: { kind: 'heading', heading, line, lines: [line.number] }, next: at + 1 }
}

/** A table whose cells stand one below the other: a run of labels that make a head, then the cells up to the next heading. */
function readStacked(
  { lines, labels, goalsAreNamed }: Reading,
  from: number,
): { item: Item; next: number } | undefined {
  const head: { label: Label; line: Line; at: number }[] = []
  let at = from
  for (; at < lines.length && head.length < 12; at += 1) {
    const line = lines[at]
    if (line === undefined || line.heading > 0 || line.listed) break
    if (isBlank(line)) continue
    const label = readLabel(labels, line.text)
    if (label === undefined) break
    head.push({ label, line, at })
  }
  for (let width = head.length; width >= 2; width -= 1) {
    const made = readStackedHead(head.slice(0, width).map(({ label }) => label))
    const last = head[width - 1]
    if (made === undefined || last === undefined) continue
    const start = last.at + 1
    let end = start
    while (end < lines.length && !endsStack(lines[end], labels, goalsAreNamed)) end += 1
    const cells = lines.slice(start, end).filter((line) => !isBlank(line))
    if (cells.length === 0) return undefined
    return {
      item: { kind: 'stacked', head: made, headLines: head.slice(0, width).map(({ line }) => line.number), cells },
      next: end,
    }
  }
  return undefined
}

function endsStack(line: Line | undefined, labels: Labels, goalsAreNamed: boolean): boolean {
  if (line === undefined || line.heading > 0 || line.text.includes('\t') || line.bold) return true
  const heading = isBlank(line) ? undefined : readHeading(line, labels, goalsAreNamed)
  if (heading !== undefined && heading.level !== 'initiative') return true
  const label = readLabel(labels, line.text)
  return (
    label !== undefined &&
    label.roles.some(
      (role) =>
        role === 'tallySection' ||
        role === 'unmetSection' ||
        role === 'activities' ||
        role === 'nextPolicy' ||
        role === 'summary',
    )
  )
}

/** How many blank lines stand before or behind a line; the end of the document counts as two more. */
function gapAt(lines: readonly Line[], at: number, step: 1 | -1): number {
  let gap = 0
  for (;;) {
    const line = lines[at + step * (gap + 1)]
    if (line === undefined) return gap + 2
    if (!isBlank(line)) return gap
    gap += 1
  }
}

function readLine(reading: Reading, at: number): Item | undefined {
  const { lines, labels } = reading
  const line = lines[at]
  if (line === undefined) return undefined
  const listed = readListed(reading, line)
  if (listed !== undefined) return listed
  const label = readLabel(labels, line.text)
  if (label !== undefined && label.roles.length > 0 && !isTitleWithYear(label)) return { kind: 'label', label, line }
  const { lead, fields } = readFields(labels, line.text)
  if (fields.length > 0) return { kind: 'fields', lead, fields, line }
  return { kind: 'text', line, gapBefore: gapAt(lines, at, -1), gapAfter: gapAt(lines, at, 1) }
}

/** The items of a document, in order. `lines` are those that are neither noise nor furniture; blank lines stay, for the gaps they make. */
export function readOutline(reading: Reading): Item[] {
  const { lines, labels } = reading
  const isLabel = (text: string) => readLabel(labels, text) !== undefined
  const items: Item[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) {
      at += 1
      continue
    }
    const table = readTable(lines, at, isLabel)
    if (table !== undefined) {
      const head = readHead(labels, table.table)
      items.push(
        head === undefined ? { kind: 'rows', table: table.table } : { kind: 'table', table: table.table, head },
      )
      at = table.next
      continue
    }
    const several = readHeadingItem(reading, at) ?? readStacked(reading, at)
    if (several !== undefined) {
      items.push(several.item)
      at = several.next
      continue
    }
    const item = readLine(reading, at)
    if (item !== undefined) items.push(item)
    at += 1
  }
  return items
}

/** Whether some heading calls a goal by its name (経営課題 …): then a bare number is none. */
export const namesGoals = (lines: readonly Line[], labels: Labels): boolean =>
  lines.some(
    (line) =>
      line.text.length <= 120 &&
      labels.levels.goal.some((word) => fold(line.text).includes(word)) &&
      readHeading(line, labels, true)?.level === 'goal',
  )
