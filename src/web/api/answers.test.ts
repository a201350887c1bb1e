import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedApi, publishAs } from '../../../tools/published/asked-api.ts'
import { exampleDocument, minato } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { canonicalJson } from '../../write/json/canonical-json.ts'
import { createDatabase, createPool } from '../../store/database.ts'
import { operations } from './operations/operations.ts'

let database: TestDatabase
let api: ReturnType<typeof askedApi>
beforeAll(async () => {
  database = await createTestDatabase()
  api = askedApi(database.db)
  const { rules, checked } = await exampleDocument()
  const at = '2018-06-25T01:00:00.000Z'
  await publishAs(database.db, minato, checked.plan, { rules, source: checked.source, at })
})
afterAll(() => database.close())

type Values = Readonly<Record<string, unknown>>
const found = async (path: string, test: (item: Values) => boolean): Promise<Values> => {
  const { items } = await api.read(path)
  const item = Array.isArray(items) ? items.find((one) => test(Object(one))) : undefined
  if (item === undefined) throw new Error(`not among the items of ${path}`)
  return Object(item)
}

describe('what is said', () => {
  test('an indicator: figures as decimal strings, nothing rounded, the judgement with its working, page and line', async () => {
    const item = await found('/plans/271071/2017/indicators', (one) => one['id'] === 'indicator-fadifrjv')
    expect(item).toMatchObject({
      owner: { kind: 'initiative', id: 'initiative-f6c7ddke', page: '2017/initiative-f6c7ddke.html' },
      target: {
        target: { kind: 'threshold', comparator: 'atLeast', value: '50', unit: '%', text: '50%以上' },
        line: 100,
      },
      actual: { actual: { value: '49.9', unit: '%' } },
      verdict: { stated: null, computed: 'unmet', counted: 'unmet' },
      judgement: {
        gap: { value: '-0.1', unit: 'ポイント' },
        sentence: '49.9% は 50%以上 に 0.1 ポイント足りず、未達成です',
      },
      page: '2017/initiative-f6c7ddke.html#indicator-fadifrjv',
      source: { line: 100, page: '2017/source.html#L100' },
    })
  })

  test('an initiative: stated beside computed, what was done and what comes next', async () => {
    const item = await found('/plans/271071/2017/initiatives', (one) => one['id'] === 'initiative-f6c7ddke')
    expect(item).toMatchObject({
      verdict: { stated: 'unmet', computed: 'unmet', counted: 'unmet' },
      page: '2017/initiative-f6c7ddke.html',
      countermeasure: { changesIndicator: expect.any(Boolean), source: { line: expect.any(Number) } },
    })
  })

  test('a goal: three counts that are never mixed; what is not printed is null', async () => {
    const goals = '/plans/271071/2017/goals'
    expect(await found(goals, (one) => one['number'] === '5')).toMatchObject({
      counts: { stated: { met: 7, unmet: 3, notJudged: null }, listed: { met: 7, unmet: 3, notJudged: 0 } },
    })
    expect(await found(goals, (one) => one['number'] === '2')).toMatchObject({
      counts: { stated: { notApplicable: null }, listed: null, distinct: null },
    })
  })

  test('a plan: what its publication counts', async () => {
    expect(await api.read('/plans/271071/2017')).toMatchObject({
      publisher: '大阪市港区',
      counts: { stated: { met: 47, unmet: 22 } },
      page: '2017/',
      links: { goals: 'api/v1/plans/271071/2017/goals' },
    })
  })

  test('a finding: in words, with what to do, and its line', async () => {
    const item = await found(
      '/plans/271071/2017/findings?rule=unmet-without-countermeasure&lang=en',
      ({ rule }) => rule === 'unmet-without-countermeasure',
    )
    expect(item).toMatchObject({ severity: 'error', page: 'en/2017/checks.html', source: { line: expect.any(Number) } })
    expect(String(item['remedy'])).toMatch(/^[ -~]+/)
  })

  test('where the site knows its address, addresses are absolute', async () => {
    const known = askedApi(database.db, { url: 'https://example.org/hyoka/' })
    expect(await known.read('/plans/271071/2017')).toMatchObject({
      page: 'https://example.org/hyoka/2017/',
      links: { self: 'https://example.org/hyoka/api/v1/plans/271071/2017' },
    })
    const { type } = JSON.parse(await (await known.ask('/plans/1')).text())
    expect(type).toBe('https://example.org/hyoka/api/#problem-no-such-address')
  })
})

