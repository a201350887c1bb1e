import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTarget } from './format-target.ts'
import { parseTarget } from './parse-target.ts'
import { targetSchema } from './target.ts'

const number = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
  fc
    .tuple(fc.nat(99_999), fc.integer({ min: 1, max: 999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0').replace(/0+$/, '')}`),
)
const unit = fc.constantFrom(
  '%',
  '人',
  '団体',
  '世帯',
  '回',
  '件',
  'か所',
  '円',
  '時間',
  '分',
  'kg',
  '地域',
  'kg/年',
  '回/月',
  '商品群',
  'ポイント',
)
const comparator = fc.constantFrom(
  'atLeast' as const,
  'atMost' as const,
  'moreThan' as const,
  'lessThan' as const,
  'equals' as const,
)
const deadline = fc.option(fc.constantFrom('2021-03-31', '2020-12-31', '2025-09-30', 'every-fiscal-year'), {
  nil: undefined,
})
const label = fc.option(fc.constantFrom('参加者数', '認知度', '区民の割合', '65歳以上の参加者数'), { nil: undefined })
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T
const flag = fc.constantFrom(true as const, undefined)

const thresholds = fc
  .record({ comparator, implied: fc.boolean(), value: number, unit, deadline, label, cumulative: flag, each: flag })
  .map((target) =>
    defined({
      kind: 'threshold' as const,
      ...target,
      // A bare number is at least, a bare zero at most: other implied comparators cannot be written.
      comparator: target.implied
        ? target.value === '0'
          ? ('atMost' as const)
          : ('atLeast' as const)
        : target.comparator,
      text: '',
    }),
  )
  // Shares do not add up: a running total of % or ポイント is not read.
  .filter(({ unit, cumulative }) => cumulative === undefined || (unit !== '%' && unit !== 'ポイント'))
const ranges = fc
  .record({ a: number, b: number, unit: fc.constantFrom('%', '人', '回'), deadline, lowOpen: flag, highOpen: flag })
  .map(({ a, b, ...rest }) =>
    defined({
      kind: 'range' as const,
      low: Number(a) < Number(b) ? a : b,
      high: Number(a) < Number(b) ? b : a,
      ...rest,
      text: '',
    }),
  )
const base = fc.constantFrom(
  { kind: 'previous' as const, text: '前年度' },
  { kind: 'year' as const, text: '平成28年度末', fiscalYear: 2016 },
  { kind: 'named' as const, text: '大阪市平均' },
  { kind: 'baseline' as const, text: '基準値' },
  { kind: 'previous' as const, text: '前年度実績', value: '75.3', unit: '%' },
)
const explicit = fc.constantFrom('atLeast' as const, 'moreThan' as const)
const relatives = fc.oneof(
  fc
    .record({
      base,
      value: number,
      unit: fc.constantFrom('ポイント', '件', '%'),
      deadline,
      change: fc.constantFrom('increase' as const, 'decrease' as const),
      comparator: fc.option(explicit, { nil: undefined }),
    })
    .map((item) => {
      const written = item.comparator ?? ('atLeast' as const)
      const turned = { atLeast: 'atMost', moreThan: 'lessThan' } as const
      return defined({
        kind: 'relative' as const,
        ...item,
        implied: item.comparator === undefined,
        comparator: item.change === 'decrease' ? turned[written] : written,
        text: '',
      })
    }),
  fc
    .record({ base, comparator, deadline })
    .map((item) => defined({ kind: 'relative' as const, ...item, change: 'same' as const, implied: false, text: '' })),
  fc.record({ base, value: number, deadline, comparator: fc.option(comparator, { nil: undefined }) }).map((item) =>
    defined({
      kind: 'relative' as const,
      ...item,
      unit: '%',
      change: 'times' as const,
      // A bare multiple is at least from 100% on; below, nobody knows which way it is meant.
      comparator: item.comparator ?? (Number(item.value) >= 100 ? ('atLeast' as const) : undefined),
      implied: item.comparator === undefined,
      text: '',
    }),
  ),
)
const ladders = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 5 }).map((values) => ({
  kind: 'ladder' as const,
  comparator: 'atLeast' as const,
  unit: '%',
  steps: values
    .toSorted((a, b) => b - a)
    .map((value, index) => ({ grade: 'ABCDE'.charAt(index), value: String(value) })),
  text: '',
}))

test('a formatted target reads back to the same target', () => {
  fc.assert(
    fc.property(fc.oneof(thresholds, ranges, relatives, ladders), (target) => {
      const valid = targetSchema.parse(target)
      const text = formatTarget(valid)
      expect({ ...parseTarget(text), text: '' }).toEqual(valid)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '全11地域で各3回以上',
  '1割以上改善',
  '維持または向上',
  '現状維持・減少',
  '2倍以上',
  '+3ポイント',
  '隔月1回',
  '3か所以上/年',
  '45%(H27)→50%(H32)',
  '24区中3位以内',
  '十数件',
  '待機児童ゼロ',
  '2030年度までに2013年度比46%削減',
  '前年度比0.9倍以下',
  '累計10,000世帯以上(令和7年度末)',
  '40%超60%未満',
  '①80%以上②70%',
])('what the reading of %s is formatted to reads back to the same', (text) => {
  const { text: _, note: __, ...target } = parseTarget(text)
  expect({ ...parseTarget(formatTarget({ ...target, text })), text: '' }).toEqual({ ...target, text: '' })
})
