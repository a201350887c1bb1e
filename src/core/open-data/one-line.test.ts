import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test.each([
  ['一行目\n二行目', '一行目 二行目'],
  ['一行目 \r\n  二行目', '一行目 二行目'],
  ['\t=1+1', '=1+1'],
  ['氏　　名', '氏 名'],
  ['区民 の 割合', '区民 の 割合'],
  ['　前後　', '前後'],
  ['外字\uE000', '外字\uFFFD'],
  ['半分\uD842', '半分\uFFFD'],
  ['𠮷野家・髙・葛󠄀城・①', '𠮷野家・髙・葛󠄀城・①'],
  ['', ''],
])('%j is %j in a table', (text, line) => {
  expect(oneLine(text)).toBe(line)
  expect(oneLine(line)).toBe(line)
})

test('50,000 blanks are read in no time', () => {
  expect(oneLine(`a${' '.repeat(50_000)}b`)).toBe('a b')
  expect(oneLine(`a${'\n '.repeat(25_000)}b`)).toBe('a b')
})
