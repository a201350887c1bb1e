import { expect, test } from 'vitest'
import { typography } from './audit/typography.ts'
import { pageKinds } from './located-kinds.ts'
import { useStage } from './stage.ts'

const { open } = useStage()
const widths = [1280, 375]
/** Every kind in both languages; the address of a page in English is that of the Japanese one under /en. */
const pages = pageKinds
  .filter(({ language }) => language === undefined)
  .flatMap(({ name, address }) => [
    { name, language: 'ja', address },
    { name, language: 'en', address: `/en${address}` },
  ])

test.each(pages)(
  '$name ($language): lines are at least 1.7 high and at most 40 characters long, headings are balanced, lines break strictly, figures in tables are of one width',
  async ({ address }) => {
    const { page } = await open(address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const { faults } = await page.evaluate(typography)
      expect(faults, `at ${width} px`).toEqual([])
    }
  },
)

test.each([
  ['p { line-height: 1.6 !important }', 'line-height 1.60'],
  ['p { max-inline-size: none !important; inline-size: 60em !important }', '60.0 characters in a line'],
  ['h1 { text-wrap: wrap !important }', 'text-wrap auto'],
  ['body { line-break: normal !important }', 'line-break normal'],
  ['td { font-variant-numeric: normal !important }', 'figures normal'],
])('what is set otherwise is really found: %s', async (style, fault) => {
  const { page } = await open('/about.html')
  await page.evaluate((text: string) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, style)
  const { texts, faults } = await page.evaluate(typography)
  expect(texts).toBeGreaterThan(20)
  expect(faults.join('\n')).toContain(fault)
})

/** What is used of the browser's own world. */
type Sheet = { readonly replaceSync: (text: string) => void }
declare const document: { adoptedStyleSheets: readonly Sheet[] }
declare const CSSStyleSheet: new () => Sheet
