import { expect, test } from 'vitest'
import { benches } from './benches.ts'

const options = { plans: 1, seconds: 1, quick: true }
const computing = benches.filter(({ name }) =>
  ['read', 'judge', 'page', 'pdf', 'slides', 'papers', 'decks', 'workbook'].includes(name),
)

test('every benchmark has a name of its own and says what its floor is', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length)
  for (const { about } of benches) expect(about).toContain('floor: ')
})

test('reading, judging, drawing and typesetting each have a benchmark', () => {
  expect(computing).toHaveLength(8)
})

/** However busy the machine is: figures are not judged here. */
const patience = { timeout: 120_000 }

test.each(computing)('$name runs and gives figures, whatever they are', patience, async ({ run }) => {
  const results = await run(options)
  expect(results.length).toBeGreaterThan(0)
  for (const { subject, numbers, measured, floor } of results) {
    expect([subject, measured, floor]).not.toContain('')
    expect(Object.values(numbers).every((value) => Number.isFinite(value) && value > 0)).toBe(true)
  }
})
