import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeRoot, wholeRootAbove } from './whole-root.ts'

test.each([
  [0n, 0n, 0n],
  [1n, 1n, 1n],
  [2n, 1n, 2n],
  [3n, 1n, 2n],
  [4n, 2n, 2n],
  [15n, 3n, 4n],
  [16n, 4n, 4n],
  [17n, 4n, 5n],
  [255n, 15n, 16n],
  [256n, 16n, 16n],
])('the root of %d lies between %d and %d', (square, below, above) => {
  expect(wholeRoot(square)).toBe(below)
  expect(wholeRootAbove(square)).toBe(above)
})

test('the root of a square of any size is exact, and one less or more moves it to the neighbour', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n, max: 10n ** 80n }), (root) => {
      const square = root * root
      expect(wholeRoot(square)).toBe(root)
      expect(wholeRootAbove(square)).toBe(root)
      expect(wholeRoot(square - 1n)).toBe(root - 1n)
      expect(wholeRootAbove(square + 1n)).toBe(root + 1n)
    }),
  )
})
