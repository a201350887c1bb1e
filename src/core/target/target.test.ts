import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTarget } from './format-target.ts'
import { parseTarget } from './parse-target.ts'
import { targetSchema, type Target } from './target.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseTarget(text)
  return rest
}
const threshold = (value: string, unit: string, comparator = 'atLeast', implied = false) => ({
  kind: 'threshold',
  comparator,
  implied,
  value,
  unit,
})

describe('以上 以下 越える 未満 and the bare number', () => {
  test.each([
    ['80%以上', threshold('80', '%')],
    ['５０％以上', threshold('50', '%')],
    ['1地域以上', threshold('1', '地域')],
    ['10%以下', threshold('10', '%', 'atMost')],
    ['5日以内', threshold('5', '日', 'atMost')],
    ['5件未満', threshold('5', '件', 'lessThan')],
    ['60%を越える', threshold('60', '%', 'moreThan')],
    ['60%を超える', threshold('60', '%', 'moreThan')],
    ['≧80%', threshold('80', '%')],
    ['最低3回', threshold('3', '回')],
    ['80%', threshold('80', '%', 'atLeast', true)],
    ['全11地域', threshold('11', '地域', 'atLeast', true)],
    ['80(%)', threshold('80', '%', 'atLeast', true)],
    ['80%まで向上', threshold('80', '%')],
    ['10件まで減らす', threshold('10', '件', 'atMost')],
    ['80%以上を維持', threshold('80', '%')],
    ['年2回以上開催', threshold('2', '回')],
    ['過半数', threshold('50', '%', 'moreThan')],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toEqual(expected)
  })
  test.each(['0件', 'ゼロ件', '〇件', '０件'])('a zero promise means at most: %s', (text) => {
    expect(meaning(text)).toEqual(threshold('0', '件', 'atMost', true))
  })
})

describe('numbers and units', () => {
  test.each([
    ['1,730人以上', '1730', '人'],
    ['1600万人以上', '16000000', '人'],
    ['1万2600回以上', '12600', '回'],
    ['3億4千万円以上', '340000000', '円'],
    ['8割以上', '80', '%'],
    ['8割5分以上', '85', '%'],
    ['二十三件以上', '23', '件'],
    ['2時間30分以上', '150', '分'],
    ['3kg/年以上', '3', 'kg/年'],
    ['50百万円以上', '50000000', '円'],
    ['月1回以上', '1', '回/月'],
  ])('%s', (text, value, unit) => {
    expect(meaning(text)).toEqual(threshold(value, unit))
  })
})

describe('words around the number', () => {
  test('a name before it is kept as the label', () => {
    expect(meaning('65歳以上の参加者数 100人以上')).toEqual({ ...threshold('100', '人'), label: '65歳以上の参加者数' })
    expect(meaning('区民の割合 50%以上')).toEqual({ ...threshold('50', '%'), label: '区民の割合' })
  })
  test.each(['80%以上(注1)', '80%以上※2', '80%以上*3'])('a footnote mark is not part of the value: %s', (text) => {
    expect(meaning(text)).toEqual(threshold('80', '%'))
  })
  test('an explanation in brackets is a note', () => {
    expect(meaning('80%以上(前年度75%)')).toEqual({ ...threshold('80', '%'), note: '前年度75%' })
  })
  test('a second number in brackets is never dropped: it needs a person', () => {
    expect(meaning('80%以上(男性75%以上)')).toMatchObject({ kind: 'unreadable', why: 'two-values' })
  })
})

