import {
  columnWords,
  itemWords,
  type EntryField,
  type IndicatorField,
  type InitiativeField,
} from '../../core/section-workbook/entry-field.ts'
import type { RecordTexts } from '../../core/section-workbook/entry-texts.ts'
import { entryHints } from '../sentences/section-workbook.ts'
import type { PlainCell } from './plain-row.ts'

const titles: Readonly<Record<IndicatorField | InitiativeField, string>> = { ...columnWords, ...itemWords }

/** A longer text does not fit into a cell: it is not given out, and stays as it is kept. */
const longest = 30_000

/** A cell to be filled in with what stands there now; a locked one where the record has no such field. */
export function entryCell(
  texts: RecordTexts | undefined,
  field: EntryField,
  { choices, lines = 1 }: { readonly choices?: readonly string[] | undefined; readonly lines?: number } = {},
): PlainCell {
  const text = texts?.get(field)
  if (text === undefined || text.length > longest) return { text: '', look: 'field' }
  const entry = { title: titles[field], hint: entryHints[field], ...(choices && { choices }) }
  return { text, look: 'entry', lines, entry }
}
