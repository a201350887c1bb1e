import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { buildSite } from '../../act/build-site.ts'
import { publishPlan } from '../../act/publish-plan.ts'
import { serveHttp, type Listening } from '../../outside/http-server.ts'
import { readSiteFile, siteFolder } from '../../outside/site-folder.ts'
import { workers } from '../../outside/workers.ts'
import { createDatabase, createPool, type Database } from '../../store/database.ts'
import { createPublicApp } from './app.ts'
import { pageHeaders } from './headers.ts'
import { quickAnswers } from './quick-answers.ts'
import { createSitePages, type SitePages } from './site-pages.ts'

let database: TestDatabase
let pages: SitePages
let server: Listening
const around = mkdtempSync(join(tmpdir(), 'furikaeri-app-'))
const folder = join(around, 'site')
const bytes = (text: string) => new TextEncoder().encode(text)
const program = {
  key: 'test',
  style: { path: 'style-0123456789ab.css', bytes: bytes('a{}') },
  script: { path: 'search-0123456789ab.js', bytes: () => bytes('{}') },
}
const createApp = (db: Database = database.db) =>
  createPublicApp({ db, pages, styleAt: `/${program.style.path}`, onError: () => undefined })

beforeAll(async () => {
  writeFileSync(join(around, 'secret.txt'), 'secret')
  database = await createTestDatabase()
  const { rules, checked } = await exampleDocument()
  await keepPlan(database.db, minato, checked.plan, { rules, source: checked.source })
  await publishPlan(database, { tenant: minato, fiscalYear: 2017 }, rules, '2018-06-25T01:00:00.000Z')
  await buildSite(database, { folders: siteFolder, workers }, program, { folder, compress: true })
  writeFileSync(join(folder, 'stray.txt'), 'in the folder, but no part of the site')
  pages = createSitePages(readSiteFile(folder))
  const handlers = { quick: quickAnswers(pages), fetch: createApp().fetch, always: pageHeaders }
  const listening = await serveHttp(handlers, { port: 0, host: '127.0.0.1', orNext: false })
  if ('problem' in listening) throw new Error(listening.detail)
  server = listening
})
afterAll(async () => {
  await server.stop()
  await database.close()
  rmSync(around, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
/** A request exactly as written: no client tidies its address or its host. */
const ask = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const to = { port: server.port, host: '127.0.0.1', path, method, headers: { host: 'ku.example', ...headers } }
    request(to, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })

const wanted = Array.from({ length: pageHeaders.length / 2 }, (_, at) => [
  (pageHeaders[2 * at] ?? '').toLowerCase(),
  pageHeaders[2 * at + 1],
])
const missingOf = ({ headers }: Answer) =>
  wanted.filter(([name, value]) => headers[name ?? ''] !== value).map(([name]) => name)

/** Every address of every route, with something in the place of its parameters. */
const routes = () => [
  ...new Set(
    createApp()
      .routes.map(({ path }) => path)
      .filter((path) => !path.includes('*'))
      .map((path) =>
        path
          .replace(/:ward\{[^}]*\}/, '271071')
          .replace(/:map\{.*$/, 'sitemap.xml')
          .replace(/:\w+\??/g, 'x'),
      ),
  ),
]

describe('every answer says the same to browsers', () => {
  test('the policy allows nothing inline, nothing from elsewhere, no frames and no guessing', () => {
    const [said] = wanted.filter(([name]) => name === 'content-security-policy').map(([, value]) => value)
    expect(said).toContain("default-src 'none'")
    expect(said).toContain("frame-ancestors 'none'")
    expect(said).not.toMatch(/unsafe-|\*|https?:/)
    expect(wanted.map(([name = '']) => name).toSorted()).toEqual([
      'content-security-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
      'referrer-policy',
      'x-content-type-options',
    ])
  })

  test('every page, picture and data file of the site, asked plainly, for its head only, and again', async () => {
    const lacking: string[] = []
    for (const { path } of pages.listed()) {
      const at = `/${path.replace(/(^|\/)index\.html$/, '$1')}`
      const whole = await ask(at, { headers: { 'accept-encoding': 'br' } })
      const head = await ask(at, { method: 'HEAD' })
      const again = await ask(at, { headers: { 'if-none-match': whole.headers.etag ?? '' } })
      if (whole.status !== 200 || head.status !== 200 || again.status !== 304) lacking.push(`${at}: status`)
      if (head.body.length > 0 || again.body.length > 0) lacking.push(`${at}: a body`)
      for (const answer of [whole, head, again]) lacking.push(...missingOf(answer).map((name) => `${at}: ${name}`))
    }
    expect(lacking).toEqual([])
    expect(pages.listed().length).toBeGreaterThan(100)
  })

  test('every route, with every method', async () => {
    const lacking: string[] = []
    for (const path of [...routes(), '/no-such-page', '/2017', '/%00', '/../x'])
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
        const answer = await ask(path, { method })
        if (answer.status >= 500) lacking.push(`${method} ${path}: ${answer.status}`)
        lacking.push(...missingOf(answer).map((name) => `${method} ${path}: ${name}`))
      }
    expect(lacking).toEqual([])
    expect(routes().length).toBeGreaterThan(4)
  })
})

describe('asked for what is not there', () => {
  test.each([
    ['/no-such-page', 404],
    ['/stray.txt', 404],
    ['/.furikaeri-site.json', 404],
    ['/2017/index.html.br', 404],
    ['/../secret.txt', 400],
    ['/2017/../../secret.txt', 400],
    ['/%2e%2e/secret.txt', 400],
    ['/..%2fsecret.txt', 400],
    ['/..\\secret.txt', 400],
    ['//secret.txt', 404],
    ['/%00', 400],
    ['/%E9', 400],
    ['/long', 414],
  ])('%s', async (path, status) => {
    const answer = await ask(status === 414 ? path.repeat(2000) : path)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).not.toContain('secret')
    expect(answer.body.toString()).not.toContain('no part of the site')
  })

  test('an address that is nearly right leads on, wherever it was asked', async () => {
    const answer = await ask('/2017', { headers: { host: 'elsewhere.example' } })
    expect([answer.status, answer.headers.location]).toEqual([301, '/2017/'])
  })

  test('the sign of the site, where browsers ask for it by habit', async () => {
    const habit = await ask('/favicon.ico')
    expect([habit.status, habit.headers.location]).toEqual([301, '/icon.svg'])
    const icon = await ask('/icon.svg')
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s is not allowed, and it is said what is',
    async (method) => {
      for (const path of ['/', '/2017/', '/healthz', '/no-such-page']) {
        const { status, headers } = await ask(path, { method })
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      }
    },
  )

  test.each(['a b', '<script>', 'a/b', 'user@x'])('the host %s is none', async (host) => {
    expect((await ask('/robots.txt', { headers: { host } })).status).toBe(400)
  })
})

describe('asked again, or in parts', () => {
  test.each([
    ['the tag', (tag: string) => tag, 304],
    ['the tag as a weak one', (tag: string) => `W/${tag}`, 304],
    ['a list with the tag', (tag: string) => `"a", W/"b" , ${tag}`, 304],
    ['any', () => '*', 304],
    ['another tag', () => '"another"', 200],
    ['the tag without its quotes', (tag: string) => tag.slice(1, -1), 200],
    ['nonsense', () => '","",W/', 200],
  ])('%s', async (_, header, status) => {
    const { etag = '' } = (await ask('/2017/')).headers
    expect((await ask('/2017/', { headers: { 'if-none-match': header(etag) } })).status).toBe(status)
  })

  test('a part of a page is not sent: all of it is', async () => {
    const whole = await ask('/2017/')
    const part = await ask('/2017/', { headers: { range: 'bytes=0-9' } })
    expect([part.status, part.body.length]).toEqual([200, whole.body.length])
  })

  test('an address of a proxy is the page itself', async () => {
    expect((await ask('http://ku.example/2017/')).body).toEqual((await ask('/2017/')).body)
  })
})

describe('data is saved under the name of its ward and its year', () => {
  test.each([
    'indicators.csv',
    'activities.csv',
    'indicators.csv-metadata.json',
    'catalog.jsonld',
    'plan.json',
    'plan.stratml.xml',
    'publication.json',
  ])('%s', async (name) => {
    const saved = (await ask(`/2017/${name}`)).headers['content-disposition'] ?? ''
    expect(saved).toContain(`attachment; filename="2017-${name}"`)
    const [, encoded = ''] = saved.split("UTF-8''")
    expect(decodeURIComponent(encoded)).toBe(`大阪市港区-2017-${name}`)
  })

  test('StratML is sent as XML', async () => {
    expect((await ask('/2017/plan.stratml.xml')).headers['content-type']).toBe('application/xml; charset=utf-8')
  })

  test('pages and pictures are shown', async () => {
    for (const path of ['/2017/', '/2017/share.png', '/feed.xml'])
      expect((await ask(path)).headers['content-disposition']).toBeUndefined()
  })
})

describe('for search engines, on a server that was not told where it stands', () => {
  test('robots.txt and the sitemap name the host that was asked', async () => {
    const robots = await ask('/robots.txt', { headers: { host: 'ku.example:8080' } })
    expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(robots.body.toString()).toContain('Sitemap: http://ku.example:8080/sitemap.xml')
    const map = (await ask('/sitemap.xml', { headers: { host: 'other.example' } })).body.toString()
    expect(map).toContain('<loc>http://other.example/2017/unmet.html</loc>')
    expect(map).not.toContain('ku.example')
    expect((await ask('/sitemap-1.xml')).status).toBe(404)
  })
})

describe('whether it is well', () => {
  test('it lives, and is ready', async () => {
    expect((await ask('/healthz')).body.toString()).toBe('ok\n')
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('without a database it lives and is not ready, and says so soon', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const pool = createPool({ host: '127.0.0.1', port, connectionTimeoutMillis: 60_000 }, () => undefined)
    const app = createApp(createDatabase(pool))
    const began = performance.now()
    const answer = await app.request('/readyz')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(performance.now() - began).toBeGreaterThan(500)
    expect(performance.now() - began).toBeLessThan(3000)
    expect((await app.request('/healthz')).status).toBe(200)
    silent.close()
  })
})
