import { formatDate } from '../calendar/date.ts'
import { decimal } from '../decimal.ts'
import type { Indicator } from '../plan/plan.ts'
import { parseActual } from '../target/parse-actual.ts'
import type { Actual } from '../target/actual.ts'
import type { EntryField } from './entry-field.ts'
import type { EntryDamage, EntryRemark, EntryValue } from './entry.ts'
import type { GivenCell } from './given-sheet.ts'
import { plainText } from './plain-text.ts'
import { verdictOfWord, type VerdictWords } from './verdict-words.ts'

/** What a cell says, in words that are mended where they had to be; or why it says nothing. */
export type EntryReading =
  | { readonly text: string; readonly value: EntryValue; readonly remarks: readonly EntryRemark[] }
  | { readonly damage: DamageOf<EntryDamage> }
type DamageOf<Damage> = Damage extends unknown ? Omit<Damage, 'at'> : never

const wide = /[０-９．，％＋]/g
const narrowed = (text: string): string =>
  text.replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

type Target = NonNullable<Indicator['target']>['target']
/** A promise that only a figure can meet. */
const asksForFigure = (target: Target | undefined): boolean =>
  target !== undefined && ['threshold', 'range', 'approximate', 'ladder'].includes(target.kind)
const unitOf = (target: Target | undefined): string =>
  target !== undefined && 'unit' in target ? (target.unit ?? '') : ''

const isBare = (actual: Actual): boolean =>
  (actual.kind === 'amount' || actual.kind === 'approximate') && actual.unit === ''
/** 0.825 beside a target in %; 1 where a program may have made it of 100%. */
const isRatio = (actual: Actual, { kind }: GivenCell): boolean =>
  'value' in actual &&
  decimal(actual.value).gt('0') &&
  decimal(actual.value).lte('1') &&
  (actual.value.includes('.') || kind !== undefined)
const number = /\d[\d,]*(?:\.\d+)?/

/** Numbers of days from 2000 to 2099, as spreadsheets count them. */
const isSerial = (text: string): boolean => /^\d{5}$/.test(text) && text >= '36526' && text <= '73050'
const dayOf = (serial: string): string =>
  formatDate(Temporal.PlainDate.from('1899-12-30').add({ days: parseInt(serial, 10) }))

/** A figure without a unit in the unit of its target: 79.2 beside 80%以上 is 79.2%. */
function withUnit(
  text: string,
  actual: Actual,
  target: Target | undefined,
): { text: string; actual: Actual } | undefined {
  const unit = unitOf(target)
  if (unit === '' || !isBare(actual)) return undefined
  const longer = text.replace(number, (figure) => figure + unit)
  const again = parseActual(longer)
  return 'unit' in again && again.unit === unit ? { text: longer, actual: again } : undefined
}

function readFigure(cell: GivenCell, written: string, indicator: Indicator | undefined): EntryReading {
  const { kind } = cell
  const target = indicator?.target?.target
  const text = narrowed(written)
  const remarks: EntryRemark[] = text === written ? [] : ['narrowed']
  if (asksForFigure(target)) {
    if (kind === 'day') return { damage: { kind: 'figure-is-day', text } }
  } else if (kind === 'number' && isSerial(text) && target !== undefined) {
    const day = dayOf(text)
    return { text: day, value: { kind: 'figure', actual: parseActual(day) }, remarks: ['serial'] }
  }
  const actual = parseActual(text)
  if (actual.kind === 'unreadable' && asksForFigure(target)) return { damage: { kind: 'figure-unreadable', text } }
  if (unitOf(target) === '%' && isBare(actual) && isRatio(actual, cell))
    return { damage: { kind: 'figure-is-ratio', text, unit: '%' } }
  const longer = withUnit(text, actual, target)
  if (longer !== undefined) remarks.push('unit-added')
  const read = longer ?? { text, actual }
  if (read.actual.note !== undefined && read.actual.kind !== 'unavailable') remarks.push('note-apart')
  return { text: read.text, value: { kind: 'figure', actual: read.actual }, remarks }
}

function readVerdict(text: string, words: VerdictWords): EntryReading {
  const verdict = verdictOfWord(text, words)
  return verdict === undefined
    ? { damage: { kind: 'verdict-unknown', text, known: words.choices } }
    : { text, value: { kind: 'verdict', verdict }, remarks: [] }
}

/** Words as they stand; of a list its lines, without the empty ones. */
const readWords = (field: EntryField, text: string): EntryReading & { readonly text: string } =>
  field === 'initiative.activities'
    ? { text: text.replace(/\n{2,}/g, '\n'), value: { kind: 'lines' }, remarks: [] }
    : { text, value: { kind: 'words' }, remarks: [] }

const figures: ReadonlySet<EntryField> = new Set(['indicator.actual'])
const verdicts: ReadonlySet<EntryField> = new Set(['indicator.stated', 'initiative.stated'])

/** What a cell says in its field. Nothing is mended silently: every repair is a remark, and what could be two things is none. */
export function readEntry(
  field: EntryField,
  cell: GivenCell,
  { indicator, words }: { readonly indicator: Indicator | undefined; readonly words: VerdictWords },
): EntryReading {
  const text = plainText(cell.text)
  const isShort = figures.has(field) || verdicts.has(field)
  const own = isShort ? text.trim() : text
  if (own.trim() === '') return { text: '', value: { kind: 'nothing' }, remarks: [] }
  const reading = figures.has(field)
    ? readFigure(cell, own, indicator)
    : verdicts.has(field)
      ? readVerdict(own, words)
      : readWords(field, own)
  if ('damage' in reading) return reading
  const made: EntryRemark[] = cell.kind === 'formula' ? ['formula'] : cell.kind === 'day' ? ['day'] : []
  return { ...reading, remarks: [...made, ...reading.remarks] }
}
