import type { Role } from '../../../core/form/form.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { fitsKind, isFigure, kindOf } from './cell-kind.ts'
import { readCounts, type Counts } from './counts.ts'
import { readHead, type TableHead } from './columns.ts'
import { opensText, readFields, type Field } from './fields.ts'
import { readHeading, readNumbered, type HeadingContext, type TreeHeading } from './heading.ts'
import { isTitleWithYear, levelNamed, readLabel, type Label, type Labels } from './labels.ts'
import { isHeadRow } from './pairs.ts'
import { readStackedTable, startsRow, type StackedTable } from './stacked.ts'
import { readTable, spacedRows, type Table, type TableSigns } from './table.ts'
import { readListedTitle, type ListedTitle } from './titles.ts'
import type { VerdictWords } from './verdict-words.ts'

/** What a document says, piece by piece, in its order; before anybody knows what belongs to what. */
export type Item =
  | { readonly kind: 'heading'; readonly heading: TreeHeading; readonly line: Line; readonly lines: readonly number[] }
  | { readonly kind: 'listed'; readonly listed: ListedTitle; readonly word: string; readonly line: Line }
  | { readonly kind: 'table'; readonly table: Table; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly table: Table }
  | ({ readonly kind: 'stacked' } & StackedTable)
  | { readonly kind: 'label'; readonly label: Label; readonly line: Line }
  | { readonly kind: 'fields'; readonly lead: string; readonly fields: readonly Field[]; readonly line: Line }
  | ({ readonly kind: 'counts' } & Counts)
  | { readonly kind: 'text'; readonly line: Line; readonly gapBefore: number; readonly gapAfter: number }

export type Reading = {
  readonly lines: readonly Line[]
  readonly labels: Labels
  readonly words: VerdictWords
  readonly context: HeadingContext
}
type Found = { readonly items: readonly Item[]; readonly next: number }
type Stops = TableSigns['stops']

const longestListed = 120

/** (1) つながりづくりの支援 … 目標未達成, on one line without a table. */
function readListed({ words }: Reading, line: Line): Item | undefined {
  if (line.text.length > longestListed) return undefined
  const match = /^(?<title>.*?\S)[\s　:：…‥・.→⇒─―-]*[\s　:：…‥→⇒─―-](?<word>[^\s　]{1,10})$/.exec(line.text)
  const { title = '', word = '' } = match?.groups ?? {}
  const listed = readListedTitle(title)
  const isRow =
    (listed.number !== '' || listed.relisting) && words.isOne(word) && listed.title !== '' && !isFigure(listed.title)
  return isRow ? { kind: 'listed', listed, word, line } : undefined
}

const inBrackets = /^[【〔［[〈<＜(（](?<label>[^】〕］\]〉>＞)）]{2,20})[】〕］\]〉>＞)）][\s　]*(?<rest>\S.*)$/

/** 【主な取組】戦略1 - 1: a section and the heading that it is about, on one line. */
function readSectionOf({ labels, context }: Reading, line: Line): Item[] | undefined {
  const { label: written = '', rest = '' } = inBrackets.exec(line.text)?.groups ?? {}
  const label = written === '' ? undefined : readLabel(labels, written)
  if (label === undefined || !opensText(label)) return undefined
  const heading = readHeading({ text: rest, heading: line.heading }, labels, context)
  return (
    heading && [
      { kind: 'heading', heading, line, lines: line.numbers },
      { kind: 'label', label, line },
    ]
  )
}

const longestName = 60

/** 事業名：産前・産後サポート事業: the name of an initiative behind the word for it. */
function readNameField({ labels }: Reading, line: Line): TreeHeading | undefined {
  const [name = '', value = '', ...others] = line.text.split(/[:：]/)
  const level =
    others.length > 0 || value.length > longestName || value.trim() === '' || /。/.test(value)
      ? undefined
      : levelNamed(labels, name)
  return level && { level, ...readNumbered(value.trim(), labels.levels[level]) }
}

const ofInitiative: ReadonlySet<Role> = new Set(['content', 'section', 'activities', 'target', 'process', 'indicator'])
const listNumber = /^(?:[(（][0-9０-９]{1,2}[)）]|[①-⑳])/

/** （１）会議時間の短縮, right above its 取組内容 and 目標: an initiative, though no word says so. */
function readTitleOverFields({ lines, labels, context }: Reading, at: number): TreeHeading | undefined {
  const [line, below] = [lines[at], lines[at + 1]]
  if (
    line === undefined ||
    line.listed ||
    !listNumber.test(line.text) ||
    line.text.length > longestName ||
    /[。:：]/.test(line.text)
  )
    return undefined
  const { number, title, relisting } = readListedTitle(line.text)
  const field =
    below === undefined || isBlank(below)
      ? undefined
      : (readLabel(labels, below.text) ?? readFields(labels, below.text).fields[0]?.label)
  const opens = field?.roles.some((role) => ofInitiative.has(role)) ?? false
  return title !== '' && context.inTree && (opens || relisting)
    ? { level: 'initiative', number, title: relisting ? `${title}（再掲）` : title }
    : undefined
}

