import { expect, test } from 'vitest'
import { gramsOf, gramsOfTerm } from './grams.ts'
import { queryAtMost, readQuery } from './query.ts'

test.each([
  ['防災', ['防災']],
  ['  防災　訓練 ', ['防災', '訓練']],
  ['防災 防災 災', ['防災']],
  ['Ｐｌａｎ', ['plan']],
  ['ぼうさい', ['ボウサイ']],
  ['災', ['災']],
  ['100% _', ['100%', '_']],
])('%j looks for %j', (text, terms) => {
  expect(readQuery(text)).toEqual({ kind: 'terms', terms })
})

test.each(['', '  ', '　\n', '\u200B', '\0'])('%j looks for nothing', (text) => {
  expect(readQuery(text)).toEqual({ kind: 'empty' })
})

test('what is longer than anybody types is refused, counted in letters', () => {
  expect(readQuery('𠮷'.repeat(queryAtMost))).toMatchObject({ kind: 'terms' })
  expect(readQuery('𠮷'.repeat(queryAtMost + 1))).toEqual({ kind: 'too-long' })
})

test('a text is found by its letters and its pairs of letters; spaces are none', () => {
  expect(gramsOf('𠮷の会 a')).toEqual(['𠮷', 'の', '𠮷の', '会', 'の会', 'a'])
})

test.each([
  ['災', ['災']],
  ['防災', ['防災']],
  ['防災訓練', ['防災', '災訓', '訓練']],
])('%s is looked up by %j', (term, grams) => {
  expect(gramsOfTerm(term)).toEqual(grams)
  for (const gram of grams) expect(gramsOf(term)).toContain(gram)
})
