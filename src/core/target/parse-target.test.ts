import { expect, test } from 'vitest'
import { parseTarget } from './parse-target.ts'
import type { Target } from './target.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseTarget(text)
  return rest
}

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
  expect(parseTarget('小学校90%、中学校80%')).toMatchObject({ kind: 'parts' })
  expect(parseTarget('①80%以上②70%以上')).toMatchObject({ kind: 'parts' })
})

test.each([
  '策定',
  '計画を作成する',
  '整備完了',
  '継続実施',
  '一部実施',
  '第三者評価の実施',
  '第3次計画の策定',
  '全校',
  'すべての施設で実施',
  'ごみゼロ運動の実施',
])('not a figure: %s', (text) => {
  expect(meaning(text)).toEqual({ kind: 'milestone' })
})
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
  ['―(未測定)', 'not-measured'],
  ['-％', 'dash'],
  ['目標値設定なし', 'not-applicable'],
  ['なし', 'not-applicable'],
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
  ['〇', 'verdict-inside'],
  ['3分の2以上', 'damaged-number'],
  ['1e3%', 'damaged-number'],
  ['現状45% 目標50%', 'two-values'],
  ['数件', 'no-promise'],
  ['80%以上ではない', 'no-promise'],
  ['前年度以上かつ80%以上', 'no-promise'],
  ['80%以上(前年度以上)', 'several-promises'],
  ['実人数20人、延べ100人', 'two-values'],
  ['受講者の90%が80点以上', 'two-values'],
  ['あ'.repeat(401), 'too-long'],
])('damaged text needs a person: %s', (text, why) => {
  expect(meaning(text)).toMatchObject({ kind: 'unreadable', why })
})
