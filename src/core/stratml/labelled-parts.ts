/** A part of an OtherInformation: what it is called, the id of its record where it is one, and its words. */
export type LabelledPart = { readonly label: string; readonly id?: string | undefined; readonly text: string }
/** The same as it was read: with the line of its words, counted from the first line of the whole. */
export type PlacedPart = LabelledPart & { readonly line: number; readonly column: number }

/** A line of the words that looks like the beginning of a part gets a mark in front, and so does one that has that mark already. */
const looksLikeBeginning = /\n(＼*【)/g
const isMarked = /\n＼(＼*【)/g

/**
 * Several labelled texts as one, readable by people and taken apart again by `readParts`:
 *
 *     【課題】参加者が固定している
 *     【対応・改善策 countermeasure-1】若い世代に呼びかける
 */
export function writeParts(parts: readonly LabelledPart[]): string | undefined {
  if (parts.length === 0) return undefined
  return parts
    .map(
      ({ label, id, text }) =>
        `【${label}${id === undefined ? '' : ` ${id}`}】${text.replace(looksLikeBeginning, '\n＼$1')}`,
    )
    .join('\n')
}

/** The parts of a text that `writeParts` made; undefined for any other text. */
export function readParts(text: string): PlacedPart[] | undefined {
  if (!text.startsWith('【')) return undefined
  let line = 0
  const parts: PlacedPart[] = []
  for (const part of text.split(/\n(?=【)/)) {
    const end = part.indexOf('】')
    if (end < 0) return undefined
    const [label = '', id] = part.slice(1, end).split(' ', 2)
    parts.push({ label, id, text: part.slice(end + 1).replace(isMarked, '\n$1'), line, column: end + 1 })
    line += part.split('\n').length
  }
  return parts
}
