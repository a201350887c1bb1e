import type { Role } from '../../../core/form/form.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { kindOf } from './cell-kind.ts'
import { readStackedHead, type TableHead } from './columns.ts'
import type { Label, Labels } from './labels.ts'
import { readLabel } from './read-label.ts'
import { longestName, takeRow } from './stacked-rows.ts'
import type { TableSigns } from './cell.ts'
import type { VerdictWords } from './verdict-words.ts'

type StackedHead = Pick<TableHead, 'columns' | 'shape'>
export type StackedTable = {
  readonly head: StackedHead
  readonly headLines: readonly number[]
  readonly cells: readonly Line[]
}
type Around = { readonly lines: readonly Line[]; readonly labels: Labels; readonly words: VerdictWords }

const longestHead = 24
type Heading = { readonly label: Label; readonly numbers: readonly number[]; readonly next: number }

/** A label that went over the line end: 基準値 + （H26）, 達成 + 状況. */
function wrappedLabel(labels: Labels, upper: string, lower: string): Label | undefined {
  const joined = readLabel(labels, upper + lower)
  if (joined === undefined || joined.roles.length === 0) return undefined
  const alone = readLabel(labels, lower)
  const belongs =
    alone === undefined ||
    /^[(（〔［[]/.test(lower) ||
    (joined.roles.includes('verdict') && !alone.roles.includes('verdict'))
  return belongs ? joined : undefined
}

/** 目標未達成の取組 over a table is its title, not its first column. */
const opensSection = ({ roles }: Label) =>
  roles.includes('tallySection') || roles.includes('unmetSection') || roles.includes('activities')

const counted: ReadonlySet<Role> = new Set(['met', 'unmet', 'total', 'notJudged', 'notApplicable'])

/** 達成状況 over 達成, and no 未達成 below: a result under its label, though 達成 may head a column too. */
function isStatedBelow({ lines, labels, words }: Around, from: number): boolean {
  if (readLabel(labels, lines[from]?.text ?? '')?.roles.includes('verdict') !== true) return false
  const [value, next] = lines.slice(from + 1, from + longestHead).filter((line) => !isBlank(line))
  if (value === undefined || words.of(value.text) === undefined) return false
  return readLabel(labels, next?.text ?? '')?.roles.some((role) => counted.has(role)) !== true
}

/** The result below 達成状況 is no head, whatever stands below it. */
function isStatedAt(around: Around, at: number): boolean {
  const above = around.lines.slice(Math.max(0, at - longestHead), at).findLastIndex((line) => !isBlank(line))
  return above >= 0 && isStatedBelow(around, Math.max(0, at - longestHead) + above)
}

/** The labels that stand one below the other from a line on. */
function headLabels(around: Around, from: number): Heading[] {
  const { lines, labels } = around
  const found: Heading[] = []
  if (isStatedBelow(around, from) || isStatedAt(around, from)) return found
  for (let at = from; at < lines.length && at < from + longestHead; at += 1) {
    const line = lines[at]
    if (line === undefined || line.heading > 0 || line.listed) break
    if (isBlank(line)) continue
    const below = lines[at + 1]
    const wrapped = below === undefined || isBlank(below) ? undefined : wrappedLabel(labels, line.text, below.text)
    const label = wrapped ?? readLabel(labels, line.text)
    if (label === undefined || (found.length === 0 && opensSection(label))) break
    if (wrapped !== undefined) at += 1
    found.push({
      label,
      numbers: wrapped === undefined ? line.numbers : [...line.numbers, ...(below?.numbers ?? [])],
      next: at + 1,
    })
  }
  return found.length >= longestHead ? [] : found // a list of words, not the head of a table
}

const fewestTogether = 3

/** アウトカム指標, a blank line, then 指標 / 目標 / 実績 without any between them: the first is the title of the table. */
function isSetApart(lines: readonly Line[], from: number, [first, ...others]: readonly Heading[]): boolean {
  if (first === undefined || others.length < fewestTogether || first.label.roles.some((role) => levels.has(role)))
    return false
  const isAlone = lines[first.next] !== undefined && lines.slice(from, first.next + 1).some(isBlank)
  return isAlone && others.slice(0, -1).every(({ next }) => lines[next] !== undefined && !isBlank(lines[next]))
}

/** The name of a goal in a table of counts is no heading: a number stands below it. */
const isCounted = (head: StackedHead, lines: readonly Line[], at: number) =>
  head.shape === 'tally' && /^[0-9０-９]{1,4}$/.test(lines[at + 1]?.text ?? '')

/** A table whose cells stand one below the other: a run of labels that make a head (or the head of the table before), then the cells up to the next heading. */
export function readStackedTable(
  around: Around,
  from: number,
  stops: TableSigns['stops'],
  known?: StackedHead,
): (StackedTable & { readonly next: number }) | undefined {
  const { lines } = around
  const body = (head: StackedHead, headLines: readonly number[], start: number) => {
    let end = start
    for (let line = lines[end]; line !== undefined; line = lines[end]) {
      if (stops(line, end) && !isCounted(head, lines, end) && !namesRow(head, around, end)) break
      end += 1
    }
    const cells = lines.slice(start, end).filter((line) => !isBlank(line))
    return { head, headLines, cells, next: Math.max(end, from + 1) }
  }
  if (known !== undefined) return body(known, [], from)
  const labels = headLabels(around, from)
  if (isSetApart(lines, from, labels)) return undefined
  for (let width = labels.length; width >= 2; width -= 1) {
    const head = readStackedHead(labels.slice(0, width).map(({ label }) => label))
    if (head !== undefined)
      return body(
        head,
        labels.slice(0, width).flatMap(({ numbers }) => numbers),
        labels[width - 1]?.next ?? from,
      )
  }
  return undefined
}

const levels: ReadonlySet<Role | undefined> = new Set<Role>(['goal', 'strategy', 'initiative'])
/** 1-1 観光の振興, the first cell of a row whose other cells stand below it, and no heading. */
const namesRow = (head: StackedHead, around: Around, at: number): boolean =>
  around.lines[at]?.heading === 0 && levels.has(head.columns[0]?.role) && startsRow(head, around, at)

/** Whether a row of this table begins at a line: every cell is what its column holds, three of them or more by their looks. */
export function startsRow(head: StackedHead, { lines, words }: Around, at: number): boolean {
  const columns = head.columns.map(({ role }) => kindOf(role))
  if (columns.filter((kind) => kind !== 'words').length < 3) return false
  const cells = lines.slice(at, at + columns.length + longestName).filter((line) => !isBlank(line))
  return takeRow(columns, cells, 0, words) !== undefined
}
