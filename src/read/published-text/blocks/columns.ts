import type { Role } from '../../../core/form/form.ts'
import type { Label, Labels } from './labels.ts'
import { readLabel } from './read-label.ts'
import { unitOf } from './unit-of.ts'
import type { Row, Table } from './cell.ts'
import type { VerdictWords } from './verdict-words.ts'

/** What one column of a table holds; without a role its words are kept with the row. */
export type Column = {
  readonly role?: Role
  readonly fiscalYear?: number
  readonly unit?: string
  readonly word?: string
}

/**
 * What a table is about: counts by goal, initiatives with verdicts, unmet targets, indicators (one a row; one in several rows, by kind of
 * figure; one for the whole table, by year).
 */
export type TableShape = 'tally' | 'listing' | 'unmet' | 'indicators' | 'kinds' | 'years'
export type TableHead = { readonly columns: readonly Column[]; readonly shape: TableShape; readonly headRows: number }

/** Roles that a column can have, likelier meanings first where a label has several. */
const inColumns: readonly Role[] = [
  'goal', 'initiative', 'strategy', 'number', 'year', 'kind', 'indicator', 'outcome', 'process', 'withdrawal', 'target', 'finalTarget', 'actual', 'previous',
  'baseline', 'verdict', 'unit', 'direction', 'section', 'content', 'activities', 'countermeasure', 'nextPolicy', 'midYear', 'situation', 'problem', 'note', 'budget', 'settlement', 'computed',
  'met', 'unmet', 'notJudged', 'notApplicable', 'total', 'rate',
] // prettier-ignore
const counts: ReadonlySet<Role> = new Set(['met', 'unmet', 'notJudged', 'notApplicable', 'total', 'rate'])
const isCount = (role: Role) => counts.has(role)

function roleFor(label: Label, taken: ReadonlySet<Role>, tally: boolean): Role | undefined {
  const fitting = inColumns.filter((role) => label.roles.includes(role) && (tally || !isCount(role)))
  const preferred = tally ? [...fitting.filter(isCount), ...fitting.filter((role) => !isCount(role))] : fitting
  return preferred.find((role) => !taken.has(role)) ?? preferred[0]
}

function columnsOf(labels: readonly (Label | undefined)[]): Column[] {
  const tally =
    labels.some((label) => label?.roles.includes('met')) && labels.some((label) => label?.roles.includes('unmet'))
  const taken = new Set<Role>()
  const columns = labels.map((label): Column => {
    if (label === undefined) return {}
    const yearAlone: Role | undefined = label.roles.length === 0 ? 'actual' : undefined
    const role = yearAlone ?? roleFor(label, taken, tally)
    if (role !== undefined && label.fiscalYear === undefined) taken.add(role)
    return {
      ...(role === undefined ? {} : { role }),
      ...(label.fiscalYear === undefined ? {} : { fiscalYear: label.fiscalYear }),
      ...(label.unit === undefined ? {} : { unit: label.unit }),
      ...(label.word === undefined ? {} : { word: label.word }),
    }
  })
  return withNames(withActual(columns))
}

/** 業績目標 | 目標 | 実績: with no other name in sight, the first of two targets of the same year names what is measured. */
function withNames(columns: readonly Column[]): Column[] {
  const targets = columns.flatMap(({ role }, index) => (role === 'target' ? [index] : []))
  const isNamed = columns.some(({ role }) => role !== undefined && names.has(role))
  const [first, second] = targets
  const sameYear = columns[first ?? 0]?.fiscalYear === columns[second ?? 0]?.fiscalYear
  return columns.map((column, index) =>
    index === 0 && first === 0 && second !== undefined && sameYear && !isNamed ? { role: 'indicator' } : column,
  )
}
const names: ReadonlySet<Role> = new Set([
  'goal',
  'strategy',
  'initiative',
  'indicator',
  'outcome',
  'process',
  'withdrawal',
])

