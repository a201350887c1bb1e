/**
 * `node tools/pictures.ts FOLDER [KIND]`: pictures of every kind of page for people to look at – 375 and 1280 px, light and dark, the first
 * screen of a phone, and print. It draws what the tests of pages see: the running program with its example ward.
 * `node tools/pictures.ts --docs`: the small ones of docs/pictures: those that documents show, and a sheet for every kind.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { chromiumArguments, findChromium } from '../e2e/browser/chromium.ts'
import { locate } from '../e2e/page-kinds.ts'
import { documentPictures } from './document-pictures.ts'
import { pictureSheets } from './picture-sheets.ts'
import { startProduct } from '../e2e/product/start-product.ts'

const views = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
const phone = { width: 375, height: 667 }

type Located = { readonly name: string; readonly address: string }

function sayMissingFont(): void {
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' })
  if (listed.status === 0 && listed.stdout.trim() !== '') return
  console.error(
    'No Japanese font is on this machine, so the pictures show boxes instead of characters. On Debian and Ubuntu: apt-get install fonts-noto-cjk',
  )
}

/** Whole pages in every view, and what a phone shows first. */
async function takePictures(browser: Browser, base: string, { name, address }: Located, folder: string) {
  for (const { width, colorScheme } of views) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, deviceScaleFactor: 1 })
    await page.goto(base + address)
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    await page.close()
  }
  const page = await browser.newPage({ viewport: phone, deviceScaleFactor: 2 })
  await page.goto(base + address)
  await page.screenshot({ path: join(folder, `${name}-first-screen.png`) })
  await page.close()
}

/** The page on paper, and each sheet as a picture where pdftoppm (poppler-utils) is there. */
async function print(browser: Browser, base: string, { name, address }: Located, folder: string): Promise<boolean> {
  const page = await browser.newPage()
  await page.goto(base + address)
  const sheets = join(folder, `${name}-print.pdf`)
  await page.pdf({ path: sheets, format: 'A4', preferCSSPageSize: true })
  await page.close()
  return spawnSync('pdftoppm', ['-png', '-r', '70', sheets, join(folder, `${name}-print`)]).status === 0
}

/** Every kind of page, or one of them. */
async function everyKind(browser: Browser, folder: string, only: string | undefined): Promise<void> {
  const product = await startProduct()
  try {
    let sheets = true
    for (const [name, address] of Object.entries(await locate(product.address))) {
      if (only !== undefined && name !== only) continue
      await takePictures(browser, product.address, { name, address }, folder)
      sheets = (await print(browser, product.address, { name, address }, folder)) && sheets
      console.log(`${name}: ${folder}/${name}-*`)
    }
    if (!sheets)
      console.error(
        'Print is kept as PDF only; for pictures of its sheets install pdftoppm (apt-get install poppler-utils).',
      )
  } finally {
    await product.stop()
  }
}

const [out, only] = process.argv.slice(2)
if (out === undefined) {
  console.error('usage: node tools/pictures.ts FOLDER [NAME OF ONE PAGE KIND], or node tools/pictures.ts --docs')
  process.exit(2)
}
sayMissingFont()
const { executablePath, env } = await findChromium()
const browser = await chromium.launch({ executablePath, env, args: chromiumArguments })
try {
  if (out === '--docs') {
    await documentPictures(browser)
    await pictureSheets(browser)
  } else {
    mkdirSync(resolve(out), { recursive: true })
    await everyKind(browser, resolve(out), only)
  }
} finally {
  await browser.close()
}