describe('deadlines and spans', () => {
  test.each([
    ['80%以上(平成32年)', '2020-12-31'],
    ['80%以上(2025年度末)', '2026-03-31'],
    ['80%以上(令和元年度)', '2020-03-31'],
    ['令和7年度末までに80%以上', '2026-03-31'],
    ['80%以上(R6.9)', '2024-09-30'],
    ['80%以上(毎年度)', 'every-fiscal-year'],
  ])('%s', (text, deadline) => {
    expect(meaning(text)).toEqual({ ...threshold('80', '%'), deadline })
  })
  test('a day that does not exist is said, and the promise is still read', () => {
    expect(meaning('平成31年2月30日までに80%以上')).toEqual({ ...threshold('80', '%'), deadlineUnclear: 'impossible' })
  })
  test.each(['10,000世帯以上(R3~R5合計)', '累計10,000世帯以上', '延べ10,000世帯以上', '3年間で累計10,000世帯以上'])(
    'cumulative: %s',
    (text) => {
      expect(meaning(text)).toEqual({ ...threshold('10000', '世帯'), cumulative: true })
    },
  )
})

describe('ranges', () => {
  test.each(['40%以上,60%以下', '40%以上60%以下', '40~60%', '40%～60%', '40%から60%', '60%以下40%以上', '40-60%'])(
    '%s',
    (text) => {
      expect(meaning(text)).toEqual({ kind: 'range', low: '40', high: '60', unit: '%' })
    },
  )
  test('未満 leaves the end out', () => {
    expect(meaning('40%以上60%未満')).toEqual({ kind: 'range', low: '40', high: '60', unit: '%', highOpen: true })
  })
})

test.each([
  ['30%程度', '30'],
  ['約95.9%', '95.9'],
  ['おおむね80%', '80'],
  ['80%前後', '80'],
])('about: %s', (text, value) => {
  expect(meaning(text)).toEqual({ kind: 'approximate', value, unit: '%' })
})

describe('promises that refer to another figure', () => {
  const previous = (text: string) => ({ kind: 'previous', text })
  test.each([
    ['前年度より増', { base: previous('前年度'), change: 'increase', comparator: 'moreThan', implied: false }],
    ['前年度実績を上回る', { base: previous('前年度実績'), change: 'same', comparator: 'moreThan', implied: false }],
    [
      '平成28年度末より4ポイント増',
      {
        base: { kind: 'year', text: '平成28年度末', fiscalYear: 2016 },
        change: 'increase',
        comparator: 'atLeast',
        implied: true,
        value: '4',
        unit: 'ポイント',
      },
    ],
    [
      '毎年3ポイント減',
      {
        base: previous('毎年'),
        change: 'decrease',
        comparator: 'atMost',
        implied: true,
        value: '3',
        unit: 'ポイント',
        deadline: 'every-fiscal-year',
      },
    ],
    [
      '大阪市平均以上',
      { base: { kind: 'named', text: '大阪市平均' }, change: 'same', comparator: 'atLeast', implied: false },
    ],
    [
      '20%減',
      {
        base: { kind: 'unstated', text: '' },
        change: 'decrease',
        comparator: 'atMost',
        implied: true,
        value: '20',
        unit: '%',
      },
    ],
    [
      '前年度比5%以上削減',
      { base: previous('前年度'), change: 'decrease', comparator: 'atMost', implied: false, value: '5', unit: '%' },
    ],
    [
      '前年度比105%以上',
      { base: previous('前年度'), change: 'times', comparator: 'atLeast', implied: false, value: '105', unit: '%' },
    ],
    [
      '前年度比▲5%',
      { base: previous('前年度'), change: 'decrease', comparator: 'atMost', implied: true, value: '5', unit: '%' },
    ],
    ['現状維持', { base: { kind: 'baseline', text: '現状' }, change: 'same', comparator: 'atLeast', implied: true }],
    [
      '4ポイント改善',
      { base: { kind: 'unstated', text: '' }, change: 'improve', implied: true, value: '4', unit: 'ポイント' },
    ],
    ['前年度並み', { base: previous('前年度'), change: 'similar', implied: true }],
    [
      '前年度実績(75.3%)以上',
      {
        base: { ...previous('前年度実績'), value: '75.3', unit: '%' },
        change: 'same',
        comparator: 'atLeast',
        implied: false,
      },
    ],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toEqual({ kind: 'relative', ...expected })
  })
})

