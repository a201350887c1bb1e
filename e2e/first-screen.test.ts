import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage } from './stage.ts'

/** What is used of the browser's own world. */
type Drawn = object
declare const getComputedStyle: (element: Drawn) => { readonly fontSize: string }

/** A common small phone, held upright. */
const phone = { width: 375, height: 667 }
const { open } = useStage()

const lowerEdge = async (page: Page, selector: string, nth: number): Promise<number> => {
  const box = await page.locator(selector).nth(nth).boundingBox()
  return box === null ? Infinity : box.y + box.height
}

/** How large an element's letters are, in CSS pixels. Runs in the browser. */
const sizeOf = (element: Drawn): number => parseFloat(getComputedStyle(element).fontSize)

test.each([
  { name: 'the first page', address: '/', goals: 1 },
  { name: 'the first page, English', address: '/en/', goals: 1 },
  { name: 'the overview', address: '/2017/', goals: 2 },
  { name: 'the overview, English', address: '/en/2017/', goals: 2 },
])('$name: the answer and the first of the board are seen on a phone before anything is scrolled', async (kind) => {
  const { page } = await open(kind.address, phone)
  expect(await lowerEdge(page, 'h1', 0)).toBeLessThan(phone.height / 2)
  expect(await lowerEdge(page, '.promise-row', kind.goals - 1)).toBeLessThanOrEqual(phone.height)
  expect(await page.locator('h1').evaluate(sizeOf)).toBeGreaterThanOrEqual(26)
})

test.each([
  { name: 'an initiative that was missed', link: '.promise h3 a' },
  { name: 'an initiative that was met', link: '.signs a:has(.sign.met)' },
])('$name: the answer and what was promised are on the first screen', async ({ link }) => {
  const { page } = await open('/2017/', phone)
  await page.locator(link).first().click()
  expect(await lowerEdge(page, 'h1', 0)).toBeLessThan(phone.height / 2)
  expect(await lowerEdge(page, '.figures, .prose', 0)).toBeLessThanOrEqual(phone.height)
})
