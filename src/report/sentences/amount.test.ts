import { expect, test } from 'vitest'
import { sayNumber } from './amount.ts'

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['12345678', '12,345,678'],
  ['-123', '-123'],
  ['-123456', '-123,456'],
  ['1234.5678', '1,234.5678'],
  ['-0.5', '-0.5'],
])('%s is read as %s', (value, words) => {
  expect(sayNumber(value)).toBe(words)
})