/** A heading, with the line below where its title goes on there. */
function readHeadingItem(reading: Reading, at: number): Found | undefined {
  const { lines, labels, context } = reading
  const line = lines[at]
  if (line === undefined) return undefined
  const section = readSectionOf(reading, line)
  if (section !== undefined) return { items: section, next: at + 1 }
  const heading = readHeading(line, labels, context) ?? readNameField(reading, line) ?? readTitleOverFields(reading, at)
  if (heading === undefined) return undefined
  const below = lines[at + 1]
  const goesOn =
    line.goesOn &&
    below !== undefined &&
    !isBlank(below) &&
    below.heading === 0 &&
    readHeading(below, labels, context) === undefined
  const title = goesOn ? heading.title + below.text : heading.title
  return {
    items: [
      {
        kind: 'heading',
        heading: { ...heading, title },
        line,
        lines: goesOn ? [...line.numbers, ...below.numbers] : line.numbers,
      },
    ],
    next: at + (goesOn ? 2 : 1),
  }
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

/** The head of the last table: it holds for the rows on the next page or below the next heading. `gap` where it was set with spaces. */
type Tables = { last: { readonly head: Pick<TableHead, 'columns' | 'shape'>; readonly gap?: RegExp } | undefined }

/** The head of the table above, when rows without one are as wide and hold what its columns hold. */
function headAbove({ last }: Tables, { rows }: Table, words: VerdictWords): TableHead | undefined {
  if (last === undefined) return undefined
  const kinds = last.head.columns.map(({ role }) => kindOf(role))
  const typed = (text: string, index: number) => text !== '' && kinds[index] !== 'words' && kinds[index] !== undefined
  const fits = rows.some(
    ({ cells }) =>
      cells.length === kinds.length &&
      cells.some(({ text }, index) => typed(text, index)) &&
      cells.every(({ text }, index) => !typed(text, index) || fitsKind(kinds[index] ?? 'words', text, words)),
  )
  return fits ? { ...last.head, headRows: 0 } : undefined
}

function readWholeTable(
  { lines, labels, words }: Reading,
  at: number,
  stops: Stops,
  tables: Tables,
): Found | undefined {
  const found = readTable(lines, at, {
    isLabel: (text) => readLabel(labels, text) !== undefined,
    isHead: (cells) => isHeadRow(labels, cells),
    stops,
  })
  if (found === undefined) return undefined
  const { table, next } = found
  const head = readHead(labels, words, table) ?? headAbove(tables, table, words)
  if (head === undefined) return { items: [{ kind: 'rows', table }], next }
  tables.last = { head, ...(table.gap === undefined ? {} : { gap: table.gap }) }
  return { items: [{ kind: 'table', table, head }], next }
}

/** Rows set with spaces under a head that stands further up. */
function readSpacedOn({ lines, words }: Reading, at: number, stops: Stops, tables: Tables): Found | undefined {
  const { last } = tables
  if (last?.gap === undefined) return undefined
  const { rows, next } = spacedRows(lines, at, last.gap, last.head.columns.length, stops)
  const table: Table = { layout: 'spaced', rows, pieces: rows }
  const head = headAbove(tables, { ...table, rows: rows.slice(0, 1) }, words)
  return head && { items: [{ kind: 'table', table, head }], next }
}

/** A table with one cell a line: under its own head, or under the head of the table before. */
function readStackedItem(reading: Reading, at: number, stops: Stops, tables: Tables): Found | undefined {
  const { last } = tables
  const goesOn = () =>
    last !== undefined && last.gap === undefined && startsRow(last.head, reading, at)
      ? readStackedTable(reading, at, stops, last.head)
      : undefined
  const found = readStackedTable(reading, at, stops) ?? goesOn()
  if (found === undefined) return undefined
  const { next, ...stacked } = found
  tables.last = { head: stacked.head }
  return { items: [{ kind: 'stacked', ...stacked }], next }
}

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

const sections: ReadonlySet<Role> = new Set([
  'tallySection',
  'unmetSection',
  'activities',
  'nextPolicy',
  'summary',
  'issue',
  'content',
  'problem',
  'desiredState',
])

const numbered = /^\s*(?:[0-9０-９]{1,2}[\s　.．]|[(（][0-9０-９]{1,2}[)）])/

/** Whether a line can be no row of the table above it: a heading of the tree, or a label that opens another part. */
function endsTable(reading: Reading, line: Line, at: number): boolean {
  const { labels, context } = reading
  if (isBlank(line)) return false
  if (line.heading > 0 || line.bold || line.tabbed) return true
  const heading = readHeading(line, labels, context)
  if (heading !== undefined && heading.level !== 'initiative') return true
  if (readSectionOf(reading, line) !== undefined || readCounts(reading.lines, at, reading.words) !== undefined)
    return true
  const label = readLabel(labels, line.text)
  return (
    label !== undefined &&
    (label.roles.some((role) => sections.has(role)) || (numbered.test(line.text) && opensText(label)))
  )
}
