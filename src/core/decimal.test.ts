import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, decimal, decimalText, isDecimalText, rounded } from './decimal.ts'

test.each([
  ['49.9', '50', -1],
  ['50', '49.9', 1],
  ['9', '10', -1],
  ['1.5', '1.50', 0],
  ['0', '-0', 0],
  ['0.0', '-0', 0],
  ['-0.1', '0', -1],
  ['-10', '-9', -1],
  ['-1.25', '-1.3', 1],
  ['-3', '2', -1],
  ['0.09', '0.1', -1],
])('%s against %s', (a, b, order) => {
  expect(compareTexts(a, b)).toBe(order)
})

test('comparing by digits agrees with the decimal library', () => {
  const texts = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.constantFrom('', '.0', '.5', '.05', '.50', '.123456789'),
    )
    .map(([sign, whole, decimals]) => `${sign}${whole}${decimals}`)
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(isDecimalText(a)).toBe(true)
      expect(compareTexts(a, b)).toBe(decimal(a).cmp(decimal(b)))
      expect(compareTexts(a, decimalText(decimal(a)))).toBe(0)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['2.25', 1, '2.3'],
  ['50', 1, '50.0'],
  ['-0.04', 1, '0.0'],
])('%s to %d decimals is read as %s', (text, decimals, read) => {
  expect(rounded(text, decimals)).toBe(read)
})
