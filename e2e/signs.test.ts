import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStage, type View } from './stage.ts'

const views: readonly { readonly name: string; readonly view: View }[] = [
  { name: 'light', view: {} },
  { name: 'dark', view: { colorScheme: 'dark' } },
  { name: 'forced colours', view: { forcedColors: 'active' } },
  { name: 'forced colours, dark', view: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'print', view: { media: 'print' } },
]
const { open } = useStage()

const first = (page: Page, selector: string) => page.locator(selector).first()
const picture = async (drawn: Locator) => (await drawn.screenshot()).toString('base64')

/** The same place with the drawing taken away. */
async function ground(drawn: Locator): Promise<string> {
  await drawn.evaluate((element: { style: { opacity: string } }) => (element.style.opacity = '0'))
  const picture = (await drawn.screenshot()).toString('base64')
  await drawn.evaluate((element: { style: { opacity: string } }) => (element.style.opacity = ''))
  return picture
}

const drawings = [
  '.board .sign.met',
  '.board .sign.unmet',
  '.target-bar .result',
  '.target-bar .mark',
  '.result-bar .met',
  '.result-bar .unmet',
]

test.each(views)(
  'signs and bars are seen on their ground, and met and unmet differ by shape: $name',
  async ({ view }) => {
    const { page } = await open('/2017/', view)
    const unseen: string[] = []
    for (const selector of drawings) {
      const drawn = first(page, selector)
      if ((await picture(drawn)) === (await ground(drawn))) unseen.push(selector)
    }
    expect(unseen).toEqual([])
    await page.evaluate("document.documentElement.style.filter = 'grayscale(1)'")
    expect(await picture(first(page, '.legend .sign.met'))).not.toBe(await picture(first(page, '.legend .sign.unmet')))
  },
)