/** 計画策定時 and 現状値 beside each other, and no result: the later one is the result. */
function withActual(columns: readonly Column[]): Column[] {
  const bases = columns.flatMap(({ role }, index) => (role === 'baseline' ? [index] : []))
  const hasActual = columns.some(({ role }) => role === 'actual')
  const last = bases.at(-1)
  return columns.map((column, index) =>
    bases.length === 2 && !hasActual && index === last ? { ...column, role: 'actual' } : column,
  )
}

const current = /現状|現在|最新|直近/

/**
 * 現状値（R5） in a review of R5, with the target of a later year or a verdict beside it: what was reached this year, and no base. Without
 * either nobody knows what it is held against.
 */
function withCurrent(head: TableHead, { rows }: Table, planYear: number | undefined): TableHead {
  const { columns, headRows } = head
  if (planYear === undefined || columns.some(({ role }) => role === 'actual')) return head
  const isHeld = columns.some(
    ({ role, fiscalYear = 0 }) =>
      role === 'verdict' || ((role === 'target' || role === 'finalTarget') && fiscalYear > planYear),
  )
  const isCurrent = (index: number) =>
    rows.slice(0, headRows).some(({ cells }) => current.test(cells[index]?.text ?? ''))
  const own = columns.map(
    ({ role, fiscalYear }, index) => role === 'baseline' && fiscalYear === planYear && isCurrent(index),
  )
  if (!isHeld || own.filter(Boolean).length !== 1) return head
  const changed = columns.map((column, index): Column => (own[index] === true ? { ...column, role: 'actual' } : column))
  return { ...head, columns: changed, shape: shapeOf(changed) ?? head.shape }
}

/** What a table with these columns is about; undefined when its columns say nothing that a plan knows. */
export function shapeOf(columns: readonly Column[]): TableShape | undefined {
  const has = (...roles: Role[]) => columns.some(({ role }) => role !== undefined && roles.includes(role))
  if (has('met') && has('unmet')) return 'tally'
  const figures = has('target', 'actual', 'baseline', 'previous', 'finalTarget')
  const named = has('indicator', 'outcome', 'process', 'withdrawal')
  if (named && has('kind') && figures) return 'kinds'
  if (columns[0]?.role === 'year' && has('target') && has('actual')) return 'years'
  if (named && (figures || has('verdict'))) return 'indicators'
  if (
    has('initiative', 'goal', 'strategy') &&
    has('situation', 'countermeasure') &&
    !has('target') &&
    !has('actual') &&
    !has('verdict')
  )
    return 'unmet'
  if (has('initiative', 'strategy', 'goal') && has('target') && (has('actual') || has('verdict'))) return 'indicators'
  return has('initiative') && has('verdict', 'budget', 'settlement', 'midYear', 'activities', 'countermeasure')
    ? 'listing'
    : undefined
}

const filled = (row: Row) => row.cells.filter(({ text }) => text !== '')
const isLabelled = (label: Label | undefined) => label !== undefined
const countRoles = { met: 'met', unmet: 'unmet', 'not-judged': 'notJudged', 'not-applicable': 'notApplicable' } as const

const promised = /^(?:目標|計画)(?<what>\p{L}{1,10})/u
const unitBehind = (text: string): { readonly unit?: string } => {
  const unit = unitOf(/[(（]([^()（）]{1,12})[)）]\s*$/.exec(text)?.[1] ?? '')
  return unit === undefined ? {} : { unit }
}

/** 目標効果額 and 実績効果額 beside each other: the promise and the result of the same thing, though no form knows the words. */
function promisedAndReached({ cells }: Row): readonly [number, number] | undefined {
  for (const [at, { text }] of cells.entries()) {
    const what = promised.exec(text)?.groups?.['what']
    const reached = what === undefined ? -1 : cells.findIndex((cell) => cell.text.startsWith(`実績${what}`))
    if (reached >= 0) return [at, reached]
  }
  return undefined
}

