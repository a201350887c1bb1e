import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedApi, publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, minato, taisho, withResult } from '../../../tools/published/published-example.ts'
import { generatePlan } from '../../../tools/generate/generate-plan.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import type { ReadingRules } from '../../act/read-document.ts'
import type { Plan } from '../../core/plan/plan.ts'

let database: TestDatabase
let api: ReturnType<typeof askedApi>
let rules: ReadingRules
let example: Plan
const at = '2018-06-25T01:00:00.000Z'
const years = [2016, 2018, 2019, 2020, 2021]

beforeAll(async () => {
  database = await createTestDatabase()
  api = askedApi(database.db)
  const read = await exampleDocument()
  rules = read.rules
  example = read.checked.plan
  await publishAs(database.db, minato, example, { rules, source: read.checked.source, at })
  await publishAs(database.db, minato, withResult(example, '50.1'), { rules, source: [], at })
  for (const [index, fiscalYear] of years.entries()) {
    const tenant = index % 2 === 0 ? minato : taisho
    const plan = generatePlan({ seed: 3, tenant: tenant.code, fiscalYear, initiatives: 60 })
    await publishAs(database.db, tenant, plan, { rules, source: [], at })
  }
})
afterAll(() => database.close())

type Walk = { readonly pieces: number; readonly items: readonly Readonly<Record<string, unknown>>[] }

/** Follows the Link header to the end, as a client does. */
async function walk(path: string): Promise<Walk> {
  const items: Record<string, unknown>[] = []
  let [pieces, next]: [number, string | undefined] = [0, path]
  while (next !== undefined) {
    const answer = await api.ask(next)
    expect(answer.status).toBe(200)
    const body: { items: Record<string, unknown>[] } = JSON.parse(await answer.text())
    items.push(...body.items)
    pieces += 1
    const onward: string | undefined = /^<(\?[^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
    next = onward === undefined ? undefined : `${path.split('?')[0]}${onward}`
  }
  return { pieces, items }
}

const lists = [
  '/tenants',
  '/plans',
  '/publications',
  '/plans/271071/2017/goals',
  '/plans/271071/2017/initiatives',
  '/plans/271071/2017/initiatives?verdict=unmet',
  '/plans/271071/2017/indicators',
  '/plans/271071/2017/findings',
  '/plans/271071/2017/findings?severity=warning',
  '/plans/271080/2018/indicators?verdict=met',
]
describe.each(lists)('%s', (list) => {
  test.each([1, 7])('piece by piece of %i it is the whole list, every row once and in its order', async (limit) => {
    const sign = list.includes('?') ? '&' : '?'
    const whole = await walk(`${list}${sign}limit=200`)
    const walked = await walk(`${list}${sign}limit=${limit}`)
    expect(whole.pieces).toBe(1)
    expect(whole.items.length).toBeGreaterThan(1)
    expect(walked.items).toEqual(whole.items)
    expect(walked.pieces).toBe(Math.ceil(whole.items.length / limit))
    expect(new Set(walked.items.map((item) => JSON.stringify(item))).size).toBe(walked.items.length)
  })
})

const keys = (items: Walk['items']) =>
  items.map(({ tenant, fiscalYear, sequence }) => `${String(tenant)} ${String(fiscalYear)} ${String(sequence)}`)

test('plans are the newest publications, publications are all of them; both by tenant, year and number', async () => {
  const plans = ['271071 2016 1', '271071 2017 2', '271071 2019 1', '271071 2021 1', '271080 2018 1', '271080 2020 1']
  expect(keys((await walk('/plans')).items)).toEqual(plans)
  expect(keys((await walk('/publications')).items)).toEqual([...plans.slice(0, 1), '271071 2017 1', ...plans.slice(1)])
})

test.each([
  ['/plans?tenant=271080', ['271080 2018 1', '271080 2020 1']],
  ['/plans?year=2017', ['271071 2017 2']],
  ['/plans?tenant=271080&year=2017', []],
  ['/publications?tenant=271071&year=2017', ['271071 2017 1', '271071 2017 2']],
  ['/publications?year=2020', ['271080 2020 1']],
])('%s narrows', async (list, expected) => {
  expect(keys((await walk(list)).items)).toEqual(expected)
})

test('filters of records keep just those that they name, and all of them', async () => {
  const path = '/plans/271071/2017/initiatives'
  const { items } = await walk(`${path}?limit=200`)
  const states = ['met', 'unmet', 'not-judged', 'not-applicable']
  const split = await Promise.all(states.map(async (verdict) => (await walk(`${path}?verdict=${verdict}`)).items))
  for (const [index, some] of split.entries())
    expect(some.every(({ verdict }) => Reflect.get(Object(verdict), 'counted') === states[index])).toBe(true)
  expect(split.flat().length).toBe(items.length)
  expect(split[1]?.length).toBeGreaterThan(5)
})

test('what is counted is what the published counts count', async () => {
  const { counts } = await api.read('/plans/271071/2017')
  const { items } = await walk('/plans/271071/2017/initiatives?verdict=unmet&limit=200')
  expect(Reflect.get(Object(Reflect.get(Object(counts), 'distinct')), 'unmet')).toBe(items.length)
})

test('a goal lists what stands under it, 再掲 too', async () => {
  const { items } = await walk('/plans/271071/2017/goals')
  const again = items.find(({ strategies }) => JSON.stringify(strategies).includes('"relisting":true'))
  const under = await walk(`/plans/271071/2017/initiatives?goal=${String(again?.['id'])}`)
  expect(under.items.some(({ listings }) => JSON.stringify(listings).includes('"relisting":true'))).toBe(true)
  expect(under.items.length).toBeGreaterThan(1)
})

test('a correction that is published while somebody walks neither doubles nor hides a row', async () => {
  const first = await api.ask('/plans/271071/2017/indicators?limit=5')
  const begun: { next: string; items: object[] } = JSON.parse(await first.text())
  const corrected = withResult(example, '51.2')
  const turned = { ...corrected, initiatives: corrected.initiatives.toReversed() }
  await publishAs(database.db, minato, turned, { rules, source: [], at })
  const rest = await walk(`/plans/271071/2017/indicators?limit=200&after=${begun.next}`)
  const walked = JSON.stringify([...begun.items, ...rest.items])
  expect(walked).toContain('"50.1"')
  expect(walked).not.toContain('"51.2"')
  const anew = await walk('/plans/271071/2017/indicators?limit=200')
  expect(anew.items.length).toBe(begun.items.length + rest.items.length)
  expect(JSON.stringify(anew.items)).toContain('"51.2"')
})
