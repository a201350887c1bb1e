import fc from 'fast-check'
import type { Actual } from '../../src/core/target/actual.ts'
import type { Target } from '../../src/core/target/target.ts'

/** Words as documents have them, and any others that a text file can hold. */
export const words = fc.oneof(
  fc.constantFrom(
    '区民の割合',
    '地域活動協議会',
    '「みなトクモン」の認定',
    '𠮷野家前',
    '葛󠄀城',
    'が',
    '=1+1',
    '<b>',
    '',
    ' 　',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
export const yes = fc.constant(true as const)
export const unit = fc.constantFrom('%', '人', '団体', '回', '円', 'kg/年', 'ポイント', '時間', '')
export const fiscalYear = fc.integer({ min: 1990, max: 2040 })

/** Exact figures in plain notation: whole, with decimals, negative, longer than any float keeps. */
export const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: '' }))
  .map(([negative, whole, decimals]) => `${negative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`)

/** A record whose optional fields are there or not, never undefined. */
export const record = <Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Required & Partial<Optional>> =>
  fc
    .tuple(
      fc.record(required, { noNullPrototype: true }),
      fc.record(optional, { requiredKeys: [], noNullPrototype: true }),
    )
    .map(([needed, others]) => ({ ...needed, ...others }) as unknown as Required & Partial<Optional>)

const comparator = fc.constantFrom('atLeast', 'atMost', 'moreThan', 'lessThan', 'equals')
const common = {
  deadline: fc.constantFrom('2026-03-31', 'every-fiscal-year'),
  deadlineUnclear: fc.constantFrom('impossible', 'era-missing'),
  cumulative: yes,
  label: words,
  note: words,
}
const amount = { value: decimalText, unit }
const limit = { comparator, implied: fc.boolean(), ...amount }
const base = record(
  { kind: fc.constantFrom('previous', 'baseline', 'year', 'named', 'unstated'), text: words },
  { fiscalYear, value: decimalText, unit },
)
const unread = fc.constantFrom('damaged-number', 'two-values', 'verdict-inside', 'too-long')
const unavailable = fc.constantFrom('blank', 'dash', 'not-applicable', 'not-measured')

const ofKind = <Optional extends object>(
  kind: string,
  required: object,
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
) => record({ kind: fc.constant(kind), text: words, ...required }, optional)

/** A promise of any kind. */
export const target = fc.oneof(
  ofKind('threshold', limit, { ...common, each: yes }),
  ofKind('range', { low: decimalText, high: decimalText, unit }, { ...common, lowOpen: yes, highOpen: yes }),
  ofKind('approximate', amount, { ...common, comparator }),
  ofKind(
    'relative',
    {
      base,
      implied: fc.boolean(),
      change: fc.constantFrom('increase', 'decrease', 'improve', 'times', 'same', 'similar'),
    },
    { ...common, comparator, value: decimalText, unit },
  ),
  ofKind('milestone', {}, { ...common, arrow: fc.constantFrom('up', 'down', 'level') }),
  ofKind(
    'ladder',
    {
      comparator: fc.constantFrom('atLeast', 'atMost'),
      unit,
      steps: fc.array(record({ grade: words, value: decimalText }, {}), { minLength: 2, maxLength: 4 }),
    },
    common,
  ),
  ofKind('parts', { parts: fc.array(record({ label: words, ...limit }, {}), { minLength: 2, maxLength: 3 }) }, common),
  ofKind('unavailable', { why: unavailable }, common),
  ofKind('unreadable', { why: unread }, common),
) as unknown as fc.Arbitrary<Target>

/** A result of any kind. */
export const actual = fc.oneof(
  ofKind('amount', amount, { each: yes, cumulative: yes, note: words }),
  ofKind('approximate', amount, { bound: comparator, note: words }),
  ofKind(
    'multiple',
    { parts: fc.array(record({ label: words, ...amount }, {}), { minLength: 2, maxLength: 3 }) },
    { note: words },
  ),
  ofKind('unavailable', { why: unavailable }, { note: words }),
  ofKind('unreadable', { why: unread }, { note: words }),
) as unknown as fc.Arbitrary<Actual>
