import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { readJson } from '../../read/json/read-json.ts'
import { inconsistenciesOf } from './consistency.ts'
import { planSchema, type Plan } from './plan.ts'

function fromJson(text: string): Plan {
  const reading = readJson(text)
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return planSchema.parse(reading.value)
}

describe('a plan as JSON', () => {
  test('any plan comes back from its JSON as it was: every kind of field, filled or missing', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(fromJson(JSON.stringify(plan))).toEqual(plan)
      }),
      { numRuns: 50 },
    )
  })

  test('any plan of the arbitrary is consistent', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => inconsistenciesOf(plan).length === 0),
      { numRuns: 50 },
    )
  })

  test('the arbitrary reaches every kind of promise and of result, listings, activities and answers', () => {
    const text = JSON.stringify(fc.sample(arbitraryPlan, { numRuns: 60, seed: 7 }))
    for (const kind of [
      'threshold',
      'range',
      'approximate',
      'relative',
      'milestone',
      'ladder',
      'parts',
      'unavailable',
      'unreadable',
      'amount',
      'multiple',
    ])
      expect(text).toContain(`"kind":"${kind}"`)
    for (const field of ['relisting', 'quantities', 'countermeasure', 'settlement', 'successor', 'series', 'sample'])
      expect(text).toContain(`"${field}":`)
  })
})

/** A small plan for changing one thing at a time. */
const small = (): Record<string, unknown> =>
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../../examples/findings/indicator-changed-without-successor/clean.json'),
      'utf8',
    ),
  )

describe('what the schema refuses', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['another version of the format', { schema: 'furikaeri.plan/2' }, 'schema'],
    ['a field that nobody knows', { goalz: [] }, ''],
    ['a code of five digits', { tenant: '27107' }, 'tenant'],
    ['a year as text', { fiscalYear: '2017' }, 'fiscalYear'],
    ['a fiscal year before Meiji', { fiscalYear: 1867 }, 'fiscalYear'],
    ['counts below zero', { stated: { met: -1, unmet: 0 } }, 'stated.met'],
    ['half a count', { stated: { met: 1.5, unmet: 0 } }, 'stated.met'],
    [
      'an id with capitals',
      { goals: [{ id: 'Goal-1', number: '', title: { text: '' }, otherTitles: [], indicators: [], strategies: [] }] },
      'goals.0.id',
    ],
    ['a place before the first line', { title: { text: '', at: { line: 0, column: 1 } } }, 'title.at.line'],
    ['null for what is missing', { title: null }, 'title'],
  ])('%s', (_what, change, path) => {
    expect(planSchema.safeParse(small()).success).toBe(true)
    const result = planSchema.safeParse({ ...small(), ...change })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  test.each(['1e3', '1.', '.5', '01', '+1', 'NaN', '1,730', '１', `1${'0'.repeat(40)}`, '-'])(
    'a figure written as %s',
    (value) => {
      const plan = structuredClone(fc.sample(arbitraryPlan, { numRuns: 1, seed: 1 })[0])
      if (plan?.initiatives[0] === undefined) throw new Error('a plan has an initiative')
      plan.initiatives[0].budget = [{ fiscalYear: 2017, budget: { value, unit: '円', text: '' } }]
      const result = planSchema.safeParse(plan)
      expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['initiatives.0.budget.0.budget.value'])
    },
  )
})
