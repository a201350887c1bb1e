import { Hono } from 'hono'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, taisho } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { buildSite } from '../../act/build-site.ts'
import { publishPlan } from '../../act/publish-plan.ts'
import type { CheckedPlan, ReadingRules } from '../../act/read-document.ts'
import type { Tenant } from '../../core/tenant.ts'
import { readSiteFile, siteFolder } from '../../outside/site-folder.ts'
import { workers } from '../../outside/workers.ts'
import { createDatabase, createPool } from '../../store/database.ts'
import { createPublicApp } from './app.ts'
import { createSearch } from './search.ts'
import { createSitePages, type SitePages } from './site-pages.ts'

let database: TestDatabase
let example: { readonly rules: ReadingRules; readonly checked: CheckedPlan }
let pages: SitePages
const folder = join(mkdtempSync(join(tmpdir(), 'furikaeri-search-')), 'site')
const program = {
  key: 'test',
  style: { path: 'style.css', bytes: new TextEncoder().encode('a{}') },
  script: { path: 'search.js', bytes: () => new TextEncoder().encode('{}') },
}
const problems: Error[] = []

async function publish(tenant: Tenant): Promise<void> {
  await keepPlan(database.db, tenant, example.checked.plan, { rules: example.rules, source: example.checked.source })
  await publishPlan(database, { tenant, fiscalYear: 2017 }, example.rules, '2018-06-25T01:00:00.000Z')
  expect(
    await buildSite(database, { folders: siteFolder, workers }, program, { folder, compress: true }),
  ).not.toHaveProperty('refusals')
  pages = createSitePages(readSiteFile(folder))
}
beforeAll(async () => {
  database = await createTestDatabase()
  example = await exampleDocument()
  await publish(minato)
})
afterAll(async () => {
  await database.close()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

const app = (db = database.db) =>
  createPublicApp({ db, pages, styleAt: '/style.css', onError: (problem) => problems.push(problem) })
const ask = (path: string) => app().request(path)
/** A page without the readings of its words. */
const unread = (page: string) => page.replace(/<rt>[^<]*<\/rt>|<\/?ruby>/g, '')
const textOf = async (path: string) => unread(await (await ask(path)).text())
const asked = (query: string, path = '/search.html') => `${path}?q=${encodeURIComponent(query)}`
const statusLine = (page: string) => /role="status">(.*?)<\/p>/.exec(page)?.[1]?.replace(/<[^>]*>/g, '')
/** The words that are marked on a page. */
const marks = (page: string) => [...page.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, word]) => word)

describe('a search by address', () => {
  test('answers with what was found, its words marked, the words still in the field; nobody keeps the answer', async () => {
    const answer = await ask(asked('防災'))
    const page = unread(await answer.text())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([statusLine(page), marks(page)]).toEqual(['「防災」を含む記録が 1 件あります。', ['防災']])
    expect(page).toContain('value="防災"')
    expect(page).toMatch(/<a href="2017\/initiative-\w+\.html#next">/)
  })

  test('looks like the page that lies ready: the same head and foot', async () => {
    const { body } = pages.answer({ method: 'GET', url: '/search.html', headers: {} }) ?? {}
    const ready = unread(new TextDecoder().decode(body))
    const page = await textOf(asked('防災'))
    const around = (html: string) =>
      [/<header[^]*<\/header>/, /<footer[^]*<\/footer>/].map((part) =>
        part.exec(html)?.[0].replaceAll(/\?q=[^"]*/g, ''),
      )
    expect(around(page)).toEqual(around(ready))
    expect(page).not.toContain('<script defer')
    expect(ready).toContain('<script defer src="search.js">')
  })

  test('in English it speaks English, the found words stay Japanese, and the other language is asked the same', async () => {
    const page = await textOf(asked('防災', '/en/search.html'))
    expect(statusLine(page)).toBe('Records that contain “防災”: 1.')
    expect(page).toContain('<ul class="records" lang="ja">')
    expect(page).toContain(`href="../search.html?q=${encodeURIComponent('防災')}"`)
  })

  test('says what to do when nothing is found', async () => {
    const page = await textOf(asked('ぬるぬる'))
    expect(statusLine(page)).toBe('「ぬるぬる」を含む記録はありません。')
    expect(page).toContain('<ul class="search-advice">')
  })

  test('refuses what nobody types, politely', async () => {
    const answer = await ask(asked('あ'.repeat(101)))
    expect(answer.status).toBe(200)
    expect(statusLine(await answer.text())).toBe('言葉が長すぎます。100 文字までにしてください。')
  })

  test('every result leads to a place that is there', async () => {
    const page = await textOf(asked('の'))
    const hrefs = [...page.matchAll(/class="found"><a href="([^"]*)"/g)].map(([, href = '']) => href)
    expect(hrefs.length).toBeGreaterThan(20)
    for (const href of hrefs) {
      const [path = '', fragment] = href.split('#')
      const found = pages.answer({ method: 'GET', url: `/${path}`, headers: {} })
      expect(found?.status).toBe(200)
      if (fragment !== undefined) expect(new TextDecoder().decode(found?.body)).toContain(`id="${fragment}"`)
    }
  })

  test('more of one kind than are shown has an address of its own, and a way back', async () => {
    const page = await textOf(asked('の'))
    const more = /<p class="more"><a href="(search\.html\?q=[^"]*kind=activity)"/
      .exec(page)?.[1]
      ?.replaceAll('&amp;', '&')
    const alone = await textOf(`/${more}`)
    expect(alone.match(/<section id="found-/g)).toHaveLength(1)
    expect(alone.match(/class="found"/g)?.length).toBeGreaterThan(10)
    expect(alone).toContain(`<a href="search.html?q=${encodeURIComponent('の')}">`)
  })
})

describe('whatever is typed stays text', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' or 1=1 --",
    '{query}{count}',
    '$&$1',
    '\u202Eabc',
    '\0',
    '%',
    '  ',
  ])('%j', async (query) => {
    const answer = await ask(asked(query))
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).not.toMatch(/<script>|<img/)
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  test.each([
    'q=%E0%A4%A',
    'q=%',
    'q[]=x',
    'q=a&q=b',
    'q=a&kind=%00',
    "q=a&kind=' or 1",
    'q=の&kind=nonsense',
    'kind=goal',
    'q',
  ])('?%s is answered', async (search) => {
    expect((await ask(`/search.html?${search}`)).status).toBe(200)
  })

  test('values with braces are not filled in again', async () => {
    expect(statusLine(await textOf(asked('{count}')))).toBe('「{count}」を含む記録はありません。')
  })
})

