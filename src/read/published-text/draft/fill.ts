import type { Initiative } from '../../../core/plan/plan.ts'
import { addActivity, joinSentences, type ActivityLine } from './activities.ts'
import type { TableHead } from '../blocks/columns.ts'
import { alsoTitled, createInitiativeFinder, type Draft, type InitiativeFinder, type Placed } from './draft.ts'
import { readIndicatorRow } from './indicator-rows.ts'
import { opensText } from '../blocks/fields.ts'
import { closeField, roleOf, type OpenField } from './open-field.ts'
import type { Item } from '../blocks/outline.ts'
import { headUse, type Skeleton, type Standing } from './skeleton.ts'
import { stackedRows, stackedUnmetRows } from '../blocks/stacked.ts'
import type { Row } from '../blocks/table.ts'
import { readListedTitle } from '../blocks/titles.ts'
import { titleKey } from '../../../core/title-key.ts'
import { readLabel } from '../blocks/labels.ts'
import { readUnmetRow } from './unmet-rows.ts'

type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'field'; readonly field: OpenField }
  | { readonly kind: 'activities'; readonly standing: Standing; readonly lines: ActivityLine[] }
  | { readonly kind: 'aside' }

type Filling = {
  readonly draft: Draft
  readonly find: InitiativeFinder
  mode: Mode
  initiative: Initiative | undefined
  lastHead: TableHead | undefined
}

const closingGap = 3

/** Ends what was being read: a field goes to its record, the lines of an activity section to their initiative. */
function close(filling: Filling): void {
  const { draft, mode } = filling
  if (mode.kind === 'field') closeField(draft, mode.field)
  if (mode.kind === 'activities') {
    const owner = filling.initiative ?? onlyInitiative(filling, mode.standing)
    if (owner !== undefined) for (const group of joinSentences(mode.lines)) addActivity(draft, owner, group)
  }
  filling.mode = { kind: 'none' }
}

/** Under a strategy with a single initiative nothing else can be meant. */
function onlyInitiative({ draft }: Filling, { strategy, initiative }: Standing): Initiative | undefined {
  if (initiative !== undefined) return initiative
  const [listing, ...others] = strategy?.listings ?? []
  return others.length === 0 ? draft.plan.initiatives.find(({ id }) => id === listing?.initiative) : undefined
}

function fillRows(
  filling: Filling,
  head: Pick<TableHead, 'columns' | 'shape'>,
  rows: readonly Row[],
  now: Standing,
): void {
  const { draft, find } = filling
  let above: Row | undefined
  for (const row of rows) {
    const whole = above === undefined ? row : carryDown(head, above, row)
    if (head.shape === 'unmet') readUnmetRow(draft, find, head.columns, whole, now)
    if (head.shape === 'indicators') readIndicatorRow(draft, find, head.columns, whole, now)
    if (row.cells.length === head.columns.length) above = whole
  }
}

/** A merged cell stands once and holds for the rows below: goal, strategy and initiative are carried down. */
function carryDown({ columns }: Pick<TableHead, 'columns'>, above: Row, row: Row): Row {
  const carried: ReadonlySet<string | undefined> = new Set(['goal', 'strategy', 'initiative'])
  const cells = row.cells.map((cell, index) =>
    cell.text === '' && carried.has(columns[index]?.role) ? (above.cells[index] ?? cell) : cell,
  )
  return { ...row, cells }
}

/** A table without a head: the next page of the one before when it is as wide, else labels with their values. */
function fillHeadless(filling: Filling, item: Extract<Item, { kind: 'rows' }>, now: Standing): void {
  const { draft, lastHead } = filling
  const width = item.table.rows[0]?.cells.length
  if (lastHead !== undefined && lastHead.columns.length === width)
    return fillRows(filling, lastHead, item.table.rows, now)
  for (const row of item.table.rows) {
    const [name, ...values] = row.cells
    const label = name && readLabel(draft.labels, name.text)
    if (label === undefined || values.length === 0) continue
    const filled = values.filter(({ text }) => text !== '')
    if (filled.length > 0) closeField(draft, { label, standing: now, values: filled })
  }
}

function fillTable(filling: Filling, item: Extract<Item, { kind: 'table' }>, now: Standing): void {
  const { head, table } = item
  filling.lastHead = head
  if (head.shape === 'listing' || head.shape === 'tally') return
  headUse(filling.draft, table.rows.slice(0, head.headRows))
  fillRows(filling, head, table.rows.slice(head.headRows), now)
}

