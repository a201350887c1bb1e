import type { Item } from '../blocks/item.ts'
import type { OpenField } from './open-field.ts'

const fieldLike = {
  colon: /^[^\s　:：、。・]{2,12}[:：][\s　]*\S/,
  gap: /^[^\s　:：、。・]{2,12}(?:[ ]{2,}|[ ]?　[　 ]*)\S/,
}
const footnote = /^[(（【]?(?:※|注\d?[)）:：]|備考|\*\d)/
const closingGap = 3
const longestHeading = 30

/** A short line after a full stop and a gap, without one of its own: the heading of something that nobody knows. */
const looksLikeHeading = (text: string, above: string): boolean =>
  /[。]$/.test(above) && text.length <= longestHeading && !/[。、]/.test(text)

const isIndented = (raw: string): boolean => /^[\s　]/.test(raw)

/**
 * Whether a line no longer belongs to the field above it: a heading; a line of the same kind as the field (効率性　A below 有効性　B), though
 * nobody knows its label; a footnote, an unknown heading or a line out of the indent after a gap. What belongs to nothing waits for a person.
 */
export function endsField(
  { style, values, indented }: OpenField,
  { line, gapBefore }: Extract<Item, { kind: 'text' }>,
): boolean {
  const last = values.at(-1)
  if (line.heading > 0) return true
  if (line.inCell && last === undefined) return false
  if (style !== undefined && (fieldLike[style].test(line.text) || (gapBefore > 0 && last !== undefined))) return true
  if (gapBefore === 0 || last === undefined) return false
  if (footnote.test(line.text) || gapBefore >= closingGap) return true
  return (indented === true && !isIndented(line.raw)) || (!line.listed && looksLikeHeading(line.text, last.text))
}
