import { writeXlsx } from 'hucre/xlsx'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { everything, violations } from './audit/axe.ts'
import { problemsOf } from './audit/markup.ts'
import { sideways } from './audit/sideways.ts'
import { startProduct, type Product } from './product/start-product.ts'

/** What is used of the browser's own world. */
declare const document: { readonly activeElement: { readonly textContent: string } }
declare const DataTransfer: new () => { readonly items: { readonly add: (file: File) => void } }

/** A program of its own: what is published here would change the pages that other tests look at. */
let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct([]), chromium.connect(inject('browser'))])
})
afterAll(() => Promise.all([product.stop(), browser.close()]))

const opened: Page[] = []
afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())))
/** An officer's browser, let in by the key; what it complains about fails the test. */
async function officer(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  opened.push(page)
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(product.importAddress)
  expect(page.url()).toBe(`${product.address}/import/`)
  return { page, complaints }
}

/** A workbook as an office has it: a sheet of a year with one row that no form knows. */
const workbook = (year: string, result: string) =>
  writeXlsx({
    sheets: [
      {
        name: '振り返り',
        rows: [
          [`大阪市港区 ${year} 運営方針の振り返り`],
          [],
          ['経営課題', '戦略', '具体的取組', '目標', '実績'],
          ['1 安心して歩ける町', '1-1 見守りの輪', '(1) 声かけの日', '12回以上', result],
          [],
          ['合言葉は水辺の朝'],
        ],
      },
    ],
  })

const heading = (page: Page) => page.locator('h1').innerText()
const headingOf = (page: Page) => expect.poll(() => heading(page), { timeout: 20_000 })
const publicPage = async (year: number) => {
  const answer = await fetch(`${product.address}/${year}/`)
  return answer.status === 200 ? answer.text() : ''
}

/** From the first page of a draft to its public page, by the buttons that everybody sees. */
async function keepAndPublish(page: Page): Promise<void> {
  await page.getByRole('link', { name: '違いを見て、保存へ進む' }).click()
  await page.getByRole('button', { name: '印を付けたものを保存する' }).click()
  await headingOf(page).toMatch(/^第\d+版として保存しました$/)
  await page.getByRole('link', { name: '公表へ進む' }).click()
  const seen = page.getByRole('checkbox')
  if ((await seen.count()) > 0) await seen.check()
  await page.getByRole('button', { name: '公表する' }).click()
  await headingOf(page).toMatch(/^公表第\d+版になりました$/)
}

describe('with a script', () => {
  test('why a file is refused is in sight, however far down one was', async () => {
    const { page } = await officer({ viewport: { width: 375, height: 667 } })
    await page.locator('input[type=file]').setInputFiles({
      name: 'plan.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('経営課題1'),
    })
    await page.getByRole('button', { name: '読み取る' }).click()
    const refused = page.locator('main [role=alert]')
    await expect.poll(() => refused.innerText(), { timeout: 20_000 }).toContain('名前の拡張子と中身が違います')
    const box = await refused.boundingBox()
    expect([(box?.y ?? -1) >= 0, (box?.y ?? Infinity) < 667]).toEqual([true, true])
  })

  test('a workbook is dropped, a line is placed and taken back, the rest is kept and published, and the public page is there', async () => {
    const { page, complaints } = await officer()
    const bytes = [...(await workbook('令和元年度', '15回'))]
    const transfer = await page.evaluateHandle((data) => {
      const made = new DataTransfer()
      made.items.add(new File([new Uint8Array(data)], '振り返り.xlsx'))
      return made
    }, bytes)
    await page.locator('#begin').dispatchEvent('drop', { dataTransfer: transfer })
    await headingOf(page).toBe('人の確認が要る行 1')
    const open = page.locator('.needs-a-person')
    expect(await open.innerText()).toMatch(/^A6\s+合言葉は水辺の朝\s+要確認$/)
    await page.locator('.outline').getByRole('link', { name: '15回' }).click()
    expect(await page.locator('.work-lines :target, .work-lines li:target').innerText()).toContain('声かけの日')
    await page.locator('#place').getByRole('button', { name: '取組実績' }).click()
    await headingOf(page).toMatch(/すべての行き先が決まりました$/)
    await page.locator('.outline').getByRole('link', { name: '合言葉は水辺の朝' }).waitFor()
    await page.getByRole('button', { name: '一つ戻す' }).click()
    await headingOf(page).toBe('人の確認が要る行 1')
    await page.locator('#place').getByRole('button', { name: '記録しない' }).click()
    await headingOf(page).toMatch(/すべての行き先が決まりました$/)
    expect(await publicPage(2019)).toBe('')
    await keepAndPublish(page)
    await expect.poll(() => publicPage(2019), { timeout: 20_000 }).toContain('声かけの日')
    await page.getByRole('link', { name: '公開の頁を見る' }).click()
    expect(await heading(page)).toContain('達成')
    expect(complaints).toEqual([])
  })

  test('by keyboard alone: text is pasted, lines are chosen and placed by keys that are said on the page and can be turned off', async () => {
    const { page, complaints } = await officer()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await page.locator('#begin-text').focus()
    await page.keyboard.insertText(
      '大阪市港区 令和2年度\n# 経営課題１ 町\n## 戦略1-1 輪\n具体的取組\t目標\t実績\n(1)声かけの日\t12回以上\t15回\n\n水辺の朝市\nあさの人出：300人\n',
    )
    await press('Tab', 'Tab', 'Tab', 'Enter')
    await headingOf(page).toBe('人の確認が要る行 2')
    const legend = page.locator('.placed-line')
    const focused = () => page.evaluate(() => document.activeElement.textContent)
    await press('j')
    await expect.poll(() => legend.innerText()).toBe('あさの人出：300人')
    expect(await focused()).toBe('あさの人出：300人')
    await press('k')
    await expect.poll(() => legend.innerText()).toBe('水辺の朝市')
    await press('3')
    await headingOf(page).toBe('人の確認が要る行 1')
    expect(await focused()).toContain('具体的取組')
    await press('5')
    await headingOf(page).toMatch(/すべての行き先が決まりました$/)
    expect(await focused()).toBe('違いを見て、保存へ進む')
    await press('u')
    await headingOf(page).toBe('人の確認が要る行 1')
    await page.getByText('キーで操作する').focus()
    await press('Enter', 'Tab', 'Space')
    await page.locator('.chosen a').focus()
    await press('8')
    expect(await heading(page)).toBe('人の確認が要る行 1')
    expect(complaints).toEqual([])
  })

  test('two tabs: what the second one places on an older page is not done, and it says so without losing anything', async () => {
    const { page } = await officer()
    await page
      .locator('#begin-file')
      .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from(await workbook('令和3年度', '9回')) })
    await page.getByRole('button', { name: '読み取る' }).click()
    await headingOf(page).toBe('人の確認が要る行 1')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await page.locator('#place').getByRole('button', { name: '記録しない' }).click()
    await headingOf(page).toMatch(/決まりました$/)
    await other.locator('#place').getByRole('button', { name: '取組実績' }).click()
    await expect.poll(() => other.locator('[role=alert]').innerText()).toContain('ほかの画面で')
    expect(await heading(other)).toMatch(/決まりました$/)
  })
})

