import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageKinds } from './located-kinds.ts'
import { useStage } from './stage.ts'

const { open } = useStage()

const headingLevels = (page: Page) =>
  page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])))
const languages = (page: Page) =>
  page.locator('[lang]').evaluateAll((all) => all.map((element) => element.getAttribute('lang')))

const words = (page: Page) => page.locator('body').innerText()

test.each(pageKinds)(
  '$name: answered as it should be, a title, its language, headings in order, no complaint of the browser, the same without scripts',
  async ({ address, language = 'ja', status = 200 }) => {
    const [{ page, status: answered, complaints }, plain] = await Promise.all([
      open(address),
      open(address, { javaScriptEnabled: false }),
    ])
    expect({ answered, complaints }).toEqual({ answered: status, complaints: [] })
    expect(await page.title()).not.toBe('')
    const [own, ...others] = await languages(page)
    expect(own).toBe(language)
    expect(others.filter((tag) => tag !== 'ja' && tag !== 'en')).toEqual([])
    const levels = await headingLevels(page)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    const text = await words(page)
    expect(text).not.toBe('')
    expect(await words(plain.page)).toBe(text)
  },
)

/** Japanese words under an element that says another language. Runs in the browser. */
const unmarked = `[...document.querySelectorAll('body *')]
  .filter((element) => element.closest('[lang]').lang !== 'ja' && element.closest('svg, option') === null)
  .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data))
  .filter((text) => /[ぁ-ヿ㐀-鿿]/.test(text))`

test.each(pageKinds.filter(({ language }) => language === 'en'))(
  '$name: Japanese words say that they are Japanese',
  async ({ address }) => {
    const { page } = await open(address)
    expect(await page.evaluate(unmarked)).toEqual([])
  },
)

test('a complaint of the browser is really heard: the policy lets no script in', async () => {
  const { page, complaints } = await open('/')
  await page.evaluate("document.head.append(Object.assign(document.createElement('script'), { src: '/planted.js' }))")
  await expect.poll(() => complaints).not.toEqual([])
})
