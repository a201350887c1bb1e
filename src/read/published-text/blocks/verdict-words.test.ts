import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readLegend } from '../text/legend.ts'
import { toLines } from '../text/lines.ts'
import { createVerdictWords } from './verdict-words.ts'

const { forms } = await readingRules()
const form = forms.find(({ id }) => id === 'review-deck') ?? forms[0]
const wordsUnder = (legend: string) => createVerdictWords(form, readLegend(toLines(legend)), [])

test.each([
  ['● 達成', 'met'],
  ['◇ 未達成', 'unmet'],
  ['○ 達成', 'met'],
  ['○ 未達成', undefined],
  ['× 達成', undefined],
  ['● 一部達成', undefined],
])('a mark in front of a verdict in words says no other one: %s is %s', (text, verdict) => {
  expect(wordsUnder('').of(text)).toBe(verdict)
})

test('marks explained in a sentence, among them such as begin headings', () => {
  const words = wordsUnder('印\t● は達成、◇ は未達成、□ は判定できないもの、― は対象外です。')
  expect(['●', '◇', '□', '―'].map(words.of)).toEqual(['met', 'unmet', 'not-judged', 'not-applicable'])
})

test('headings that begin with such marks explain nothing', () => {
  expect(readLegend(toLines('■ 目標を達成した取組\n\n◆ 目標が未達成の取組\n')).meanings.size).toBe(0)
})
