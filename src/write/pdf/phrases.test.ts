import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrases } from './phrases.ts'

test.each([
  ['22が届きませんでした', ['22が', '届きませんでした']],
  ['69の目標のうち', ['69の目標のうち']],
  ['「区民主体のまちづくり」は、9の目標', ['「区民主体のまちづくり」は、', '9の目標']],
  ['', []],
])('%s is spoken as %j', (title, pieces) => {
  expect(phrases(title)).toEqual(pieces)
})

test('no letter is lost, and no piece is too long to be broken around', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('漢', 'あ', 'カ', 'ー', '、', '「', '」', '3', 'a', ' ', '𠮷', '葛󠄀'),
        maxLength: 80,
      }),
      (title) => {
        expect(phrases(title).join('')).toBe(title)
      },
    ),
  )
})
