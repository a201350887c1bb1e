import type { Role } from '../../../core/form/form.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { readCounts } from './counts.ts'
import { opensText, readFields, type Fields } from './fields.ts'
import { readHeading } from './heading.ts'
import { readSectionOf } from './heading-item.ts'
import type { Reading } from './item.ts'
import { readLabel } from './read-label.ts'

const sections: ReadonlySet<Role> = new Set([
  'tallySection',
  'unmetSection',
  'activities',
  'nextPolicy',
  'summary',
  'issue',
  'content',
  'problem',
  'desiredState',
])

const numbered = /^\s*(?:[0-9０-９]{1,2}[\s　.．]|[(（][0-9０-９]{1,2}[)）])/

/** 課題：情報が探しにくい。 */
const labelled = /^[^\s:：]{2,12}[:：]\s*\S/
const nothing: Fields = { lead: '', fields: [] }

/** Whether a line can be no row of the table above it: a heading of the tree, or a label that opens another part, alone or with its words. */
export function endsTable(reading: Reading, line: Line, at: number): boolean {
  const { labels, context } = reading
  if (isBlank(line)) return false
  if (line.heading > 0 || line.bold || line.tabbed) return true
  const heading = readHeading(line, labels, context)
  if (heading !== undefined && heading.level !== 'initiative') return true
  if (readSectionOf(reading, line) !== undefined || readCounts(reading.lines, at, reading.words) !== undefined)
    return true
  const label = readLabel(labels, line.text)
  if (label !== undefined)
    return label.roles.some((role) => sections.has(role)) || (numbered.test(line.text) && opensText(label))
  const { lead, fields } = labelled.test(line.text) ? readFields(labels, line.text) : nothing
  return lead === '' && fields[0]?.label.roles.some((role) => sections.has(role)) === true
}
