import { opensText } from '../blocks/fields.ts'
import { isMeasure } from '../blocks/measure-name.ts'
import type { Item } from '../blocks/item.ts'
import { close, type Filling } from './filling.ts'
import { addNamedIndicator } from './indicator-lines.ts'
import { closeField, ownerOf, roleOf, type OpenField } from './open-field.ts'
import type { Draft, Placed } from './draft.ts'
import { takeMoney } from './money-line.ts'
import type { Standing } from './standing.ts'

const styleOf = (text: string): 'colon' | 'gap' => (/^[^:：]{1,24}[:：]/.test(text) ? 'colon' : 'gap')

/** A label on a line of its own opens a field, or a section of activities. */
export function fillLabel(filling: Filling, { label, line }: Extract<Item, { kind: 'label' }>, now: Standing): void {
  const { draft } = filling
  close(filling)
  if (!line.inCell) draft.account.use(line.number, 'furniture')
  if (label.roles.includes('activities')) filling.mode = { kind: 'activities', standing: now, lines: [] }
  else if (opensText(label))
    filling.mode = {
      kind: 'field',
      field: { label, standing: now, values: [], ...(line.inCell ? { style: 'gap' as const } : {}) },
    }
}

/** Whether the words before the first field are the name of its figures, and not the end of the field above. */
const namesFigures = (lead: string, fields: Extract<Item, { kind: 'fields' }>['fields'], inField: boolean): boolean =>
  lead !== '' &&
  (!inField || isMeasure(lead) || /^[①-⑳(（]/.test(lead)) &&
  fields.some(({ label, value }) => value !== '' && (label.roles.includes('target') || label.roles.includes('actual')))

/** ① 参加者数　目標：120人　実績：131人: what stands before the figures is their name. */
function addNamed(draft: Draft, now: Standing, lead: Placed): void {
  const owner = ownerOf(now)
  if (owner !== undefined && lead.text.length <= longestName && !/。/.test(lead.text))
    addNamedIndicator(draft, owner, lead)
}
const longestName = 120

/** 水辺の清掃　現状（R1）1,020人　→: what stands before the first field that was understood holds a figure of its own. */
const hidesFigure = /(?:現状|基準|目標|実績)値?(?:[（(][^（）()]*[)）])?[\s　]*[\d０-９]/

/** Labels with values on one line: each is closed at once, but for the last one, which may go on below. */
export function fillFields(
  filling: Filling,
  { lead, fields, line }: Extract<Item, { kind: 'fields' }>,
  now: Standing,
): void {
  const { draft } = filling
  if (
    now.initiative !== undefined &&
    takeMoney(draft, now.initiative, { text: line.text, line: line.number, column: line.column })
  )
    return close(filling)
  if (hidesFigure.test(lead)) return close(filling) // the line stays for a person
  const before = filling.mode
  const names = namesFigures(lead, fields, before.kind === 'field')
  if (lead !== '' && before.kind === 'field' && !names)
    before.field.values.push({ text: lead, line: line.number, column: line.column })
  close(filling)
  if (names) addNamed(draft, now, { text: lead, line: line.number, column: line.column })
  fields.forEach(({ label, value, offset }, index) => {
    const values: Placed[] = value === '' ? [] : [{ text: value, line: line.number, column: line.column + offset }]
    const field: OpenField = { label, standing: now, values, ...(value === '' ? {} : { style: styleOf(line.text) }) }
    const words =
      values.length > 0 &&
      !['target', 'actual', 'previous', 'baseline', 'finalTarget', 'verdict'].includes(roleOf(draft, field) ?? '')
    const mayGoOn = index === fields.length - 1 && (values.length === 0 || words)
    if (label.roles.includes('activities') && mayGoOn) {
      const own = { text: value, line: line.number, column: line.column + offset }
      filling.mode = {
        kind: 'activities',
        standing: now,
        lines: value === '' ? [] : [{ line: { ...line, ...own, number: line.number }, gapAfter: 0 }],
      }
      if (value === '') draft.account.use(line.number, 'furniture')
    } else if (mayGoOn) {
      filling.mode = { kind: 'field', field }
      if (values.length === 0) draft.account.use(line.number, 'furniture')
    } else closeField(draft, field)
  })
}
