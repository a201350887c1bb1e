import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { locate, pageKinds } from '../e2e/page-kinds.ts'
import { startProduct } from '../e2e/product/start-product.ts'
import { fittingPng } from './small-png.ts'

const folder = join(import.meta.dirname, '../docs/pictures/kinds')
/** They are part of the repository. */
const bytesAtMost = 60_000
const height = 350
const views = ([1280, 375] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
const screens = { 375: 720, 1280: 800 } as const

/** The first screen of a page in every view, side by side on one sheet: 1280 and 375 px, by day and by night. */
async function sheetOf(browser: Browser, address: string): Promise<Buffer> {
  const shots: string[] = []
  for (const { width, colorScheme } of views) {
    const page = await browser.newPage({ viewport: { width, height: screens[width] }, colorScheme })
    await page.goto(address)
    shots.push((await page.screenshot()).toString('base64'))
    await page.close()
  }
  const sheet = await browser.newPage({ viewport: { width: 1600, height: 400 } })
  const images = shots.map((shot) => `<img height="${height}" src="data:image/png;base64,${shot}">`)
  await sheet.setContent(
    `<body style="margin:0;background:#999"><div style="display:inline-flex;gap:8px;padding:8px">${images.join('')}</div>`,
  )
  const picture = await sheet.locator('div').screenshot()
  await sheet.close()
  return picture
}

/** One sheet for every kind of page of the example ward, and the list of them. */
export async function pictureSheets(browser: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const product = await startProduct()
  try {
    const addresses = await locate(product.address)
    for (const { name } of pageKinds) {
      const picture = fittingPng(await sheetOf(browser, product.address + (addresses[name] ?? '')), bytesAtMost)
      writeFileSync(join(folder, `${name}.png`), picture)
      console.log(`${name}: ${picture.length} bytes`)
    }
  } finally {
    await product.stop()
  }
  const lines = pageKinds.map(
    ({ name }) => `## ${name}\n\n![${name}: at 1280 and at 375 px, by day and by night](kinds/${name}.png)\n`,
  )
  const head =
    '# Every kind of page\n\nThe first screen of every kind of page of the example ward, at 1280 and 375 px, light and dark. Made by `node tools/pictures.ts --docs`; whole pages\nand print: `node tools/pictures.ts FOLDER`.\n'
  writeFileSync(join(folder, '../README.md'), [head, ...lines].join('\n'))
}
