import type { Role } from '../../../core/form/form.ts'
import { isMeasure } from './measure-name.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { opensText, readFields } from './fields.ts'
import { readHeading, readNumbered, type TreeHeading } from './heading.ts'
import type { Found, Item, Reading } from './item.ts'
import { levelNamed } from './label-level.ts'
import { readLabel } from './read-label.ts'
import { readListedTitle } from './titles.ts'

const inBrackets = /^[【〔［[〈<＜(（](?<label>[^】〕］\]〉>＞)）]{2,20})[】〕］\]〉>＞)）][\s　]*(?<rest>\S.*)$/

/** 【主な取組】戦略1 - 1: a section and the heading that it is about, on one line. */
export function readSectionOf({ labels, context }: Reading, line: Line): Item[] | undefined {
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

/** The line that a title stands over; blank lines may set it apart where the title has a number in brackets and is itself no label and no measure. */
function belowTitle({ lines, labels }: Reading, at: number, line: Line): Line | undefined {
  const next = lines[at + 1]
  if (next === undefined || !isBlank(next)) return next
  const { title } = readListedTitle(line.text)
  const mayStandApart = listNumber.test(line.text) && !isMeasure(title) && readLabel(labels, title) === undefined
  return mayStandApart ? lines.slice(at + 1, at + 1 + widestGap).find((other) => !isBlank(other)) : undefined
}
const widestGap = 9

/** （１）会議時間の短縮, right above its 取組内容 and 目標: an initiative, though no word says so. */
function readTitleOverFields(reading: Reading, at: number): TreeHeading | undefined {
  const { lines, labels, context } = reading
  const line = lines[at]
  if (
    line === undefined ||
    !(listNumber.test(line.text) || (line.listed && context.inActivities)) ||
    line.text.length > longestName ||
    /[。:：]/.test(line.text)
  )
    return undefined
  const { number, title, relisting } = readListedTitle(line.text)
  const below = belowTitle(reading, at, line)
  const field =
    below === undefined || isBlank(below)
      ? undefined
      : (readLabel(labels, below.text) ?? readFields(labels, below.text).fields[0]?.label)
  const opens = (field?.roles.some((role) => ofInitiative.has(role)) ?? false) && !(line.listed && isMeasure(title))
  return title !== '' && context.inTree && (opens || relisting)
    ? { level: 'initiative', number, title: relisting ? `${title}（再掲）` : title }
    : undefined
}

/** How far the lines of a sheet with one cell a line are looked at. */
const widestSheet = 24

/** 事業名, its name in the line below, then 担当課 with its value, 指標 with its own: the sheet of one initiative, one cell a line. */
function readNameBelow(
  reading: Reading,
  at: number,
): { readonly heading: TreeHeading; readonly line: Line; readonly next: number } | undefined {
  const { lines, labels } = reading
  const line = lines[at]
  const level = line === undefined || line.listed ? undefined : levelNamed(labels, line.text)
  if (level === undefined) return undefined
  const below = lines.findIndex((other, index) => index > at && !isBlank(other)) // a page may end between
  const name = below < 0 || below - at > widestGap ? undefined : lines[below]
  if (name === undefined || !isPlain(reading, name)) return undefined
  if (name.text.length > longestName || /。/.test(name.text)) return undefined
  const [label, value, again] = lines.slice(below + 1, below + 1 + widestSheet).filter((other) => !isBlank(other))
  const isLabel = (other: Line | undefined) => other !== undefined && readLabel(labels, other.text) !== undefined
  if (!isLabel(label) || isLabel(value) || value === undefined || !isLabel(again)) return undefined
  return { heading: { level, ...readNumbered(name.text, labels.levels[level]) }, line: name, next: below + 1 }
}

const isPlain = ({ labels, context }: Reading, line: Line): boolean =>
  line.heading === 0 &&
  !line.listed &&
  !line.tabbed &&
  readHeading(line, labels, context) === undefined &&
  readLabel(labels, line.text) === undefined &&
  readFields(labels, line.text).fields.length === 0

/** What may follow a title: nothing, the next heading, a label, a table; but no words that go on with it. */
const endsTitle = (reading: Reading, line: Line | undefined): boolean =>
  line === undefined || isBlank(line) || line.tabbed || /[|｜]/.test(line.raw) || !isPlain(reading, line)

/**
 * Where a title goes on below its line: after a Markdown line break; or, where a heading is nothing but its word and number (経営課題１), in the
 * one short line below it.
 */
function restOfTitle(
  reading: Reading,
  at: number,
  { number, title }: TreeHeading,
): { readonly line: Line; readonly next: number } | undefined {
  const { lines } = reading
  const line = lines[at]
  if (line === undefined || line.names !== undefined) return undefined
  const isAlone = title === '' && number !== ''
  let next = at + 1
  if (isAlone) while (next <= at + 2 && lines[next] !== undefined && lines[next]?.text === '') next += 1
  const below = lines[next]
  if (below === undefined || isBlank(below) || !isPlain(reading, below)) return undefined
  if (line.goesOn && next === at + 1) return { line: below, next: next + 1 }
  const isTitle =
    isAlone &&
    below.text.length <= longestName &&
    !/[。、:：]$|[。]/.test(below.text) &&
    endsTitle(reading, lines[next + 1])
  return isTitle ? { line: below, next: next + 1 } : undefined
}

/** 取組①　授業研究会の開催　　　　達成: the heading of an initiative with its verdict behind a wide gap. */
function verdictBehind({ words }: Reading, line: Line, heading: TreeHeading): Item | undefined {
  const { title = '', word = '' } =
    /^(?<title>.*\S)(?:[ ]{2,}|[ ]?　[　 ]*)(?<word>\S{1,10})$/.exec(line.text)?.groups ?? {}
  if (heading.level !== 'initiative' || title === '' || !words.isOne(word)) return undefined
  const gap = /(?:[ ]{2,}|[ ]?　[　 ]*)\S{1,10}$/
  const verdict = { text: word, line: line.number, column: line.column + line.text.lastIndexOf(word) }
  return {
    kind: 'heading',
    heading: { ...heading, title: heading.title.replace(gap, '') },
    line,
    lines: line.numbers,
    verdict,
  }
}

/** A heading, with the line below where its title goes on there. */
export function readHeadingItem(reading: Reading, at: number): Found | undefined {
  const { lines, labels, context } = reading
  const line = lines[at]
  if (line === undefined) return undefined
  const section = line.plain ? undefined : readSectionOf(reading, line)
  if (section !== undefined) return { items: section, next: at + 1 }
  const named = readNameBelow(reading, at)
  if (named !== undefined) {
    const numbers = [...line.numbers, ...named.line.numbers]
    return { items: [{ kind: 'heading', heading: named.heading, line: named.line, lines: numbers }], next: named.next }
  }
  const heading =
    readHeading(line, labels, context) ??
    (line.plain ? undefined : (readNameField(reading, line) ?? readTitleOverFields(reading, at)))
  if (heading === undefined) return undefined
  const judged = verdictBehind(reading, line, heading)
  if (judged !== undefined) return { items: [judged], next: at + 1 }
  const more = restOfTitle(reading, at, heading)
  const item = { kind: 'heading', heading, line, lines: line.numbers } as const
  if (more === undefined) return { items: [item], next: at + 1 }
  const title = heading.title + more.line.text
  return {
    items: [{ ...item, heading: { ...heading, title }, lines: [...line.numbers, ...more.line.numbers] }],
    next: more.next,
  }
}
