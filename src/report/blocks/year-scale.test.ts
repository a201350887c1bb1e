import { expect, test } from 'vitest'
import { yearScale } from './year-scale.ts'

test.each([
  ['a gap of 0.8 points looks as small as it is', ['79.2', '80'], '%', ['69.6', '89.6', false]],
  ['near 0 the scale begins there', ['12.5', '20'], '%', ['0', '26.25', true]],
  ['shares never pass 100%', ['96', '99'], '%', ['87.5', '100', false]],
  ['counts have room around them', ['171', '200'], '社', ['155.5', '215.5', false]],
  ['0 and 2 begin at 0', ['0', '2', '1'], '地域', ['0', '2.3', true]],
  ['one figure alone', ['0'], '件', ['0', '0.5', true]],
  ['below 0 only for figures that are', ['-5', '5'], 'ポイント', ['-6.5', '6.5', true]],
] as const)('%s', (_, values, unit, expected) => {
  const { low, high, fromZero } = yearScale(values, unit)
  expect([low, high, fromZero]).toEqual(expected)
})