describe('in which language', () => {
  test.each([
    ['nothing is said', {}, '', 'ja'],
    ['English is preferred', { 'Accept-Language': 'fr, en;q=0.9, ja;q=0.5' }, '', 'en'],
    ['English is refused', { 'Accept-Language': 'en;q=0, *' }, '', 'ja'],
    ['the address asks for it', { 'Accept-Language': 'ja' }, '?lang=en', 'en'],
  ])('%s', async (_name, headers, query, language) => {
    for (const path of ['/plans/271071/2017', '/plans/999999/2017', '/openapi.json']) {
      const answer = await api.ask(`${path}${query}`, { headers })
      expect([answer.headers.get('content-language'), answer.headers.get('vary')]).toEqual([
        language,
        'Accept-Language',
      ])
    }
  })
})

describe('what may be kept', () => {
  test('an answer has a tag; who has it already gets a 304 without a body', async () => {
    for (const path of ['/tenants', '/plans/271071/2017/goals', '/openapi.json', '/publications/271071/2017/1']) {
      const answer = await api.ask(path)
      const tag = answer.headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]{20,}"$/)
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await api.ask(path, { headers: { 'If-None-Match': known } })
        expect([path, again.status, await again.text(), again.headers.get('etag')]).toEqual([path, 304, '', tag])
      }
      expect((await api.ask(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
    }
  })

  test('another language is another answer with another tag', async () => {
    const tags = await Promise.all(
      ['ja', 'en'].map(async (lang) => (await api.ask(`/plans/271071/2017/findings?lang=${lang}`)).headers.get('etag')),
    )
    expect(tags[0]).not.toBe(tags[1])
  })

  test('a list is asked for again each time; an error is kept by nobody', async () => {
    const controls = await Promise.all(
      ['/plans', '/plans?x=1', '/plans/271071/1999'].map(async (path) =>
        (await api.ask(path)).headers.get('cache-control'),
      ),
    )
    expect(controls).toEqual(['public, max-age=0, must-revalidate', 'no-store', 'no-store'])
  })

  test('HEAD says the same as GET, without the body', async () => {
    const [get, head] = [await api.ask('/plans'), await api.ask('/plans', { method: 'HEAD' })]
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, get.headers.get('etag'), ''])
  })
})

test('a publication is its exact bytes: canonical JSON, whose SHA-256 is its tag and its digest, to be kept for ever', async () => {
  const answer = await api.ask('/publications/271071/2017/1')
  const text = await answer.text()
  const { sha256 } = await api.read('/plans/271071/2017')
  const digest = createHash('sha256').update(text).digest()
  expect(digest.toString('hex')).toBe(sha256)
  expect(text).toBe(canonicalJson(JSON.parse(text)))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    etag: `"${digest.toString('hex')}"`,
    'repr-digest': `sha-256=:${digest.toString('base64')}:`,
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

test('pages of other sites may read it, answers and errors alike', async () => {
  for (const path of ['/plans', '/plans?x=1', '/nothing'])
    expect((await api.ask(path)).headers.get('access-control-allow-origin')).toBe('*')
  const asked = await api.ask('/plans', {
    method: 'OPTIONS',
    headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
  })
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
})

describe('when something is wrong here', () => {
  test('while the database is away every operation says so, and when to come back', async () => {
    const pool = createPool({ host: '/nowhere', database: 'none', user: 'nobody' }, () => undefined)
    const db = createDatabase(pool)
    const alone = askedApi(db)
    for (const { at } of operations) {
      const path = at
        .replace(/\{tenant\}|\{code\}/, '271071')
        .replace('{year}', '2017')
        .replace('{sequence}', '1')
        .replace('{id}', 'goal-x')
      const answer = await alone.ask(path)
      expect([at, answer.status, answer.headers.get('retry-after')]).toEqual([at, 503, '5'])
      expect(JSON.parse(await answer.text())).toMatchObject({ status: 503, type: '/api/#problem-unavailable' })
    }
    expect((await alone.ask('/plans?x=1')).status).toBe(422)
    expect((await alone.ask('/openapi.json')).status).toBe(200)
    await db.destroy()
  })

  test('a publication that does not agree with its hash is never sent', async () => {
    const other = await createTestDatabase()
    const broken = askedApi(other.db)
    const { rules, checked } = await exampleDocument()
    await publishAs(other.db, minato, checked.plan, { rules, source: [], at: '2018-06-25T01:00:00.000Z' })
    await other.owner.query(`update furikaeri.publication set body = replace(body, '49.9', '50.9')`)
    for (const path of ['/publications/271071/2017/1', '/plans/271071/2017']) {
      const answer = await broken.ask(path)
      const text = await answer.text()
      expect([answer.status, JSON.parse(text).type]).toEqual([500, '/api/#problem-failed'])
      expect(text).not.toMatch(/hash|\.ts|Error/)
    }
    expect(broken.problems.length).toBe(2)
    await other.close()
  })
})
