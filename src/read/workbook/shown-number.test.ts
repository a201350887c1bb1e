import { expect, test } from 'vitest'
import { exactDigits, shownNumber } from './shown-number.ts'

test.each([
  [79.2, undefined, '79.2'],
  [79.2, 'General', '79.2'],
  [0.1 + 0.2, undefined, '0.3'],
  [0.0000001, undefined, '0.0000001'],
  [1234567, '#,##0', '1,234,567'],
  [1234, '#,##0"件"', '1,234件'],
  [0.792, '0.0%', '79.2%'],
  [0.8, '0%', '80%'],
  [77.8, '0.0"%"', '77.8%'],
  [80, '0"%以上"', '80%以上'],
  [-3.2, '0.0', '-3.2'],
  [-3.2, '0.0;"▲"0.0', '▲3.2'],
  [12, 'G/標準"人"', '12人'],
  [12, '[broken', '12'],
])('%s as %s is shown as %s', (value, format, shown) => {
  expect(shownNumber(value, format, false)).toBe(shown)
})

test('what somebody typed keeps the digits that its format hides: 79.6% is not 80%', () => {
  expect(shownNumber(0.796, '0%', false)).toBe('79.6%')
  expect(shownNumber(1234.5, '#,##0"件"', false)).toBe('1,234.5件')
})

test('what a formula made is as it is shown', () => {
  expect(shownNumber(19 / 24, '0.0%', true)).toBe('79.2%')
})

test('the dust of binary fractions is no digit', () => {
  expect(exactDigits(1.1 * 3)).toBe('3.3')
})