function fillStacked(filling: Filling, item: Extract<Item, { kind: 'stacked' }>, now: Standing): void {
  const { draft, find } = filling
  const { head, headLines, cells } = item
  if (head.shape === 'listing' || head.shape === 'tally') return
  draft.account.use(headLines, 'furniture')
  const isTitle = (text: string) =>
    text.length <= 80 && find(readListedTitle(text).title, now.goal ?? now.strategy) !== undefined
  const { rows } =
    head.shape === 'unmet' ? stackedUnmetRows(draft.labels, cells, isTitle) : stackedRows(head, cells, draft.form)
  fillRows(filling, head, rows, now)
}

function fillLabel(filling: Filling, { label, line }: Extract<Item, { kind: 'label' }>, now: Standing): void {
  const { draft } = filling
  close(filling)
  draft.account.use(line.number, 'furniture')
  if (label.roles.includes('activities')) filling.mode = { kind: 'activities', standing: now, lines: [] }
  else if (opensText(label)) filling.mode = { kind: 'field', field: { label, standing: now, values: [] } }
}

function fillFields(filling: Filling, { lead, fields, line }: Extract<Item, { kind: 'fields' }>, now: Standing): void {
  const { draft } = filling
  const before = filling.mode
  if (lead !== '' && before.kind === 'field')
    before.field.values.push({ text: lead, line: line.number, column: line.column })
  close(filling)
  fields.forEach(({ label, value, offset }, index) => {
    const values: Placed[] = value === '' ? [] : [{ text: value, line: line.number, column: line.column + offset }]
    const field: OpenField = { label, standing: now, values }
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

/** The initiative that a line names, alone or with words of an activity behind it. */
function namedInitiative(
  { find }: Filling,
  text: string,
  now: Standing,
): { readonly initiative: Initiative; readonly rest: string; readonly title: string } | undefined {
  const bare = readListedTitle(text).title
  const near = now.strategy ?? now.goal
  if (bare.length <= 80) {
    const initiative = find(bare, near)
    if (initiative !== undefined) return { initiative, rest: '', title: bare }
  }
  const cut = /^(?<title>\S{4,80}?)[\s　:：](?<rest>.+)$/.exec(bare)?.groups
  const initiative = cut && find(cut['title'] ?? '', near)
  return initiative && { initiative, rest: cut?.['rest']?.trim() ?? '', title: cut?.['title'] ?? '' }
}

function fillText(
  filling: Filling,
  { line, gapBefore, gapAfter }: Extract<Item, { kind: 'text' }>,
  now: Standing,
): void {
  const { draft, mode } = filling
  const named =
    now.strategy === undefined && now.goal === undefined ? undefined : namedInitiative(filling, line.text, now)
  if (named !== undefined && (mode.kind !== 'field' || titleKey(line.text) === titleKey(named.title))) {
    const section = mode.kind === 'activities' || mode.kind === 'aside'
    close(filling)
    filling.initiative = named.initiative
    const title = { text: named.title, line: line.number, column: line.column }
    alsoTitled(named.initiative, title)
    const lines = named.rest === '' ? [] : [{ line: { ...line, text: named.rest, heading: 0 }, gapAfter }]
    filling.mode = section ? { kind: 'activities', standing: now, lines } : { kind: 'none' }
    if (named.rest === '' || !section) draft.account.use(line.number, 'record', named.initiative.id)
    return
  }
  if (mode.kind === 'activities') {
    if (line.bold && /[!！。?？]/.test(line.text)) {
      close(filling)
      filling.mode = { kind: 'aside' } // the words of a leaflet or a picture, until the next title: a person decides
    } else mode.lines.push({ line, gapAfter })
  } else if (mode.kind === 'field') {
    if (line.heading > 0 || (gapBefore >= closingGap && mode.field.values.length > 0)) close(filling)
    else mode.field.values.push({ text: line.text, line: line.number, column: line.column })
  }
}

/** Fills the tree with what the document says: unmet rows, indicators, words under labels, activities and captions. */
export function fillDraft(draft: Draft, items: readonly Item[], skeleton: Skeleton): void {
  const filling: Filling = {
    draft,
    find: createInitiativeFinder(draft),
    mode: { kind: 'none' },
    initiative: undefined,
    lastHead: undefined,
  }
  for (const item of items) {
    const standing = skeleton.get(item) ?? {}
    const initiative = standing.initiative ?? filling.initiative
    const now = initiative === undefined ? standing : { ...standing, initiative }
    if (item.kind === 'fields') fillFields(filling, item, now)
    else if (item.kind === 'text') fillText(filling, item, now)
    else if (item.kind === 'label') fillLabel(filling, item, now)
    else {
      close(filling)
      if (item.kind === 'heading') filling.initiative = undefined
      if (item.kind === 'table') fillTable(filling, item, now)
      if (item.kind === 'rows') fillHeadless(filling, item, now)
      if (item.kind === 'stacked') fillStacked(filling, item, now)
    }
  }
  close(filling)
}
