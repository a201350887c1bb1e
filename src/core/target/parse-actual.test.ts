import { describe, expect, test } from 'vitest'
import { parseActual } from './parse-actual.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseActual(text)
  return rest
}
const amount = (value: string, unit: string) => ({ kind: 'amount', value, unit })

describe('one figure', () => {
  test.each([
    ['79.2％', '79.2', '%'],
    ['実績：79％', '79', '%'],
    ['3回開催', '3', '回'],
    ['平成29年度：79%', '79', '%'],
    ['週2回', '2', '回/週'],
    ['月平均8.5回', '8.5', '回/月'],
    ['1時間15分', '75', '分'],
    ['２，６００kg', '2600', 'kg'],
  ])('%s', (text, value, unit) => {
    expect(meaning(text)).toEqual(amount(value, unit))
  })
  test('what explains it is a note: the sample, last year, the months', () => {
    expect(meaning('81.2%(430人/530人)')).toEqual({ ...amount('81.2', '%'), note: '430人/530人' })
    expect(meaning('81.2%（前年度79.0%）')).toEqual({ ...amount('81.2', '%'), note: '前年度79.0%' })
    expect(meaning('3回（7月、10月、2月）')).toEqual({ ...amount('3', '回'), note: '7月、10月、2月' })
  })
  test.each(['7,200件(累計)', '累計7,200件', '5年間で7,200件', '延べ7,200件', '7,200件/5年'])(
    'a running total says so: %s',
    (text) => {
      expect(meaning(text)).toMatchObject({ ...amount('7200', '件'), cumulative: true })
    },
  )
  test('a sign is kept in mind: it may be a change', () => {
    expect(meaning('+10%')).toEqual({ ...amount('10', '%'), signed: true })
    expect(meaning('▲4%')).toEqual({ ...amount('-4', '%'), signed: true })
  })
})

describe('a figure that is not exact', () => {
  test.each(['約80%', '80%程度', '80%見込み', '80%（見込み）', '見込み80%'])('about: %s', (text) => {
    expect(meaning(text)).toMatchObject({ kind: 'approximate', value: '80', unit: '%' })
  })
  test('十数件 is about ten', () => {
    expect(meaning('十数件')).toEqual({ kind: 'approximate', value: '10', unit: '件' })
  })
  test('known from one side', () => {
    expect(meaning('10,000人以上')).toEqual({ kind: 'approximate', bound: 'atLeast', value: '10000', unit: '人' })
  })
})

describe('several figures', () => {
  const parts = (text: string) => {
    const actual = parseActual(text)
    return actual.kind === 'multiple'
      ? actual.parts.map(({ label, value, unit }) => `${label}:${value}${unit}`)
      : actual
  }
  test.each([
    ['30社44品', [':30社', ':44品']],
    ['男性76%、女性84%', ['男性:76%', '女性:84%']],
    ['3,200世帯(累計10,500世帯)', [':3200世帯', '累計:10500世帯']],
    ['R5年度：3,200世帯（R3～R5合計：10,500世帯）', ['R5年度:3200世帯', 'R3~R5合計:10500世帯']],
    ['3,200世帯（R3～R5計10,500世帯）', [':3200世帯', 'R3~R5計:10500世帯']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })
})

test.each([
  ['', 'blank'],
  ['―', 'dash'],
  ['-％', 'dash'],
  ['なし', 'dash'],
  ['対象外', 'not-applicable'],
  ['該当者なし', 'not-applicable'],
  ['未測定', 'not-measured'],
  ['―（調査実施せず）', 'not-measured'],
  ['集計中', 'not-measured'],
  ['今後公表', 'not-measured'],
  ['8月頃公表予定', 'not-measured'],
  ['令和6年8月公表予定', 'not-measured'],
  ['コロナの影響により中止', 'not-measured'],
  ['新型コロナウイルス感染症の影響により未実施', 'not-measured'],
  ['隔年調査のため実績なし', 'not-measured'],
  ['開催できず', 'not-measured'],
])('no value is a state, never a zero: "%s"', (text, why) => {
  expect(meaning(text)).toEqual({ kind: 'unavailable', why })
})

test.each([
  ['3回開催、2回は中止', 'two-values'],
  ['81.2% 達成', 'verdict-inside'],
  ['○', 'no-number'],
  ['〇', 'no-number'],
  ['1e3%', 'damaged-number'],
  ['79..2%', 'damaged-number'],
  ['79. 2%', 'two-values'],
  ['79.0%→81.2%', 'two-values'],
  ['前年度比105%', 'no-number'],
  ['#DIV/0!', 'no-number'],
])('what cannot be read needs a person: %s', (text, why) => {
  expect(meaning(text)).toMatchObject({ kind: 'unreadable', why })
})
