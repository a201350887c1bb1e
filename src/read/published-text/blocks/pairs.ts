import { isBlank, linesOfCell, type Line } from '../text/lines.ts'
import { opensText } from './fields.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import { readLabel, type Labels } from './labels.ts'
import { cellsOf, type Cell } from './table.ts'

const isFilled = ({ text }: Cell) => text !== ''
const writtenWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u
const result = /^(?:目標)?(?:未)?達成$|対象外|判定/

/** A row that heads columns: several cells, most of them labels. */
function isHead(labels: Labels, cells: readonly Cell[]): boolean {
  const filled = cells.filter(isFilled)
  const known = filled.filter(({ text }) => readLabel(labels, text) !== undefined)
  return filled.length > 1 && known.length > 1 && known.length * 2 > filled.length
}

/** 経営課題１ in one cell, its title in the next. */
function headingPair(
  line: Line,
  [name, title]: readonly Cell[],
  labels: Labels,
  context: HeadingContext,
): string | undefined {
  if (name === undefined || title === undefined || !writtenWords.test(title.text) || result.test(title.text))
    return undefined
  const heading = readHeading({ text: name.text, heading: line.heading }, labels, context)
  return heading?.title === '' ? `${name.text}　${title.text}` : undefined
}

/** The lines of a row that begins with a label or a heading; undefined for any other row. */
function linesOfPair(line: Line, cells: readonly Cell[], labels: Labels, context: HeadingContext): Line[] | undefined {
  const [name, second, ...others] = cells
  if (name === undefined || second === undefined || name.text === '') return undefined
  const heading = headingPair(line, cells, labels, context)
  if (heading !== undefined)
    return [...linesOfCell({ ...name, text: heading }), ...others.filter(isFilled).flatMap(linesOfCell)]
  const label = readLabel(labels, name.text)
  if (label === undefined || !opensText(label) || readLabel(labels, second.text) !== undefined) return undefined
  return cells.filter(isFilled).flatMap(linesOfCell)
}

/**
 * Tables that are forms: a label or a heading in the first cell, its words in the next, more of them in rows whose first cell is empty.
 * Their cells are put below each other, as if the document had been written so. Tables with a head of columns stay as they are.
 */
export function unfoldPairs(lines: readonly Line[], labels: Labels, context: HeadingContext): Line[] {
  let place: 'outside' | 'headed' | 'pairs' = 'outside'
  return lines.flatMap((line) => {
    const cells = isBlank(line) ? [] : cellsOf(line)
    if (cells.length < 2) {
      if (
        isBlank(line) ||
        readLabel(labels, line.text) !== undefined ||
        readHeading(line, labels, context) !== undefined
      )
        place = 'outside'
      return [line]
    }
    if (place === 'headed' || isHead(labels, cells)) {
      place = 'headed'
      return [line]
    }
    const pair =
      cells[0]?.text === '' && place === 'pairs'
        ? cells.filter(isFilled).flatMap(linesOfCell)
        : linesOfPair(line, cells, labels, context)
    place = pair === undefined ? 'outside' : 'pairs'
    return pair ?? [line]
  })
}
