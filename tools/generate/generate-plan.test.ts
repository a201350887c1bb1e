import { expect, test } from 'vitest'
import { checkPlan } from '../../src/act/read-document.ts'
import { indicatorsOf, listingsOf } from '../../src/core/evaluation.ts'
import { inconsistenciesOf } from '../../src/core/plan/consistency.ts'
import { planSchema } from '../../src/core/plan/plan.ts'
import { generatePlan } from './generate-plan.ts'
import { knownTenants, readingRules } from './reading-rules.ts'
import { samplePlans } from './sample-plans.ts'

const rules = await readingRules()
const minato = { seed: 7, tenant: '271071', fiscalYear: 2020, initiatives: 70 }
const plan = generatePlan(minato)

test('the same parameters give the same plan, to the letter', () => {
  expect(JSON.stringify(generatePlan(minato))).toBe(JSON.stringify(plan))
})

test.each([
  ['seed', { ...minato, seed: 8 }],
  ['ward', { ...minato, tenant: '271080' }],
  ['year', { ...minato, fiscalYear: 2021 }],
])('another %s gives another plan', (_, other) => {
  expect(JSON.stringify(generatePlan(other).initiatives)).not.toBe(JSON.stringify(plan.initiatives))
})

test.each([1, 5, 26, 70, 300])(
  'a plan of %d initiatives has that many, is valid and refers to nothing missing',
  (size) => {
    const sized = generatePlan({ ...minato, initiatives: size })
    expect(planSchema.parse(sized)).toEqual(sized)
    expect(inconsistenciesOf(sized)).toEqual([])
    expect(sized.initiatives).toHaveLength(size)
    const titles = sized.initiatives.map(({ title }) => title.text)
    expect(new Set(titles).size).toBe(size)
  },
)

test('years of one ward share their initiatives, and a result becomes the previous result of the next year', () => {
  const next = generatePlan({ ...minato, fiscalYear: 2021 })
  expect(next.initiatives.map(({ id, title }) => [id, title.text])).toEqual(
    plan.initiatives.map(({ id, title }) => [id, title.text]),
  )
  const previous = new Map(
    [...indicatorsOf(next)].map(({ indicator }) => [indicator.id, indicator.previous?.actual.text]),
  )
  const measured = [...indicatorsOf(plan)].filter(({ indicator }) => indicator.actual?.actual.kind === 'amount')
  expect(measured.length).toBeGreaterThan(60)
  for (const { indicator } of measured) expect(previous.get(indicator.id)).toBe(indicator.actual?.actual.text)
})

test('every promise and result is read by the parsers', () => {
  const kinds = new Set(
    [...indicatorsOf(plan)].flatMap(({ indicator: { target, actual } }) => [target?.target.kind, actual?.actual.kind]),
  )
  expect(kinds).not.toContain('unreadable')
  expect(kinds).toContain('threshold')
})

test('some initiatives are listed again, some promises are missed, activities have figures', () => {
  const listings = [...listingsOf(plan)]
  expect(listings.filter(({ relisting }) => relisting).length).toBeGreaterThan(0)
  const { met = 0, unmet = 0 } = plan.stated ?? {}
  expect(met).toBeGreaterThan(unmet)
  expect(unmet).toBeGreaterThan(10)
  expect(
    plan.initiatives.flatMap(({ activities }) => activities.flatMap(({ quantities }) => quantities)).length,
  ).toBeGreaterThan(70)
})

test('what is stated agrees with what is computed: the only errors are misses without an answer, and few', () => {
  const plans = samplePlans([{ code: '271071', name: '大阪市 港区', prefecture: '大阪府', kana: '' }], {
    seed: 3,
    count: 6,
    years: 6,
    initiatives: 70,
  })
  const errors = plans.flatMap((sample) =>
    checkPlan(sample.plan, rules).findings.filter(({ severity }) => severity === 'error'),
  )
  expect(new Set(errors.map(({ kind }) => kind))).toEqual(new Set(['unmet-without-countermeasure']))
  expect(errors.length).toBeLessThan(12)
})

test('sample plans: so many, of different wards, each with so many years', async () => {
  const samples = samplePlans(await knownTenants(), { seed: 1, count: 20, years: 5, initiatives: 5 })
  const keys = samples.map(({ plan: { tenant, fiscalYear } }) => `${tenant} ${fiscalYear}`)
  expect(new Set(keys).size).toBe(20)
  expect(new Set(samples.map(({ tenant }) => tenant.code)).size).toBe(4)
})
