import type { Role } from '../../../core/form/form.ts'
import { isBlank, linesOfCell, type Line, type TreeLevel } from '../text/lines.ts'
import { opensText, readFields } from './fields.ts'
import { nameBehindWord, pairsByGap } from './gap-pairs.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import type { Labels } from './labels.ts'
import { levelNamed } from './label-level.ts'
import { levelWord } from './level-word.ts'
import { readLabel } from './read-label.ts'
import { liesOnItsSide } from './lying-table.ts'
import { isSeparator } from './pipe-table.ts'
import { cellsOf } from './table.ts'
import type { Cell } from './cell.ts'

type Words = { readonly labels: Labels; readonly context: HeadingContext }

const isFilled = ({ text }: Cell) => text !== ''
const writtenWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u
const result = /^(?:目標)?(?:未)?達成$|対象外|判定/
const longestName = 80
const longestResult = 4
const longestField = 20

/** The cells of a row before its first gap. */
function firstGroup(cells: readonly Cell[]): readonly Cell[] {
  const gap = cells.findIndex(({ text }, index) => index > 1 && text === '')
  return gap < 0 ? cells : cells.slice(0, gap)
}

const verdicts: ReadonlySet<Role> = new Set(['met', 'unmet', 'notJudged', 'notApplicable'])

/** 目標の達成状況 | 達成: what became of a target, in the cell beside its label. With another verdict beside it the row heads columns (達成 | 未達成 | 計). */
function isVerdictField(labels: Labels, cells: readonly Cell[]): boolean {
  const [name, value, next] = firstGroup(cells)
  const rolesOf = (cell: Cell | undefined) => (cell === undefined ? [] : (readLabel(labels, cell.text)?.roles ?? []))
  const isVerdict = (cell: Cell | undefined) => rolesOf(cell).some((role) => verdicts.has(role))
  return rolesOf(name).includes('verdict') && isVerdict(value) && !isVerdict(next)
}

/** A row that heads columns: several cells, most of them labels. */
export function isHeadRow(labels: Labels, cells: readonly Cell[]): boolean {
  if (isVerdictField(labels, cells)) return false
  const filled = cells.filter(isFilled)
  const known = filled.filter(({ text }) => readLabel(labels, text) !== undefined)
  return filled.length > 1 && known.length > 1 && known.length * 2 > filled.length
}

/** 経営課題１ in one cell, its title in the next. */
function headingPair(line: Line, [name, title]: readonly Cell[], { labels, context }: Words): Line[] | undefined {
  if (name === undefined || title === undefined) return undefined
  const heading = readHeading({ text: name.text, heading: line.heading }, labels, context)
  const isResult = result.test(title.text) || (title.text.length <= longestResult && !writtenWords.test(title.text))
  if (isResult && heading?.level === 'initiative' && heading.title !== '')
    return linesOfCell({ ...name, text: `${name.text}　${title.text}` })
  if (!writtenWords.test(title.text) || result.test(title.text)) return undefined
  return heading?.title === '' ? linesOfCell({ ...name, text: `${name.text}　${title.text}` }) : undefined
}

/** The name of a goal, a strategy or an initiative behind the word for it: 政策 | ２　ともに支え合うまち. */
function namePair([name, value]: readonly Cell[], { labels }: Words): Line[] | undefined {
  const level = name && levelNamed(labels, name.text)
  if (level === undefined || value === undefined || value.text.length > longestName || !writtenWords.test(value.text))
    return undefined
  return linesOfCell(value).map((line) => ({ ...line, names: level, nameWord: levelWord(labels, name?.text ?? '') }))
}

/** The lines of a row that begins with a label or a heading; undefined for any other row. A gap between cells ends them: what follows is another pair. */
function linesOfPair(line: Line, cells: readonly Cell[], words: Words): Line[] | undefined {
  const [name, value, ...others] = firstGroup(cells)
  if (name === undefined || value === undefined || name.text === '' || value.text === '') return undefined
  const named = headingPair(line, [name, value], words) ?? namePair([name, value], words)
  if (named !== undefined) return [...named, ...others.flatMap(linesOfCell)]
  if (isVerdictField(words.labels, cells)) return linesOfCell({ ...name, text: `${name.text}：${value.text}` })
  const label = readLabel(words.labels, name.text)
  if (label === undefined || !opensText(label) || readLabel(words.labels, value.text) !== undefined) return undefined
  const whole = { ...name, text: name.text.replace(/\s*\n\s*/g, '') } // a label that was broken in its cell
  return [whole, value, ...others].flatMap(linesOfCell)
}

/** The lines of one pair, and the level that it names. */
type Pair = { readonly lines: Line[]; readonly level: TreeLevel | undefined }
const order: readonly (TreeLevel | undefined)[] = ['goal', 'strategy', 'initiative', undefined]

/** A sheet names its initiative first and its goal below: goal, strategy and initiative go to the front, where each is named once. */
function inOrder(run: readonly Pair[]): Line[] {
  const named = run.flatMap(({ level }) => level ?? [])
  const inPlace = named.length === 0 || new Set(named).size < named.length
  const sorted = inPlace ? run : run.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return sorted.flatMap(({ lines }) => lines)
}

