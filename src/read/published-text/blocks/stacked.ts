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

/** The labels that stand one below the other from a line on. */
function headLabels({ lines, labels }: Around, from: number): Heading[] {
  const found: Heading[] = []
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
      if (stops(line, end) && !isCounted(head, lines, end)) break
      end += 1
    }
    const cells = lines.slice(start, end).filter((line) => !isBlank(line))
    return { head, headLines, cells, next: Math.max(end, from + 1) }
  }
  if (known !== undefined) return body(known, [], from)
  const labels = headLabels(around, from)
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

/** Whether a row of this table begins at a line: every cell is what its column holds, three of them or more by their looks. */
export function startsRow(head: StackedHead, { lines, words }: Around, at: number): boolean {
  const columns = head.columns.map(({ role }) => kindOf(role))
  if (columns.filter((kind) => kind !== 'words').length < 3) return false
  const cells = lines.slice(at, at + columns.length + longestName).filter((line) => !isBlank(line))
  return takeRow(columns, cells, 0, words) !== undefined
}
