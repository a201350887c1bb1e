import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, withoutGuard } from './formula-guard.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+81', "'+81"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A', "'＠A"],
  ['\t=1', "'\t=1"],
  ['\rx', "'\rx"],
  [' =1', "' =1"],
  ["'=1+1", "''=1+1"],
  ["'80", "'80"],
  ['80%以上', '80%以上'],
  ['▲3.2', '▲3.2'],
])('%j is written %j, and comes back', (text, field) => {
  expect(guarded(text)).toBe(field)
  expect(withoutGuard(field)).toBe(text)
})

test('any text comes back exactly, and none begins as a formula', () => {
  const letters = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    ' ',
    '　',
    '1',
    'a',
    '港',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(letters).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        expect(withoutGuard(guarded(text))).toBe(text)
        expect(guarded(text)).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/)
      },
    ),
  )
})
