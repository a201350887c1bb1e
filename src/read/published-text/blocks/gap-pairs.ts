import type { Line, TreeLevel } from '../text/lines.ts'
import type { Cell } from './cell.ts'
import { hasGap, spansOf } from './display-columns.ts'
import type { Labels } from './labels.ts'
import { levelNamed } from './label-level.ts'
import { readLabel } from './read-label.ts'

const longestKey = 12
const longestUnknown = 8
const isKey = (labels: Labels, text: string) =>
  readLabel(labels, text) !== undefined || (text.length <= longestKey && !/[\d０-９、。]/.test(text))

/** 事務事業名        移動図書館        担当課    図書館: labels and values in turn, set apart by wide gaps. Undefined for any other line. */
export function pairsByGap(line: Line, labels: Labels): readonly (readonly [Cell, Cell])[] | undefined {
  if (line.tabbed || line.listed || line.heading > 0 || !hasGap(line.raw)) return undefined
  const spans = spansOf(line.raw).map(({ text, at }): Cell => ({ text, line: line.number, column: at + 1 }))
  const [first] = spans
  if (first === undefined || spans.length < 4 || spans.length % 2 > 0) return undefined
  const pairs = spans.flatMap((key, index) => {
    const value = spans[index + 1]
    return index % 2 > 0 || value === undefined ? [] : [[key, value] as const]
  })
  const known = pairs.filter(([key]) => readLabel(labels, key.text) !== undefined)
  const opening = readLabel(labels, first.text)?.roles.length ?? 0 // 令和5年度　海野市　… is a title, and no pair
  const fits =
    opening > 0 && pairs.every(([key, value]) => isKey(labels, key.text) && readLabel(labels, value.text) === undefined)
  const short = pairs.every(
    ([key, { text }]) => known.some(([own]) => own === key) || key.text.length + text.length <= longestUnknown,
  )
  return fits && (known.length * 2 >= pairs.length || short) ? pairs : undefined
}

const longestName = 60

/** 事業名　　　　見守り事業, 施策：ごみの減量: the name of one level behind the word for it. */
export function nameBehindWord(
  line: Line,
  labels: Labels,
): { readonly level: TreeLevel; readonly word: string; readonly name: Cell } | undefined {
  if (line.tabbed || line.heading > 0) return undefined
  const match = /^(?<word>[^\s　:：]{1,12})(?:\s?[:：][\s　]*|[ ]{2,}|[ ]?　[　 ]*)(?<name>\S.*)$/.exec(line.text)
  const { word = '', name = '' } = match?.groups ?? {}
  const numbered = /[\d０-９①-⑳Ⅰ-Ⅻ]/.test(word) // 経営課題１　…: a heading, not a word with a name behind it
  const level = word === '' || numbered || readLabel(labels, name) !== undefined ? undefined : levelNamed(labels, word)
  if (
    level === undefined ||
    name.length > longestName ||
    /[。:：]/.test(name) ||
    /\S(?:[ ]{2,}|　)\S/.test(name.replace(/^[\d０-９①-⑳Ⅰ-Ⅻ.．（）()－―ー-]{1,8}[ 　]+/, ''))
  )
    return undefined
  return { level, word, name: { text: name, line: line.number, column: line.column + line.text.length - name.length } }
}
