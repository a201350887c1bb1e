import { expect, test } from 'vitest'
import { followTests } from './follow-tests.ts'

const tests = new Map([
  ['src/core/a.test.ts', new Set(['one', 'two'])],
  ['src/core/b.test.ts', new Set(['three'])],
  ['src/read/c.test.ts', new Set(['two', 'four'])],
  ['src/web/d.test.ts', new Set(['four'])],
])

test.each([
  ['`src/core/a.test.ts` › `one`', '`src/core/a.test.ts` › `one`', 'it is still there'],
  ['`src/core/a.test.ts` › `three`', '`src/core/b.test.ts` › `three`', 'it moved'],
  ['`src/core/old.test.ts` › `two`', '`src/core/a.test.ts` › `two`', 'the one nearby'],
  ['`src/core/a.test.ts` › `four`', '`src/core/a.test.ts` › `four`', 'it could be either'],
  ['`src/core/a.test.ts` › `five`', '`src/core/a.test.ts` › `five`', 'it is gone'],
])('%s becomes %s: %s', (before, after) => {
  expect(followTests(before, tests)).toBe(after)
})
