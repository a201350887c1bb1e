import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

/** Works in steps of some milliseconds for some seconds; gives the seconds at which something was told. */
function toldAt(step: number, seconds: number): number[] {
  let now = 5000
  const told: number[] = []
  const progress = createProgress(() => now)
  for (; now < 5000 + seconds * 1000; now += step) void progress(() => told.push((now - 5000) / 1000))
  return told
}

test.each([
  ['within a second', 0.9, []],
  ['in ten seconds', 10, [1, 2, 4, 8]],
  ['in five minutes', 300, [1, 2, 4, 8, 16, 32, 64, 124, 184, 244]],
])('%s it is told after %i s: %j', (_, seconds, told) => {
  expect(toldAt(100, seconds)).toEqual(told)
})

test('ten times a second everything else has a turn', async () => {
  let now = 0
  const progress = createProgress(() => now)
  const turns = Array.from({ length: 30 }, () => {
    now += 20
    return progress(() => undefined)
  }).filter((turn) => turn !== undefined)
  expect(turns).toHaveLength(6)
  await Promise.all(turns)
})
