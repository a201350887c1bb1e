import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { everything, violations } from './audit/axe.ts'
import { sideways } from './audit/sideways.ts'
import { problemsOf } from './audit/markup.ts'
import { typography } from './audit/typography.ts'
import { nextYear, otherWard, startProduct, type Product } from './product/start-product.ts'

/** The same program with a second ward: now every ward has a folder of its own, and the root is the list of wards. */
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct([nextYear, otherWard]), chromium.connect(inject('browser'))])
})
afterAll(() => Promise.all([product.stop(), browser.close()]))

const opened: Page[] = []
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())))
async function open(path: string, width = 375): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 667 } })
  opened.push(page)
  await page.goto(product.address + path)
  return page
}

describe.each([
  { language: 'ja', path: '/', names: ['大阪市此花区', '大阪市港区'], all: '自治体の一覧' },
  { language: 'en', path: '/en/', names: ['大阪市此花区', '大阪市港区'], all: 'All wards' },
])('the list of wards ($language)', ({ language, path, names, all }) => {
  test('names every ward with its newest result, and leads to each and back', async () => {
    const page = await open(path)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('tbody th a').allInnerTexts()).toEqual(names)
    for (const name of names) {
      await page.locator('tbody th a', { hasText: name }).click()
      expect(await page.locator('header .publisher').innerText()).toBe(name)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await page.locator('footer a', { hasText: all }).click()
      expect(new URL(page.url()).pathname).toBe(path)
    }
  })

  test('has no barrier that axe finds, fits on a small phone, and is valid HTML', async () => {
    const page = await open(path)
    expect(await violations(page, everything)).toEqual([])
    await page.setViewportSize({ width: 320, height: 568 })
    expect(await page.evaluate(sideways)).toEqual([])
    expect(await problemsOf(await (await fetch(product.address + path)).text())).toEqual([])
  })
})

describe.each(['/compare.html', '/en/compare.html'])('wards side by side (%s)', (path) => {
  test('is led to from the list of wards, has no barrier, fits on a small phone, and is valid HTML', async () => {
    const page = await open(path.replace('compare.html', ''))
    await page.locator('main a[href="compare.html"]').click()
    expect(new URL(page.url()).pathname).toBe(path)
    expect(await violations(page, everything)).toEqual([])
    await page.setViewportSize({ width: 320, height: 568 })
    expect(await page.evaluate(sideways)).toEqual([])
    expect(await problemsOf(await (await fetch(product.address + path)).text())).toEqual([])
  })
})

test.each(['/', '/en/', '/compare.html', '/en/compare.html'])('%s is set like every other page', async (path) => {
  const page = await open(path)
  const narrow = await page.evaluate(typography)
  await page.setViewportSize({ width: 1280, height: 800 })
  const wide = await page.evaluate(typography)
  expect([...narrow.faults, ...wide.faults]).toEqual([])
})

test('the pages of a ward are the same as on a site of its own, one folder deeper', async () => {
  const page = await open('/271071/2017/', 1280)
  expect(await page.locator('h1').innerText()).toContain('47を達成')
  await page.locator('.signs a').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/271071\/2017\/initiative-\w+\.html$/)
  await page.locator('.breadcrumb a').first().click()
  expect(new URL(page.url()).pathname).toBe('/271071/')
})

test('no address of one ward shows another one', async () => {
  const paths = ['/271047/2017/', '/999999/']
  const answers = await Promise.all(paths.map(async (path) => (await fetch(product.address + path)).status))
  expect(answers).toEqual(paths.map(() => 404))
})

test('an address of the time when there was one ward leads to the ward that has it', async () => {
  const answer = await fetch(`${product.address}/2017/`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/271071/2017/'])
})