/** In a form a row that goes on has an empty first cell: one that begins with words of its own is a field that nobody knows, and no part of the one above. */
const isUnknownRow = (line: Line, cells: readonly Cell[], run: readonly Pair[], { labels }: Words): boolean =>
  run.length > 0 &&
  line.tabbed &&
  cells.length >= 2 &&
  (cells[0]?.text.length ?? 0) > 0 &&
  (cells[0]?.text.length ?? 0) <= longestField &&
  !isHeadRow(labels, cells)

const pairOf = (lines: Line[]): Pair => ({ lines, level: lines[0]?.names })

/** A label and its value that stood on one line with others. Nobody knows the label: they stay together, as a line of their own. */
function pairInLine(line: Line, [key, value]: readonly [Cell, Cell], words: Words): Pair {
  const known = linesOfPair(line, [key, value], words)
  return pairOf(known ?? linesOfCell({ ...key, text: `${key.text}　${value.text}` }))
}

/** The pairs of a line without tabs or bars. Inside a run its headings and labelled values belong to it, for they may be out of order. */
function pairsOfLine(line: Line, words: Words, inRun: boolean): Pair[] | undefined {
  if (line.plain && !inRun) return undefined
  const pairs = pairsByGap(line, words.labels)
  if (pairs !== undefined) return pairs.map((pair) => pairInLine(line, pair, words))
  const named = nameBehindWord(line, words.labels)
  if (named !== undefined)
    return [
      pairOf(
        linesOfCell(named.name).map((own) => ({
          ...own,
          names: named.level,
          nameWord: levelWord(words.labels, named.word),
        })),
      ),
    ]
  if (!inRun) return undefined
  const level = readHeading(line, words.labels, words.context)?.level
  if (level !== undefined) return [{ lines: [line], level }]
  return readFields(words.labels, line.text).fields.length > 0 ? [{ lines: [line], level: undefined }] : undefined
}

/** 事業番号 | 0123 | 事業名 | 見守り事業: labels and values by turns, without a gap between the pairs. */
function pairsByTurns(line: Line, cells: readonly Cell[], words: Words): Pair[] | undefined {
  const filled = cells.filter(isFilled)
  const isLabel = ({ text }: Cell) => readLabel(words.labels, text) !== undefined
  const byTurns =
    filled.length >= 4 && filled.length % 2 === 0 && filled.every((cell, at) => isLabel(cell) === (at % 2 === 0))
  if (!byTurns) return undefined
  return filled.flatMap((key, at) => {
    const value = filled[at + 1]
    return at % 2 === 0 && value !== undefined ? [pairInLine(line, [key, value], words)] : []
  })
}

/** The pairs of a row of cells. */
function pairsOfCells(line: Line, cells: readonly Cell[], words: Words): Pair[] | undefined {
  const byTurns = pairsByTurns(line, cells, words)
  if (byTurns !== undefined) return byTurns
  const pair = linesOfPair(line, cells, words)
  return pair && [pairOf(pair)]
}

/** Whether a line ends the table above it, so that the next row may be a pair again. */
const endsHead = (line: Line, { labels, context }: Words): boolean =>
  isBlank(line) || readLabel(labels, line.text) !== undefined || readHeading(line, labels, context) !== undefined

const corner = /^(?:項目|区分)$/

/** 項目 over names that stand beside each other heads columns; so does the first row of a table on its side. */
export function headsColumns(lines: readonly Line[], at: number, labels: Labels): boolean {
  const [first, second] = cellsOf(lines[at])
  if (first === undefined || second === undefined || !startsCorner.test(first.text)) return false
  const rows = () => lines.slice(at, at + rowsToTell).map(cellsOf)
  return (cellsOf(lines[at]).length > 2 && corner.test(first.text)) || liesOnItsSide(labels, rows())
}
const startsCorner = /^(?:項目|区分|指標|内容|年度|$)/
const rowsToTell = 3

/**
 * Tables that are forms: a label or a heading in the first cell, its words in the next, more of them in rows whose first cell is empty.
 * Their cells are put below each other, as if the document had been written so. Tables with a head of columns stay as they are.
 */
export function unfoldPairs(lines: readonly Line[], labels: Labels, context: HeadingContext): Line[] {
  const words = { labels, context }
  const unfolded: Line[] = []
  let run: Pair[] = []
  let headed = false
  const flush = () => {
    if (run.length === 0) return
    for (const line of inOrder(run)) unfolded.push(line)
    run = []
  }
  for (const [at, line] of lines.entries()) {
    const cells = isBlank(line) || line.plain ? [] : cellsOf(line)
    const isRuled = () => isSeparator(lines[at + 1]?.raw ?? '')
    if (cells.length >= 2)
      headed ||= isHeadRow(labels, cells) || (cells.length > 2 && isRuled()) || headsColumns(lines, at, labels)
    else if (headed && endsHead(line, words)) headed = false
    const last = run.at(-1)
    if (!headed && cells.length >= 2 && last !== undefined && cells[0]?.text === '') {
      last.lines.push(...cells.filter(isFilled).flatMap(linesOfCell))
      continue
    }
    const pairs =
      cells.length >= 2
        ? headed
          ? undefined
          : pairsOfCells(line, cells, words)
        : isBlank(line)
          ? undefined
          : pairsOfLine(line, words, run.length > 0)
    if (pairs === undefined) {
      const isUnknown = isUnknownRow(line, cells, run, words)
      flush()
      unfolded.push(isUnknown ? { ...line, unknown: true } : line)
    } else run.push(...pairs)
  }
  flush()
  return unfolded
}
