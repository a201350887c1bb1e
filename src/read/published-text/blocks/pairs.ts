import { isBlank, linesOfCell, type Line, type TreeLevel } from '../text/lines.ts'
import { opensText } from './fields.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import { levelNamed, readLabel, type Labels } from './labels.ts'
import { cellsOf } from './table.ts'
import type { Cell } from './cell.ts'

type Words = { readonly labels: Labels; readonly context: HeadingContext }

const isFilled = ({ text }: Cell) => text !== ''
const writtenWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u
const result = /^(?:目標)?(?:未)?達成$|対象外|判定/
const longestName = 80

/** A row that heads columns: several cells, most of them labels. */
export function isHeadRow(labels: Labels, cells: readonly Cell[]): boolean {
  const filled = cells.filter(isFilled)
  const known = filled.filter(({ text }) => readLabel(labels, text) !== undefined)
  return filled.length > 1 && known.length > 1 && known.length * 2 > filled.length
}

/** 経営課題１ in one cell, its title in the next. */
function headingPair(line: Line, [name, title]: readonly Cell[], { labels, context }: Words): Line[] | undefined {
  if (name === undefined || title === undefined || !writtenWords.test(title.text) || result.test(title.text))
    return undefined
  const heading = readHeading({ text: name.text, heading: line.heading }, labels, context)
  return heading?.title === '' ? linesOfCell({ ...name, text: `${name.text}　${title.text}` }) : undefined
}

/** The name of a goal, a strategy or an initiative behind the word for it: 政策 | ２　ともに支え合うまち. */
function namePair([name, value]: readonly Cell[], { labels }: Words): Line[] | undefined {
  const level = name && levelNamed(labels, name.text)
  if (level === undefined || value === undefined || value.text.length > longestName || !writtenWords.test(value.text))
    return undefined
  return linesOfCell(value).map((line) => ({ ...line, names: level }))
}

/** The lines of a row that begins with a label or a heading; undefined for any other row. A gap between cells ends them: what follows is another pair. */
function linesOfPair(line: Line, cells: readonly Cell[], words: Words): Line[] | undefined {
  const gap = cells.findIndex(({ text }, index) => index > 1 && text === '')
  const [name, value, ...others] = gap < 0 ? cells : cells.slice(0, gap)
  if (name === undefined || value === undefined || name.text === '' || value.text === '') return undefined
  const named = headingPair(line, [name, value], words) ?? namePair([name, value], words)
  if (named !== undefined) return [...named, ...others.flatMap(linesOfCell)]
  const label = readLabel(words.labels, name.text)
  if (label === undefined || !opensText(label) || readLabel(words.labels, value.text) !== undefined) return undefined
  return [name, value, ...others].flatMap(linesOfCell)
}

const order: readonly (TreeLevel | undefined)[] = ['goal', 'strategy', 'initiative', undefined]

/** A sheet names its initiative first and its goal below: goal, strategy and initiative go to the front, where each is named once. */
function inOrder(run: readonly Line[][]): Line[] {
  const named = run.flatMap(([first]) => first?.names ?? [])
  if (named.length === 0 || new Set(named).size < named.length) return run.flat()
  return run.toSorted(([a], [b]) => order.indexOf(a?.names) - order.indexOf(b?.names)).flat()
}

/**
 * Tables that are forms: a label or a heading in the first cell, its words in the next, more of them in rows whose first cell is empty.
 * Their cells are put below each other, as if the document had been written so. Tables with a head of columns stay as they are.
 */
export function unfoldPairs(lines: readonly Line[], labels: Labels, context: HeadingContext): Line[] {
  const words = { labels, context }
  const unfolded: Line[] = []
  let run: Line[][] = []
  let headed = false
  const flush = () => {
    for (const line of inOrder(run)) unfolded.push(line)
    run = []
  }
  for (const line of lines) {
    const cells = isBlank(line) ? [] : cellsOf(line)
    if (cells.length < 2) {
      if (
        isBlank(line) ||
        readLabel(labels, line.text) !== undefined ||
        readHeading(line, labels, context) !== undefined
      )
        headed = false
    } else if (!headed) headed = isHeadRow(labels, cells)
    const goesOn = run.length > 0 && cells[0]?.text === ''
    const pair =
      headed || cells.length < 2
        ? undefined
        : goesOn
          ? cells.filter(isFilled).flatMap(linesOfCell)
          : linesOfPair(line, cells, words)
    if (pair === undefined) {
      flush()
      unfolded.push(line)
    } else if (goesOn) run.at(-1)?.push(...pair)
    else run.push(pair)
  }
  flush()
  return unfolded
}
