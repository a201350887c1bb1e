import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageKinds } from './located-kinds.ts'
import { useStage } from './stage.ts'

/** What is used of the browser's own world. */
type Box = Record<'top' | 'bottom' | 'left' | 'right' | 'width' | 'height', number>
type Focusable = {
  readonly textContent: string
  readonly labels?: readonly { readonly textContent: string }[]
  readonly getAttribute: (name: string) => string | null
  readonly getBoundingClientRect: () => Box
}
declare const document: { readonly activeElement: Focusable | null; readonly body: Focusable }
declare const getComputedStyle: (element: Focusable) => Record<'outlineStyle' | 'outlineWidth', string>
declare const innerHeight: number
declare const innerWidth: number

type Stop = { readonly name: string; readonly href: string; readonly seen: boolean; readonly marked: boolean }

/** Where the keyboard stands: what it is, whether it is on the screen, and whether one sees that it stands there. Runs in the browser. */
function standing(): Stop | undefined {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return {
    name: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim(),
    href: element.getAttribute('href') ?? '',
    seen: width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  }
}

const atMost = 2000
const atOnce = 20

/** Where the keyboard stood before each press of Tab, noted in the page itself: asking it after every step would take longer than the steps. */
const noteStops = `window.stops = []; addEventListener('keydown', ({ key }) => { if (key === 'Tab') window.stops.push(${standing.toString()}() ?? null) }, true)`

/** Walks with Tab from the top until the page is left. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(noteStops)
  for (let steps = 0; steps < atMost; steps += atOnce) {
    for (let step = 0; step < atOnce; step += 1) await page.keyboard.press('Tab')
    // Before the first press one stands nowhere; so does one who has left the page.
    const stops: readonly (Stop | null)[] = await page.evaluate('window.stops.slice(1)')
    const end = stops.indexOf(null)
    if (end >= 0) return stops.slice(0, end).filter((stop) => stop !== null)
  }
  throw new Error(`The keyboard does not leave the page after ${atMost} steps`)
}

const { open } = useStage()

test.each(pageKinds)('on $name the keyboard reaches everything, and one sees where it stands', async ({ address }) => {
  const { page } = await open(address, { width: 375 })
  const stops = await walk(page)
  const wanted = await page
    .locator('a[href], button, input, select, textarea, summary')
    .evaluateAll((all) => all.map((element) => element.getAttribute('href') ?? ''))
  expect(stops[0]).toMatchObject({ href: '#main', seen: true })
  expect(stops.map(({ href }) => href)).toEqual(wanted)
  expect(stops.filter(({ name, seen, marked }) => name === '' || !seen || !marked)).toEqual([])
})

test('the first stop leads past the head to the content', async () => {
  const { page } = await open('/2017/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate("document.activeElement.matches('main *')")).toBe(true)
})

test('a focus that nobody sees is really found', async () => {
  const { page } = await open('/')
  await page.evaluate("document.querySelector('main a').style.outline = 'none'")
  expect((await walk(page)).filter(({ marked }) => !marked)).toHaveLength(1)
})
