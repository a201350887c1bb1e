import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { locate } from '../e2e/page-kinds.ts'
import { startProduct } from '../e2e/product/start-product.ts'
import { fittingPng } from './small-png.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
/** They are part of the repository. */
const bytesAtMost = 60_000
const screens = { 375: 720, 1280: 800 } as const

const shown = [
  { kind: 'home', width: 1280, colorScheme: 'light' },
  { kind: 'home', width: 375, colorScheme: 'light' },
  { kind: 'home', width: 375, colorScheme: 'dark' },
  { kind: 'overview', width: 1280, colorScheme: 'light' },
  { kind: 'overview', width: 375, colorScheme: 'light' },
  { kind: 'initiative-unmet', width: 1280, colorScheme: 'light' },
  { kind: 'initiative-unmet', width: 375, colorScheme: 'light' },
] as const

/** The few pictures that documents show: first screens of the example ward alone. */
export async function documentPictures(browser: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const product = await startProduct([])
  try {
    const addresses = await locate(product.address)
    for (const { kind, width, colorScheme } of shown) {
      const page = await browser.newPage({ viewport: { width, height: screens[width] }, colorScheme })
      await page.goto(product.address + (addresses[kind] ?? ''))
      const file = join(folder, `${kind}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`)
      const picture = fittingPng(await page.screenshot(), bytesAtMost)
      await page.close()
      writeFileSync(file, picture)
      console.log(`${file}: ${picture.length} bytes${picture.length > bytesAtMost ? `, more than ${bytesAtMost}` : ''}`)
    }
  } finally {
    await product.stop()
  }
}
