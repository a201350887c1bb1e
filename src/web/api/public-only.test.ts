import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedApi, publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, keepPlan, minato, taisho, withResult } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import type { Tenant } from '../../core/tenant.ts'
import { operations } from './operations/operations.ts'

const drafting: Tenant = { code: '131016', name: '千代田区', prefecture: '東京都', kana: 'ちよだく' }
let database: TestDatabase
let api: ReturnType<typeof askedApi>

/**
 * 港区 has published 2017, keeps a newer revision of it (50.1% where 49.9% is published) and an unpublished 2018; 大正区 has published the
 * same document under ids of its own; 千代田区 has only drafts.
 */
beforeAll(async () => {
  database = await createTestDatabase()
  api = askedApi(database.db)
  const { rules, checked } = await exampleDocument()
  const given = { rules, source: checked.source, at: '2018-06-25T01:00:00.000Z' }
  const { plan } = checked
  const theirs: typeof plan = JSON.parse(
    JSON.stringify(plan).replaceAll(/"((?:goal|strategy|initiative|indicator|listing)-)/g, '"$1t-'),
  )
  await publishAs(database.db, minato, plan, given)
  await publishAs(database.db, taisho, theirs, given)
  await keepPlan(database.db, minato, withResult(plan, '50.1'), given)
  await keepPlan(database.db, minato, { ...plan, fiscalYear: 2018 }, given)
  await keepPlan(database.db, drafting, plan, given)
})
afterAll(() => database.close())

const ids = async (list: string): Promise<string[]> => {
  const { items } = await api.read(list)
  return Array.isArray(items) ? items.map((item) => String(Reflect.get(Object(item), 'id'))) : []
}

const drafts = operations.flatMap(({ at }) => {
  const fill = (tenant: string, year: string, sequence: string) =>
    at
      .replace(/\{tenant\}|\{code\}/, tenant)
      .replace('{year}', year)
      .replace('{sequence}', sequence)
      .replace(/\{id\}/, 'goal-x74agerg')
  const year = [fill('271071', '2018', '1'), fill('131016', '2017', '1'), fill('271071', '2017', '2')]
  return at.includes('{year}')
    ? [...year.slice(0, 2), ...(at.includes('{sequence}') ? year.slice(2) : [])]
    : at.includes('{code}')
      ? [fill('131016', '', '')]
      : []
})

test('there is something to ask for that is kept and not published', () => {
  expect(drafts.length).toBeGreaterThan(15)
})

test.each(drafts)('a draft is not there: %s', async (address) => {
  expect((await api.ask(address)).status).toBe(404)
})

test('a newer revision that is not published changes nothing', async () => {
  const { items } = await api.read('/plans/271071/2017/indicators?limit=200')
  const said = JSON.stringify(items)
  expect(said).toContain('"49.9"')
  expect(said).not.toContain('50.1')
  const { sequence } = await api.read('/plans/271071/2017')
  expect(sequence).toBe(1)
})

test('lists know only what is published', async () => {
  const all = await Promise.all(['/tenants', '/plans', '/publications'].map((path) => api.read(path)))
  const said = JSON.stringify(all)
  expect(said).toContain('271071')
  expect(said).toContain('271080')
  expect(said).not.toContain('131016')
  expect(said).not.toContain('2018,')
})

test('whoever has only drafts gives an empty list, like nobody', async () => {
  for (const tenant of ['131016', '999999']) {
    expect((await api.read(`/plans?tenant=${tenant}`))['items']).toEqual([])
    expect((await api.read(`/publications?tenant=${tenant}`))['items']).toEqual([])
  }
})

test.each(['goals', 'initiatives', 'indicators'])('an id of one tenant is nothing under another: %s', async (kind) => {
  const [theirs = ''] = await ids(`/plans/271080/2017/${kind}`)
  expect((await api.ask(`/plans/271080/2017/${kind}/${theirs}`)).status).toBe(200)
  expect((await api.ask(`/plans/271071/2017/${kind}/${theirs}`)).status).toBe(404)
})

test('a goal of one tenant is no filter for another', async () => {
  const [theirs = ''] = await ids('/plans/271080/2017/goals')
  expect((await api.ask(`/plans/271071/2017/initiatives?goal=${theirs}`)).status).toBe(404)
})

test('with several tenants each page stands in the folder of its own', async () => {
  expect(await api.read('/plans/271080/2017')).toMatchObject({ tenant: '271080', page: '271080/2017/' })
  expect(await api.read('/plans/271080/2017?lang=en')).toMatchObject({ page: '271080/en/2017/' })
})