test('there is no search of a ward that is not there', async () => {
  expect((await ask(asked('防災', '/131016/search.html'))).status).toBe(404)
  expect((await ask(asked('防災', '/271071/search.html'))).status).toBe(404)
})

test('who asks too often waits, and is told how long; others do not wait', async () => {
  let time = 0
  const { db } = database
  const search = createSearch({
    db,
    pages,
    styleAt: '/',
    onError: () => undefined,
    now: () => time,
    limits: { burst: 2, perSecond: 1 },
  })
  const limited = new Hono().get('/search.html', async (context) => (await search(context)) ?? context.notFound())
  const get = (remoteAddress: string) => limited.request(asked('防災'), {}, { incoming: { socket: { remoteAddress } } })
  expect([(await get('192.0.2.1')).status, (await get('192.0.2.1')).status]).toEqual([200, 200])
  const refused = await get('192.0.2.1')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect(await refused.text()).toContain('検索が続きすぎています')
  expect((await get('192.0.2.2')).status).toBe(200)
  time += 1000
  expect((await get('192.0.2.1')).status).toBe(200)
})

test('without a database it says so and when to come again', async () => {
  const gone = createDatabase(createPool({ host: '/nowhere', connectionTimeoutMillis: 500 }, () => undefined))
  const answer = await app(gone).request(asked('防災', '/en/search.html'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toContain('The search is not available right now')
  expect(pages.answer({ method: 'GET', url: '/search.html', headers: {} })?.status).toBe(200)
  expect(problems.length).toBeGreaterThan(0)
  await gone.destroy()
})

describe('with several wards', () => {
  beforeAll(() => publish(taisho))

  test('the search at the root looks into all of them and says whose each result is', async () => {
    const page = await textOf(asked('つながりづくりの支援'))
    expect(page).toMatch(/href="271071\/2017\/initiative-\w+\.html"/)
    expect(page).toMatch(/href="271080\/2017\/initiative-\w+\.html"/)
    expect(page).toContain('大阪市大正区 · 平成29年度')
  })

  test('the search of a ward finds nothing of the other, in English too', async () => {
    for (const path of ['/271071/search.html', '/271071/en/search.html']) {
      const page = await textOf(asked('つながり', path))
      expect(page).toMatch(/class="found"><a href="2017\/initiative-/)
      expect(page).not.toMatch(/271080|大正区/)
    }
  })

  test('the page that lies ready at the root knows the index of every ward', async () => {
    const { body } = pages.answer({ method: 'GET', url: '/en/search.html', headers: {} }) ?? {}
    const indexes = /data-indexes="([^"]*)"/.exec(new TextDecoder().decode(body))?.[1]?.replaceAll('&quot;', '"') ?? ''
    expect(JSON.parse(indexes)).toEqual([
      { address: '../271071/search-index.js', base: '../271071/en/', ward: '大阪市港区' },
      { address: '../271080/search-index.js', base: '../271080/en/', ward: '大阪市大正区' },
    ])
  })
})
