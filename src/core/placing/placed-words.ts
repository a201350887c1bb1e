import { partOf } from '../origin.ts'
import type { Place } from '../plan/plan.ts'
import type { SourceLine } from '../source-line.ts'

/** The words of a line, or of one cell of it, as they are placed: without marks of lists and headings; a label in front apart. */
export type PlacedWords = {
  readonly text: string
  /** めざそう値 in 「めざそう値: 80%」 and in a row that begins with it. */
  readonly label?: string
  /** What stands behind the label; all of it where there is none. */
  readonly value: string
  readonly at: Place
}

const marks = /^[\s\u3000]*(?:#{1,6}[\s\u3000]+|[・●■◆◇□▪*–-][\s\u3000]*)?/
const labelled = /^(?<label>[^:：\t。、]{1,24}?)(?:[\s\u3000]*[:：][\s\u3000]*|\t+)(?=\S)/

/** The cells of a row with the column (from 1) of each; one cell for a line of text. Empty cells keep their number. */
export function cellsOf(text: string): { readonly text: string; readonly column: number }[] {
  let column = 1
  return text.split('\t').map((cell) => {
    const own = { text: cell, column }
    column += cell.length + 1
    return own
  })
}

/**
 * Reads a line, or the `cell` of it (from 1), as words to be placed. Undefined where there are none.
 * Columns: `at` is where the value begins, so that its cell is named rightly.
 */
export function placedWords({ text, line, origin }: SourceLine, cell?: number): PlacedWords | undefined {
  const part = cell === undefined ? { text, column: 1 } : cellsOf(text)[cell - 1]
  if (part === undefined) return undefined
  const start = marks.exec(part.text)?.[0].length ?? 0
  const own = part.text.slice(start).trimEnd()
  if (own === '') return undefined
  const found = labelled.exec(own)
  const behind = found?.[0].length ?? 0
  const column = part.column + start + behind
  const place = { line, column, ...(origin === undefined ? {} : { part: partOf(origin, text, column) }) }
  const label = found?.groups?.['label']?.trim()
  const value = own.slice(behind)
  return { text: own.replaceAll('\t', ' '), ...(label ? { label } : {}), value: value.replaceAll('\t', ' '), at: place }
}

const numbered =
  /^(?:(?:経営課題|重点課題|基本目標|具体的取組|課題|目標|施策|政策|戦略|取組)[\s\u3000]*)?(?<number>[\d０-９]+(?:[-－.．][\d０-９]+)*|[①-⑳]|[(（][\d０-９]+[)）])[\s\u3000.．、:：]*(?<title>\S.*)$/

/** The number that a title begins with and the title itself: 1-2 / 地域防災の強化. */
export function numberedTitle(text: string): { readonly number: string; readonly title: string } {
  const { number, title } = numbered.exec(text)?.groups ?? {}
  return title === undefined || number === undefined ? { number: '', title: text } : { number, title }
}