describe('without a script', () => {
  test('a workbook is put in, a line chosen by its link and placed, kept and published', async () => {
    const { page, complaints } = await officer({ javaScriptEnabled: false })
    await page
      .locator('#begin-file')
      .setInputFiles({ name: '振り返り.xlsx', mimeType: '', buffer: Buffer.from(await workbook('令和4年度', '11回')) })
    await page.getByRole('button', { name: '読み取る' }).click()
    await page.waitForURL(/\/271071\/[0-9a-f-]{36}\/$/)
    await page.getByRole('link', { name: '合言葉は水辺の朝' }).click()
    expect(new URL(page.url()).hash).toBe('#place')
    await page.locator('#place').getByRole('button', { name: '対応・改善策' }).click()
    await headingOf(page).toMatch(/すべての行き先が決まりました$/)
    expect(await page.locator('#keys').isVisible()).toBe(false)
    await keepAndPublish(page)
    await expect.poll(() => publicPage(2022), { timeout: 20_000 }).toContain('合言葉は水辺の朝')
    expect(complaints).toEqual([])
  })
})

describe('every page of it', () => {
  test('is no page for whoever was not let in', async () => {
    for (const path of ['/import/', '/en/import/', '/import/import.js', '/import/?key=guessed']) {
      const answer = await fetch(product.address + path)
      expect([path, answer.status]).toEqual([path, 404])
    }
  })

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 375, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
  ] as const)(
    'axe finds nothing, nothing sticks out and the markup is valid: $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const { page } = await officer({ viewport: { width, height: 800 }, colorScheme })
      const found: Record<string, unknown> = {}
      const look = async (name: string) => {
        const problems = [
          ...(await violations(page, everything)),
          ...(await page.evaluate(sideways)),
          ...(width === 1280 ? await problemsOf(await (await page.request.get(page.url())).text()) : []),
        ]
        if (problems.length > 0) found[name] = problems
      }
      await look('home')
      await page.locator('#begin-file').setInputFiles({
        name: '長い名前の振り返り資料.xlsx',
        mimeType: '',
        buffer: Buffer.from(await workbook(`令和${4 + (width % 7)}年度`, '8回')),
      })
      await page.getByRole('button', { name: '読み取る' }).click()
      await headingOf(page).toBe('人の確認が要る行 1')
      await page.getByText('キーで操作する').click()
      await page.getByText('区と年度を直す').click()
      await look('draft')
      const draft = page.url().replace(/[?#].*$/, '')
      await page.goto(`${draft}discard`)
      await look('discard')
      await page.goto(`${draft}difference`)
      await look('difference')
      await page.getByRole('button', { name: '印を付けたものを保存する' }).click()
      await headingOf(page).toMatch(/保存しました$/)
      await look('done')
      await page.getByRole('link', { name: '公表へ進む' }).click()
      await headingOf(page).toMatch(/公表しますか$/)
      await look('publish')
      expect(found).toEqual({})
    },
  )
})
