import { expect, test } from 'vitest'
import { lastChange, withLastChange } from './last-change.ts'

const at = '2026-11-24T15:00:00Z'
const { words, instant } = lastChange

test.each([
  [`最終更新 ${words}`, '最終更新 2026年11月25日'],
  [`"dateModified":"${instant}"… ${words}`, `"dateModified":"${at}"… 2026年11月25日`],
  [`${words}${words}`, '2026年11月25日2026年11月25日'],
  ['a page without a day', 'a page without a day'],
  ['the plan has \uE002 itself', 'the plan has \uE002 itself'],
  [`\uE002${instant}`, `\uE002${at}`],
  ['', ''],
])('%j becomes %j', (page, expected) => {
  expect(withLastChange(page, at, 'ja')).toBe(expected)
})
