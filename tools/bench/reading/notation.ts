import { formatFiscalYear } from '../../../src/core/calendar/fiscal-year.ts'
import { createRandom } from '../../generate/random.ts'
import type { Fact } from './document.ts'
import type { TrueIndicator, TruePlan } from './true-plan.ts'

/** How one document writes what all documents say: its years, numbers, marks. */
export type Notation = {
  readonly year: string
  readonly digits: (text: string) => string
  readonly figure: (value: string, unit: string) => string
  readonly marks: Readonly<Record<TrueIndicator['verdict'], string>>
  readonly colon: string
  readonly dash: string
  readonly ordinal: (number: number) => string
  readonly code: (...numbers: readonly number[]) => string
}

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
const grouped = (value: string) => value.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))
const same = (text: string) => text

/** The notation of a document by its seed. */
export function notationOf(seed: string, { fiscalYear }: TruePlan): Notation {
  const random = createRandom(`notation ${seed}`)
  const digits = random.chance(30) ? wide : same
  const percent = random.pick(['%', '％'])
  const isGrouped = random.chance(70)
  const hyphen = random.pick(['-', '－', '−'])
  return {
    year: random.pick([digits(formatFiscalYear(fiscalYear)), `${fiscalYear}年度`]),
    digits,
    figure: (value, unit) => digits(isGrouped ? grouped(value) : value) + (unit === '%' ? percent : unit),
    marks: random.pick([
      { met: '達成', unmet: '未達成', 'not-judged': '判定不能' },
      { met: '目標達成', unmet: '目標未達成', 'not-judged': '未測定' },
      { met: '○', unmet: '×', 'not-judged': '－' },
    ]),
    colon: random.pick(['：', ' : ', '：']),
    dash: random.pick(['―', '－', '-']),
    ordinal: random.pick([(number: number) => `(${number})`, (number: number) => `（${digits(String(number))}）`]),
    code: (...numbers) => digits(numbers.join(hyphen === '-' ? '-' : hyphen)),
  }
}

/** The promise in words: 80%以上. */
export function sayTarget({ target, unit, comparator, isBare }: TrueIndicator, { figure }: Notation): string {
  return `${figure(target, unit)}${isBare ? '' : comparator === 'atLeast' ? '以上' : '以下'}`
}

export const sayResult = ({ result, unit }: TrueIndicator, { figure, dash }: Notation): string =>
  result === undefined ? dash : figure(result, unit)

/** What a row with promise and result says. */
export const factsOfTarget = ({ name, target, unit, comparator, isBare }: TrueIndicator): Fact[] => [
  { field: 'target', of: name, value: target },
  { field: 'unit', of: name, value: unit },
  ...(isBare ? [] : [{ field: 'comparator', of: name, value: comparator } as const]),
]
export const factsOfResult = ({ name, result }: TrueIndicator): Fact[] => [
  { field: 'result', of: name, value: result ?? 'none' },
]
export const factOfPrevious = ({ name, previous }: TrueIndicator): Fact => ({
  field: 'previous',
  of: name,
  value: previous,
})
export const factOfIndicator = ({ name }: TrueIndicator, owner: string): Fact => ({
  field: 'indicator',
  of: name,
  value: owner,
})
/** The verdict of a promise, and of its initiative where it is the only one; a dash says none. */
export function factsOfVerdict({ name, verdict }: TrueIndicator, mark: string, owner?: string): Fact[] {
  if (mark === '－') return []
  return [{ field: 'verdict', of: name, value: verdict, ...(owner === undefined ? {} : { alsoOf: owner }) }]
}
