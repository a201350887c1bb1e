import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { useStage } from './stage.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}
const below = '/some/folder/'
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:"

/** The published pages as files, on a server that knows nothing but files, below a folder: what any web space does. */
let files: Server
let origin: string
beforeAll(async () => {
  files = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://files')
    const name = pathname.replace(below, '').replace(/(^|\/)$/, '$1index.html')
    const file = join(inject('files'), decodeURIComponent(name))
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    if (!pathname.startsWith(below) || !existsSync(file)) return void response.writeHead(404).end()
    const type = `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(readFileSync(file))
  }).listen(0, '127.0.0.1')
  await once(files, 'listening')
  origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}${below}`
})
afterAll(() => files.close())

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: { readonly axe: { run: (options: object) => Promise<AxeResults> } }

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const { open } = useStage()
const status = (page: Page) => page.locator('.search-status')
const sentence = (page: Page) => status(page).innerText()
/** The sentence once the answer is there, however busy the machine. */
const answered = (page: Page) => expect.poll(() => sentence(page), { timeout: 15_000 })
/** What stands in the results, with the words that are marked. */
const results = async (page: Page) => ({
  text: await page.locator('.search-results').innerText(),
  marks: await page.locator('mark').allInnerTexts(),
  // Files alone name the index of a folder, a server does not.
  hrefs: await page
    .locator('.search-results a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace('index.html', ''))),
})

async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('button', { name: /検索|Search/ }).click()
  await page.waitForURL(/\?q=/)
}

describe('on a server, without scripts', () => {
  test('one goes from any page to the search, asks, and comes to the very place', async () => {
    const { page } = await open('/2017/', { javaScriptEnabled: false })
    await page.getByRole('navigation').getByRole('link', { name: '検索' }).click()
    await ask(page, 'ﾂﾅｶﾞﾘ')
    expect(await sentence(page)).toMatch(/^「ﾂﾅｶﾞﾘ」を含む記録が \d+ 件あります。$/)
    expect(new Set((await results(page)).marks)).toEqual(new Set(['つながり']))
    expect(await page.getByRole('searchbox').inputValue()).toBe('ﾂﾅｶﾞﾘ')
    await page.locator('#found-countermeasure a').first().click()
    expect(new URL(page.url()).hash).toBe('#next')
    expect(await page.locator('#next').count()).toBe(1)
  })

  test('what is typed is shown and never run; nothing found says what to do', async () => {
    const { page } = await open('/search.html', { javaScriptEnabled: false })
    const hostile = '<img src=x onerror=alert(1)>"\'&'
    await ask(page, hostile)
    expect(await sentence(page)).toBe(`「${hostile}」を含む記録はありません。`)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.locator('.search-advice li').count()).toBe(3)
  })
})

describe('on a web space that has only files', () => {
  test('a script answers the same as the server, mark by mark, and says how much it found', async () => {
    for (const words of ['つながり', '防災', 'の', 'サポート']) {
      const search = `search.html?q=${encodeURIComponent(words)}`
      const [here, there] = await Promise.all([open(`${origin}${search}`), open(`/${search}`)])
      await answered(here.page).toMatch(/を含む記録/)
      expect(await status(here.page).getAttribute('role')).toBe('status')
      expect(await results(here.page)).toEqual(await results(there.page))
      expect(await here.page.title()).toBe(await there.page.title())
      expect(here.complaints).toEqual([])
    }
  })

  test('asks by the form, in English too, and leads to the page in that language', async () => {
    const { page, complaints } = await open(`${origin}en/search.html`)
    await ask(page, 'つながり')
    await answered(page).toMatch(/^Records that contain “つながり”: \d+\.$/)
    await page.locator('#found-initiative a').first().click()
    await page.waitForURL(/\/en\/\d{4}\/initiative-/)
    expect(complaints).toEqual([])
  })

  test('one kind alone, nothing found, and what is too long', async () => {
    const { page } = await open(`${origin}search.html?q=${encodeURIComponent('の')}`)
    await page.locator('#found-activity .more a').click()
    await page.waitForURL(/kind=activity/)
    await expect.poll(() => page.locator('.search-results section').count(), { timeout: 15_000 }).toBe(1)
    await ask(page, '<b>ぬるぬる</b>')
    await answered(page).toBe('「<b>ぬるぬる</b>」を含む記録はありません。')
    expect(await page.locator('.search-advice li').count()).toBe(3)
    await ask(page, 'あ'.repeat(101))
    await answered(page).toMatch(/長すぎます/)
  })

  test('an index that cannot be loaded is said', async () => {
    const { page } = await open(`${origin}search.html`)
    await page.route('**/search-index.js', (route) => route.abort())
    await ask(page, '防災')
    await answered(page).toMatch(/索引を読み込めませんでした/)
  })
})

test('straight from the disk: one goes from the first page to the plan, to an initiative and to the search, and finds', async () => {
  const { page, complaints } = await open(`file://${join(inject('files'), 'index.html')}`)
  await page.getByRole('navigation').getByRole('link', { name: '振り返り' }).click()
  await page.waitForURL(/^file:.*\/20\d\d\/index\.html$/)
  await page.getByRole('navigation').getByRole('link', { name: '検索' }).click()
  await ask(page, 'つながり')
  await answered(page).toMatch(/^「つながり」を含む記録が \d+ 件あります。$/)
  await page.locator('#found-countermeasure a').first().click()
  await page.waitForURL(/^file:.*\/initiative-[^/]*#next$/)
  expect(await page.locator('#next').count()).toBe(1)
  expect(complaints).toEqual([])
})

test.each([
  { address: 'search.html?q=の', by: 'the script', width: 1280 },
  { address: '/search.html?q=の', by: 'the server', width: 375 },
  { address: '/en/search.html?q=つながり', by: 'the server', width: 1280 },
  { address: 'search.html?q=ぬるぬる', by: 'the script', width: 375 },
])('axe finds nothing on results of $by, $width px wide: $address', async ({ address, by, width }) => {
  const { page } = await open(by === 'the script' ? origin + address : address, { width })
  await answered(page).not.toBe('')
  expect(await violations(page)).toEqual([])
  const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  expect(wide).toBe(false)
})