/** The labels of a row. Where marks of results (◎, Ｂ, －) stand beside each other, each is a column that counts them. */
function labelsOf(labels: Labels, words: VerdictWords, row: Row): (Label | undefined)[] {
  const found = row.cells.map(({ text }) => (text === '' ? undefined : readLabel(labels, text)))
  const pair = promisedAndReached(row)
  if (pair !== undefined && pair.every((index) => found[index] === undefined))
    for (const [at, role] of [
      [pair[0], 'target'],
      [pair[1], 'actual'],
    ] as const)
      found[at] = { roles: [role], ...unitBehind(row.cells[at]?.text ?? '') }
  const marks = row.cells.filter(({ text }, index) => text !== '' && found[index] === undefined && words.isOne(text))
  if (marks.length < 2) return found
  return found.map((label, index) => {
    const verdict = label === undefined ? words.of(row.cells[index]?.text ?? '') : undefined
    return verdict === undefined ? label : { roles: [countRoles[verdict]] }
  })
}

/** The unit that the cell above a group of columns gives to all of them: 事業費（千円） over R2決算 and R3決算. */
const unitsOver = (row: Row): (string | undefined)[] =>
  row.cells.map(({ text }) => {
    const content = text.length > 40 ? undefined : /[(（]([^()（）]{1,12})[)）]\s*$/.exec(text)?.[1]
    return content === undefined ? (text === '' ? undefined : '') : (unitOf(content) ?? '')
  })
const takesUnit = ({ roles }: Label): boolean =>
  roles.some((role) => ['budget', 'settlement', 'target', 'actual', 'baseline', 'finalTarget'].includes(role))

/** Two header rows on top of each other: the lower label where there is one, with the year and unit of the upper. */
function mergeHeads(
  upper: readonly (Label | undefined)[],
  lower: readonly (Label | undefined)[],
  units: readonly (string | undefined)[],
): (Label | undefined)[] {
  const years = upper.map(
    (label, index) => label ?? (lower[index] === undefined ? undefined : upper.slice(0, index).findLast(isLabelled)),
  )
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const below = lower[index]
    if (below === undefined) return upper[index]
    const above = years[index]
    const unit = above?.unit ?? units.slice(0, index + 1).findLast((own) => own !== undefined)
    return {
      ...(unit === undefined || !takesUnit(below) ? {} : { unit }),
      ...(above?.fiscalYear === undefined ? {} : { fiscalYear: above.fiscalYear }),
      ...below,
      roles: below.roles.length > 0 ? below.roles : (above?.roles ?? []),
    }
  })
}

/** Rows above the head (a date, an office in a corner) have few cells. */
const rowsAboveHead = 2

/** The head of a table: one or two rows of labels at its top that make sense together. */
export function readHead(labels: Labels, words: VerdictWords, table: Table): TableHead | undefined {
  const { rows } = table
  const top = rows.slice(0, rowsAboveHead + 1).findIndex((row) => filled(row).length > 1)
  const [first, second] = rows.slice(Math.max(top, 0))
  if (first === undefined || top < 0) return undefined
  const upper = labelsOf(labels, words, first)
  const known = upper.filter(isLabelled).length
  if (known < 2 || known * 2 < filled(first).length) return undefined
  const lower = second === undefined ? [] : labelsOf(labels, words, second)
  const below = second === undefined ? 0 : filled(second).length
  if (
    below > 0 &&
    lower.filter(isLabelled).length * 4 >= below * 3 &&
    !lower.some((label) => label?.roles.includes('kind'))
  ) {
    const columns = columnsOf(mergeHeads(upper, lower, unitsOver(first)))
    const shape = shapeOf(columns)
    if (shape !== undefined) return withCurrent({ columns, shape, headRows: top + 2 }, table, labels.nearYear)
  }
  const columns = columnsOf(upper)
  const shape = shapeOf(columns)
  return shape && withCurrent({ columns, shape, headRows: top + 1 }, table, labels.nearYear)
}

/** The head that a run of single labels makes, one below the other; undefined when they make no table. */
export function readStackedHead(labels: readonly Label[]): Pick<TableHead, 'columns' | 'shape'> | undefined {
  const columns = columnsOf(labels)
  const shape = shapeOf(columns)
  return shape && columns.every(({ role }) => role !== undefined) ? { columns, shape } : undefined
}
