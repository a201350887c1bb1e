import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTitles } from './declarations.ts'
import { codeIn, readDocument, root, tableRows } from './documents.ts'

const rows = tableRows(readDocument('docs/features.md'), 'claim').map(
  ([claim = '', state = '', shownBy = '', where = '']) => ({
    claim,
    state,
    shownBy,
    where,
  }),
)

/** `path` › `title`, as many as there are. */
const shown = (cell: string) =>
  cell === ''
    ? []
    : cell.split('<br>').map((one) => {
        const [file = '', title = '', ...more] = codeIn(one)
        return { file, title, wellFormed: one.includes(' › ') && more.length === 0 && title !== '' }
      })

test('there are claims', () => {
  expect(rows.length).toBeGreaterThan(100)
})

test('no claim is listed twice', () => {
  const claims = rows.map(({ claim }) => claim)
  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([])
})

test.each(rows)('$state: $claim', ({ state, shownBy, where }) => {
  expect(['works', 'partly', 'not yet']).toContain(state)
  const tests = shown(shownBy)
  if (state !== 'not yet') expect([tests.length > 0, where !== '']).toEqual([true, true])
  expect(/missing:/.test(where)).toBe(state === 'partly')
  for (const { file, title, wellFormed } of tests) {
    expect([file, wellFormed, existsSync(join(root, file))]).toEqual([file, true, true])
    expect([...testTitles(file)]).toContain(title)
  }
})
