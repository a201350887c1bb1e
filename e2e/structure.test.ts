import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { useStage } from './stage.ts'

const { open } = useStage()

const headingLevels = (page: Page) =>
  page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])))
const languages = (page: Page) =>
  page.locator('[lang]').evaluateAll((all) => all.map((element) => element.getAttribute('lang')))

describe.each(pageKinds)('$name', ({ address, language = 'ja', status = 200 }) => {
  test('is answered as it should be, with a title, its language and headings in order; the browser has nothing to complain about', async () => {
    const { page, status: answered, complaints } = await open(address)
    expect({ answered, complaints }).toEqual({ answered: status, complaints: [] })
    expect(await page.title()).not.toBe('')
    const [own, ...others] = await languages(page)
    expect(own).toBe(language)
    expect(others.filter((tag) => tag !== 'ja' && tag !== 'en')).toEqual([])
    const levels = await headingLevels(page)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('says the same without scripts', async () => {
    const [plain, full] = await Promise.all([open(address, { javaScriptEnabled: false }), open(address)])
    const text = await full.page.locator('body').innerText()
    expect(text).not.toBe('')
    expect(await plain.page.locator('body').innerText()).toBe(text)
  })
})

test('a complaint of the browser is really heard: the policy lets no script in', async () => {
  const { page, complaints } = await open('/')
  await page.evaluate("document.head.append(Object.assign(document.createElement('script'), { src: '/planted.js' }))")
  await expect.poll(() => complaints).not.toEqual([])
})
