import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness } from './likeness.ts'

test.each([
  ['具体的な取組の推進', '具体的取組の推進'],
  ['地域団体等との連携', '地域団体との連携'],
  ['「防災」訓練の 実施', '防災訓練の実施'],
])('%s and %s are the same words', (one, other) => {
  expect(likeness(one, other)).toBe(100)
})

test.each([
  ['区民意見を反映した区政運営', '区民の意見を反映した区政の運営', 100, 100],
  ['区政会議の運営', '区民会議の運営', 40, 80],
  ['校庭等の芝生化', '校庭と園庭の芝生化', 50, 90],
  ['窓口サービスの向上', '広報紙の発行', 0, 10],
])('%s and %s are alike by something between', (one, other, from, to) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(from)
  expect(likeness(one, other)).toBeLessThanOrEqual(to)
})

test('a title without words is like nothing', () => {
  expect(likeness('', '')).toBe(0)
  expect(likeness('・', '防災')).toBe(0)
})

test('likeness is the same from both sides, and whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(Number.isInteger(likeness(one, other))).toBe(true)
    }),
  )
})
