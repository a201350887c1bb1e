import { describe, expect, test } from 'vitest'
import { readingRules } from '../../generate/reading-rules.ts'
import { compare } from './compare.ts'
import type { Fact } from './document.ts'
import { layouts } from './layouts.ts'
import { measureReading, totalOf, type Measured } from './measure-reading.ts'
import { reportOf, tablesOf } from './reading-tables.ts'

const rules = await readingRules()

async function measured(layout: string): Promise<Measured[]> {
  const all: Measured[] = []
  const size = { seed: 'gate', documents: 1, only: (name: string) => name === layout }
  for await (const one of measureReading(size, rules)) all.push(one)
  return all
}

/** However busy the machine is. */
const patience = { timeout: 120_000 }

describe.each(layouts)('$name', ({ name }) => {
  test(
    'of generated documents, clean and dirty, no value is wrong without a finding, and every line is accounted for',
    patience,
    async () => {
      const all = await measured(name)
      const silent = all.flatMap(({ shape, state, score }) =>
        score.silent.map(({ field, of, value }) => `${shape}, ${state}: ${field} of ${of} = ${value}`),
      )
      expect(silent).toEqual([])
      expect(totalOf(all).accounted).toBe(100)
      expect(totalOf(all.filter(({ state }) => state === 'clean')).recall).toBeGreaterThanOrEqual(95)
      expect(totalOf(all.filter(({ state }) => state === 'dirty')).recall).toBeGreaterThanOrEqual(90)
    },
  )
})

describe('the measure itself', () => {
  const said: Fact[] = [
    { field: 'target', of: '参加者数', value: '30' },
    { field: 'verdict', of: '参加者数', value: 'met', alsoOf: '訓練' },
    { field: 'verdict', of: '備蓄', value: 'met', follows: true },
  ]
  const read = (field: Fact['field'], of: string, value: string) => ({ field, of, value, at: undefined, record: '' })

  test('what is read as it is said is right, in other letters too', () => {
    const { scores, missing, wrong } = compare(said, [
      read('target', '参加者数', '３０'),
      read('verdict', '訓練', 'met'),
    ])
    expect([scores.target, scores.verdict]).toEqual([
      { said: 1, found: 1, read: 1, right: 1 },
      { said: 1, found: 1, read: 1, right: 1 },
    ])
    expect([missing, wrong]).toEqual([[], []])
  })

  test('another value is wrong, and the true one is missing', () => {
    const { missing, wrong } = compare(said, [read('target', '参加者数', '3'), read('verdict', '参加者数', 'met')])
    expect([missing.map(({ field }) => field), wrong.map(({ value }) => value)]).toEqual([['target'], ['3']])
  })

  test('what nobody said is wrong; what follows from others is not missed', () => {
    const { missing, wrong } = compare(said.slice(2), [read('activity', '備蓄', '買った')])
    expect([missing, wrong.map(({ value }) => value)]).toEqual([[], ['買った']])
  })
})

test('the same seed gives the same documents, with what became of each', patience, async () => {
  const [first, again] = [await measured('tabs'), await measured('tabs')]
  expect(reportOf('gate', again)).toEqual(reportOf('gate', first))
  expect(tablesOf(first, true)).toContain('tabs, dirty')
})
