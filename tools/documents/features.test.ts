import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimsOf, states, withCounts } from './claims.ts'
import { readDocument, root } from './documents.ts'
import { attemptsFile, shownIn } from './shown.ts'

const document = readDocument('docs/features.md')
const claims = claimsOf(document)

test('there are claims, none twice, and they are counted', () => {
  expect(claims.length).toBeGreaterThan(100)
  expect(new Set(claims.map(({ claim }) => claim)).size).toBe(claims.length)
  expect(document).toMatch(/^Of \d+ claims: /m)
  expect(withCounts(document)).toBe(document)
})

test.each(claims)('$state: $claim', ({ state, shownBy, where }) => {
  expect(states).toContain(state)
  if (state !== 'not yet') expect([shownBy.length > 0, where !== '']).toEqual([true, true])
  expect(/missing:/.test(where)).toBe(state === 'partly')
  for (const { file, title, wellFormed } of shownBy) {
    expect([file, wellFormed, existsSync(join(root, file))]).toEqual([file, true, true])
    expect(file === attemptsFile || file.endsWith('.test.ts')).toBe(true)
    expect([...shownIn(file)]).toContain(title)
  }
})
