import { expect, test } from 'vitest'
import { targetBar } from './target-bar.ts'

/** The rectangles of a bar by their class: where they begin and how wide they are, of 1000. */
function drawn(bar: Parameters<typeof targetBar>[0]): Record<string, { x: number; width: number }> {
  const rects = targetBar(bar).text.matchAll(/class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)
  return Object.fromEntries([...rects].map(([, name = '', x, width]) => [name, { x: Number(x), width: Number(width) }]))
}
const bar = { result: '49.9', target: '50', end: '100', description: '' }

test('49.9% of 50%: the grey bar ends a tenth of a percent before the middle of the mark', () => {
  const { track, result, mark } = drawn(bar)
  expect(track).toEqual({ x: 0, width: 1000 })
  expect(result).toEqual({ x: 0, width: 499 })
  expect(mark).toEqual({ x: 497, width: 6 })
})

test('nothing done is a bar of no width, not a missing one', () => {
  expect(drawn({ ...bar, result: '0' })['result']).toEqual({ x: 0, width: 0 })
})

test.each([
  ['a target at the very end', { target: '100' }, 'mark', { x: 994, width: 6 }],
  ['a target at the beginning', { target: '0.1' }, 'mark', { x: 0, width: 6 }],
  ['a result beyond the end', { result: '120' }, 'result', { x: 0, width: 1000 }],
])('%s stays within the drawing', (_, change, part, expected) => {
  expect(drawn({ ...bar, ...change })[part]).toEqual(expected)
})

test('a known interval is a line from its low to its high figure; an unknown one is not drawn', () => {
  expect(drawn({ ...bar, interval: { low: '45.7', high: '54.1' } })['interval']).toEqual({ x: 457, width: 84 })
  expect(drawn(bar)['interval']).toBeUndefined()
})

test('an interval that leaves the scale is cut at its end', () => {
  expect(drawn({ ...bar, interval: { low: '98', high: '101.2' } })['interval']).toEqual({ x: 980, width: 20 })
})

test('it is one picture with its sentence, and no text can end the attribute', () => {
  const { text } = targetBar({ ...bar, description: '49.9% は "50%以上" に<b>足りず' })
  expect(text).toContain('role="img" aria-label="49.9% は &quot;50%以上&quot; に&lt;b&gt;足りず"')
})
