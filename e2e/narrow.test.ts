import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sideways } from './audit/sideways.ts'
import { pageKinds } from './located-kinds.ts'
import { useStage } from './stage.ts'

/** What is used of the browser's own world. */
type Sheet = { readonly replaceSync: (text: string) => void }
declare const document: { adoptedStyleSheets: readonly Sheet[] }
declare const CSSStyleSheet: new () => Sheet

/** The spacing that WCAG 2.2, 1.4.12 lets every reader set; set past the page's policy, as a reader's browser does. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    )
    document.adoptedStyleSheets = [sheet]
  })
}

/** From wide to narrow; the text is widened on the last. */
const views = [
  { name: 'a tablet', width: 1024, height: 768 },
  { name: 'just too wide for one column', width: 721, height: 1024 },
  { name: 'a phone on its side', width: 640, height: 320 },
  { name: '1280 × 1024 px at 400%', width: 320, height: 256 },
  { name: 'a small phone', width: 320, height: 568 },
]
const { open } = useStage()

test.each(pageKinds)(
  '$name needs no scrolling sideways, also with the wider text of WCAG 1.4.12',
  async ({ address }) => {
    const { page } = await open(address)
    const found: Record<string, string[]> = {}
    for (const { name, ...size } of views) {
      await page.setViewportSize(size)
      found[name] = await page.evaluate(sideways)
    }
    await spaceText(page)
    found['wider text'] = await page.evaluate(sideways)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
  },
)

test('what sticks out is really found', async () => {
  const { page } = await open('/', { width: 320 })
  await page.evaluate("document.querySelector('main').style.width = '400px'")
  expect(await page.evaluate(sideways)).toContain('main.')
})