test('a ladder of grades', () => {
  const ladder = {
    kind: 'ladder',
    comparator: 'atLeast',
    steps: [
      { grade: 'A', value: '80' },
      { grade: 'B', value: '70' },
    ],
  }
  expect(meaning('A80/B70')).toEqual({ ...ladder, unit: '' })
  expect(meaning('A:80%以上 B:70%以上80%未満 C:70%未満')).toEqual({ ...ladder, unit: '%' })
})
test('several labelled figures are parts, each with its own limit', () => {
  const { parts } = parseTarget('男女計80%以上/男性75%/女性85%') as Extract<Target, { kind: 'parts' }>
  expect(parts.map(({ label, value, implied }) => [label, value, implied])).toEqual([
    ['男女計', '80', false],
    ['男性', '75', true],
    ['女性', '85', true],
  ])
})

test.each(['策定', '計画を作成する', '整備完了', '継続実施', '一部実施', '第三者評価の実施'])(
  'not a figure: %s',
  (text) => {
    expect(meaning(text)).toEqual({ kind: 'milestone' })
  },
)
test.each([
  ['↑', 'up'],
  ['↓', 'down'],
  ['→', 'level'],
])('an arrow is not a figure: %s', (text, arrow) => {
  expect(meaning(text)).toEqual({ kind: 'milestone', arrow })
})
test.each([
  ['―', 'dash'],
  ['-', 'dash'],
  ['−', 'dash'],
  ['', 'blank'],
  ['　', 'blank'],
  ['対象外', 'not-applicable'],
  ['評価困難', 'not-measured'],
  ['未測定', 'not-measured'],
])('not available: "%s"', (text, why) => {
  expect(meaning(text)).toEqual({ kind: 'unavailable', why })
})
test.each([
  ['30年度 3030.5達成', 'verdict-inside'],
  ['80.5.2%', 'damaged-number'],
  ['1,23,4人以上', 'damaged-number'],
  ['50%以上 47.1%', 'two-values'],
  ['研修を3回以上開催し、満足度80%以上', 'two-values'],
  ['計画を策定し、3回開催', 'several-promises'],
  ['#REF!', 'no-promise'],
  ['前年度より3ポイント以上', 'no-promise'],
  ['達成', 'verdict-inside'],
  ['あ'.repeat(401), 'too-long'],
])('damaged text needs a person: %s', (text, why) => {
  expect(meaning(text)).toMatchObject({ kind: 'unreadable', why })
})

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
  fc.record({ base, value: number, deadline }).map((item) =>
    defined({
      kind: 'relative' as const,
      ...item,
      unit: '%',
      change: 'times' as const,
      comparator: 'atLeast' as const,
      implied: true,
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

const officeText = fc.array(
  fc.constantFrom(
    '80',
    '%',
    '以上',
    '以下',
    '約',
    '前年度',
    'より',
    '増',
    '平成',
    '29',
    '年度',
    '(',
    ')',
    '、',
    '万',
    '千',
    '人',
    'A',
    '/',
    '~',
    '達成',
    ' ',
    '各',
    '▲',
    '.',
    ',',
    'ー',
    '策定',
  ),
  { maxLength: 12 },
)

test('any text at all is read without failing, and its text is kept', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        officeText.map((parts) => parts.join('')),
      ),
      (text) => {
        const target = parseTarget(text)
        expect(target.text).toBe(text)
        expect(targetSchema.safeParse(target).success).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

test.each([
  '1'.repeat(50_000),
  '前年度より'.repeat(10_000),
  '(('.repeat(25_000),
  '80%以上'.repeat(10_000),
  '千'.repeat(50_000),
])('a text of 50,000 characters is answered at once', (text) => {
  const began = performance.now()
  parseTarget(text)
  expect(performance.now() - began).toBeLessThan(50)
})
