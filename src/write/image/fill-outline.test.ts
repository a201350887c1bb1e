import { expect, test } from 'vitest'
import { fillOutline, outlineOf } from './fill-outline.ts'

/** What a path covers, line by line, in eighths of a pixel: 8 is all of it. */
const covered = (path: string, scale = 1, shift = 0) => {
  const { left, top, width, height, levels } = fillOutline(outlineOf(path), scale, shift)
  const lines = Array.from({ length: height }, (_, row) =>
    [...levels.subarray(row * width, (row + 1) * width)].map((level) => Math.round((level / 31) * 8)).join(''),
  )
  return { at: [left, top], lines }
}

test.each([
  ['whole pixels', 'M0,0L3,0L3,2L0,2Z', { at: [0, -2], lines: ['888', '888'] }],
  ['the other way round', 'M0,2L3,2L3,0L0,0Z', { at: [0, -2], lines: ['888', '888'] }],
  ['a half at both sides', 'M0.5,0L2.5,0L2.5,1L0.5,1Z', { at: [0, -1], lines: ['484'] }],
  ['a quarter above', 'M0,0L1,0L1,1.25L0,1.25Z', { at: [0, -2], lines: ['2', '8'] }],
  ['a slope over several pixels', 'M0,0L4,0L4,1Z', { at: [0, -1], lines: ['1357'] }],
  ['a steep slope over several lines', 'M0,0L1,0L1,4Z', { at: [0, -4], lines: ['1', '3', '5', '7'] }],
  ['a hole that runs against its frame', 'M0,0L3,0L3,3L0,3ZM1,1L1,2L2,2L2,1Z', { at: [0, -3], lines: ['888', '808', '888'] }], // prettier-ignore
  ['strokes that cross stay full', 'M0,0L2,0L2,1L0,1ZM1,0L3,0L3,1L1,1Z', { at: [0, -1], lines: ['888'] }],
  ['nothing at all', '', { at: [0, 0], lines: [] }],
])('%s', (_, path, expected) => {
  expect(covered(path)).toEqual(expected)
})

test('a curve bulges from its chord by two thirds of a half triangle', () => {
  const { width, height, levels } = fillOutline(outlineOf('M0,0Q15,30 30,0Z'), 1, 0)
  expect([width, height]).toEqual([30, 15])
  const area = levels.reduce((sum, level) => sum + level / 31, 0)
  expect(area / 300).toBeGreaterThan(0.95) // 2/3 · 30 · 15, less what straight pieces cut off
  expect(area / 300).toBeLessThan(1)
})

test('it is as large as its scale, and begins a part of a pixel to the right', () => {
  expect(covered('M0,0L4,0L4,4L0,4Z', 0.5, 0.25)).toEqual({ at: [0, -2], lines: ['682', '682'] })
})
