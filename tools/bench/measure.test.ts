import { expect, test } from 'vitest'
import { measure, median } from './measure.ts'

test.each([
  [[3], 3],
  [[1, 9, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %o is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('lanes take turns, every second round the other way round, and are given room before each', async () => {
  const calls: string[] = []
  const lane = (name: string) => ({ name, before: () => calls.push(`room for ${name}`), run: () => calls.push(name) })
  const medians = await measure([lane('a'), lane('b')], { rounds: 2, atLeastMs: 0, warmUpMs: 0, clock: 'wall' })
  expect(medians).toHaveLength(2)
  const [a, b] = [
    ['room for a', 'a'],
    ['room for b', 'b'],
  ]
  const warmUp = [a, b]
  expect(calls).toEqual([...warmUp, a, b, b, a].flat())
})

test('what goes wrong in a lane is not timed but thrown', async () => {
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no such plan')) }
  await expect(measure([broken])).rejects.toThrow('no such plan')
})
