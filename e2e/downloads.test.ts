import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { sayFileSize } from '../src/report/sentences/file-size.ts'
import { everything, violations } from './audit/axe.ts'
import { problemsOf } from './audit/markup.ts'
import { sideways } from './audit/sideways.ts'
import { typography } from './audit/typography.ts'
import { run, startServer, type Server } from './product/start-product.ts'

/** A server of its own that makes the documents of the example ward while the tests look on. */
const around = mkdtempSync(join(tmpdir(), 'furikaeri-downloads-'))
const data = join(around, 'data')
let server: Server
let browser: Browser
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
})
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()])
  rmSync(around, { recursive: true, force: true })
})
const opened: Page[] = []
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())))
async function open(path: string, width = 375): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 667 } })
  opened.push(page)
  await page.goto(server.address + path)
  return page
}

const pages = ['/2017/downloads.html', '/en/2017/downloads.html']
const inTheMaking = /作成中|being made/
const textOf = async (path: string) => (await fetch(server.address + path)).text()
/** Six in the language of the page, and three sheets in Japanese. */
const onPage = 9
const documentNames = () =>
  readdirSync(join(data, 'documents'), { recursive: true })
    .map(String)
    .filter((name) => /\.\w+$/.test(name))

/** Making them takes seconds; on a machine that does much else they wait their turn. */
const patience = { timeout: 240_000 }
async function untilMade(): Promise<void> {
  for (const path of pages)
    await expect.poll(() => textOf(path), { timeout: 200_000, interval: 500 }).not.toMatch(inTheMaking)
}

/** What a page offers: the way to each document and the size that stands beside it. */
async function offered(page: Page): Promise<{ readonly href: string; readonly size: string }[]> {
  return page.locator('main table tbody tr:has(a[href])').evaluateAll((rows) =>
    rows
      .map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        size: row.querySelector('td:last-child')?.textContent?.trim() ?? '',
      }))
      .filter(({ href }) => /\.(?:pdf|pptx|docx|xlsx|ods)$/.test(href)),
  )
}

const kinds: Readonly<Record<string, { readonly type: string; readonly begins: string }>> = {
  pdf: { type: 'application/pdf', begins: '%PDF-' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', begins: 'PK\u0003\u0004' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: 'PK\u0003\u0004' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: 'PK\u0003\u0004' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', begins: 'PK\u0003\u0004' },
}

describe('the documents of a published plan', patience, () => {
  test('at first the page says that they are being made, and leads to none', async () => {
    server = await startServer(data)
    const page = await open('/2017/downloads.html')
    expect(await page.locator('main').innerText()).toContain('1分ほどあとに')
    expect(await offered(page)).toEqual([])
    expect((await fetch(`${server.address}/2017/review.pdf`)).status).toBe(404)
    expect(await violations(page, everything)).toEqual([])
  })

  test('when they are ready each is there: of its kind, as large as the page says, saved under a name', async () => {
    await untilMade()
    for (const path of pages) {
      const all = await offered(await open(path))
      expect(all).toHaveLength(onPage)
      for (const { href, size } of all) {
        const answer = await fetch(href)
        const bytes = new Uint8Array(await answer.arrayBuffer())
        const { type, begins } = kinds[href.slice(href.lastIndexOf('.') + 1)] ?? { type: '', begins: '' }
        expect([href, answer.status, answer.headers.get('content-type')]).toEqual([href, 200, type])
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, begins.length))).toBe(begins)
        expect(sayFileSize(bytes.length)).toBe(size)
        expect(answer.headers.get('content-length')).toBe(String(bytes.length))
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
        const [, name = ''] =
          /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(\S+)$/.exec(
            answer.headers.get('content-disposition') ?? '',
          ) ?? []
        expect(decodeURIComponent(name)).toMatch(/^大阪市港区-2017-\S+\.\w+$/)
        const again = await fetch(href, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } })
        expect(again.status).toBe(304)
      }
    }
  })

  test('a browser saves one under its Japanese name', async () => {
    const page = await open('/2017/downloads.html')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main a', { hasText: '様式(Excel)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('大阪市港区-2017-様式.xlsx')
  })

  test.each(pages)(
    '%s has no barrier that axe finds, is valid HTML, and is set well on a phone and on a desk',
    async (path) => {
      const page = await open(path, 1280)
      expect(await violations(page, everything)).toEqual([])
      expect((await page.evaluate(typography)).faults).toEqual([])
      expect(await problemsOf(await textOf(path))).toEqual([])
      await page.setViewportSize({ width: 375, height: 667 })
      expect((await page.evaluate(typography)).faults).toEqual([])
      await page.setViewportSize({ width: 320, height: 568 })
      expect(await page.evaluate(sideways)).toEqual([])
    },
  )

  test.each([
    '/2016/review.pdf',
    '/271047/2017/review.pdf',
    '/2017/compare.pdf',
    '/documents/',
    '/2017/%2e%2e/%2e%2e/documents/',
  ])('%s is no document', async (path) => {
    expect((await fetch(server.address + path)).status).toBe(404)
  })

  test('as files they stand where the pages say, and no link is dead', async () => {
    const files = join(around, 'files')
    await run('publish', '--out', files, '--data', data)
    for (const path of pages) {
      const markup = readFileSync(join(files, path), 'utf8')
      const hrefs = [...markup.matchAll(/href="([^"#:]+\.\w+)"/g)].map(([, href = '']) => href)
      expect(hrefs.filter((href) => /\.(?:pdf|pptx|docx|xlsx|ods)$/.test(href))).toHaveLength(onPage)
      expect(hrefs.filter((href) => !existsSync(join(files, dirname(path), href)))).toEqual([])
    }
  })

  test('stopped and started again, everything is there at once and nothing is made anew', async () => {
    const madeAt = () => documentNames().map((name) => statSync(join(data, 'documents', name)).mtimeMs)
    const before = madeAt()
    await server.stop()
    server = await startServer(data)
    for (const path of pages) expect(await textOf(path)).not.toMatch(inTheMaking)
    expect(madeAt()).toEqual(before)
  })

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s in the middle leaves nothing half there, and the next start goes on with the rest',
    async (signal) => {
      await server.stop()
      if (signal === 'SIGTERM') rmSync(join(data, 'documents'), { recursive: true })
      const before = existsSync(join(data, 'documents')) ? documentNames().length : 0
      server = await startServer(data)
      await expect
        .poll(() => existsSync(join(data, 'documents')) && documentNames().length, { timeout: 200_000, interval: 20 })
        .toBeGreaterThan(before + 1)
      server.process.kill(signal)
      await once(server.process, 'exit')
      for (const name of documentNames().filter((one) => !/\/\./.test(one)))
        expect(statSync(join(data, 'documents', name)).size).toBeGreaterThan(1000)
    },
  )

  test('started once more, it keeps what is whole and makes what is lacking', async () => {
    const whole = documentNames().filter((name) => !/\/\./.test(name))
    server = await startServer(data)
    await untilMade()
    expect(await offered(await open('/2017/downloads.html'))).toHaveLength(onPage)
    expect(documentNames()).toEqual(expect.arrayContaining(whole))
  })
})
