import { fold } from '../../../core/fold.ts'
import { linesOfCell, type Line } from '../text/lines.ts'
import type { Cell } from './cell.ts'
import { readHeading, type HeadingContext } from './heading.ts'
import type { Labels } from './labels.ts'
import { cellsOf } from './table.ts'

const levelNumber = /^\d{1,2}(?:[-.]\d{1,2}){0,2}$/
const writtenWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u
const longestTitle = 120
const inBrackets = /^[(（].{1,8}[)）]$/

/** The cells of a row that is a heading: the word of a level, its number, its title; what stands in brackets behind belongs to the title. */
function headingOf(
  cells: readonly Cell[],
  labels: Labels,
  context: HeadingContext,
): { readonly title: Cell; readonly rest: Cell[] } | undefined {
  const [word, number, title, ...others] = cells.filter(({ text }) => text !== '')
  if (word === undefined || number === undefined || title === undefined || word !== cells[0]) return undefined
  if (!levelNumber.test(fold(number.text))) return undefined
  if (!writtenWords.test(title.text) || title.text.length > longestTitle || title.text.includes('\n')) return undefined
  const [mark] = others
  const isMarked = mark !== undefined && inBrackets.test(mark.text)
  const text = `${word.text}${number.text}　${title.text}${isMarked ? mark.text : ''}`
  if (readHeading({ text, heading: 0 }, labels, context) === undefined) return undefined
  return { title: { ...word, text }, rest: isMarked ? others.slice(1) : others }
}

/**
 * 戦略 | 1-1 | 地域コミュニティの促進: a heading in three cells of a sheet becomes the heading that it is, wherever it stands, the rest of its row
 * lines of their own.
 */
export function joinNumberCells(lines: readonly Line[], labels: Labels, context: HeadingContext): readonly Line[] {
  if (lines.every(({ tabbed }) => !tabbed)) return lines
  return lines.flatMap((line) => {
    const heading = line.tabbed ? headingOf(cellsOf(line), labels, context) : undefined
    return heading === undefined ? [line] : [heading.title, ...heading.rest].flatMap(linesOfCell)
  })
}
