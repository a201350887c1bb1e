import { fold } from '../../../core/fold.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { isFigure } from './cell-kind.ts'
import { readFields, type Field } from './fields.ts'
import type { Item, Reading } from './item.ts'
import { isTitleWithYear, readLabel } from './read-label.ts'
import { readListedTitle } from './titles.ts'

const longestListed = 120
/** ◎, ○, ×: no letter and no figure. */
const isSign = /^[^\p{L}\p{N}\s]$/u
/** A title is one cell: a wide gap inside it sets others apart, and whose they are nobody knows. */
const holdsCells = /\S(?: {3,}|　{2,})\S/

/** (1) つながりづくりの支援 … 目標未達成, or ・つながりづくりの支援 … ○, on one line without a table. */
function readListed({ words, labels }: Reading, line: Line): Item | undefined {
  if (line.plain || line.text.length > longestListed || readFields(labels, line.text).fields.length > 0)
    return undefined
  const match = /^(?<title>.*?\S)[\s　:：…‥・.→⇒─―-]*[\s　:：…‥→⇒─―-](?<word>[^\s　]{1,10})$/.exec(line.text)
  const { title = '', word = '' } = match?.groups ?? {}
  const listed = readListedTitle(title)
  const isRow =
    (listed.number !== '' || listed.relisting || (line.listed && isSign.test(word))) &&
    words.isOne(word) &&
    listed.title !== '' &&
    !isFigure(listed.title) &&
    !holdsCells.test(listed.title)
  return isRow ? { kind: 'listed', listed, word, line } : undefined
}

/** How many blank lines stand before or behind a line; the end of the document counts as two more. */
function gapAt(lines: readonly Line[], at: number, step: 1 | -1): number {
  let gap = 0
  for (;;) {
    const line = lines[at + step * (gap + 1)]
    if (line === undefined) return gap + 2
    if (!isBlank(line)) return gap
    gap += 1
  }
}

/** Before the first heading, words with labels that have no value are a title. */
const isTitle = ({ context }: Reading, lead: string, fields: readonly Field[]): boolean =>
  !context.inTree && lead !== '' && fields.every(({ value }) => value === '')

/** Words with a figure of their own, and beside them only that of another year. */
const isRemark = (lead: string, fields: readonly Field[]): boolean =>
  lead !== '' &&
  /\d/.test(fold(lead)) &&
  fields.every(({ label }) => label.roles.every((role) => role === 'previous' || role === 'baseline'))

/** What a single line is: an entry of a list, a label, labelled values, or just words. */
export function readLine(reading: Reading, at: number): Item | undefined {
  const { lines, labels, words } = reading
  const line = lines[at]
  if (line === undefined) return undefined
  const listed = readListed(reading, line)
  if (listed !== undefined) return listed
  const { lead, fields } = readFields(labels, line.text)
  if (fields.length === 1 && words.isOne(fields[0]?.value ?? '')) return { kind: 'fields', lead, fields, line }
  const label = readLabel(labels, line.text)
  if (label !== undefined && label.roles.length > 0 && !isTitleWithYear(label)) return { kind: 'label', label, line }
  if (fields.length > 0 && !isTitle(reading, lead, fields) && !isRemark(lead, fields))
    return { kind: 'fields', lead, fields, line }
  return { kind: 'text', line, gapBefore: gapAt(lines, at, -1), gapAfter: gapAt(lines, at, 1) }
}
