import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumArguments, findChromium } from './browser/chromium.ts'
import { locate } from './page-kinds.ts'
import { startProduct } from './product/start-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program under test listens: http://127.0.0.1:34567. */
    readonly address: string
    /** Where every kind of page stands, by its name. */
    readonly addresses: Readonly<Record<string, string>>
    /** The folder of its published pages, as files. */
    readonly files: string
    /** Where the one browser of this run can be joined. */
    readonly browser: string
  }
}

/** One program and one browser for all tests of pages; both end with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launchServer({ executablePath, env, args: chromiumArguments })
  try {
    const product = await startProduct()
    project.provide('address', product.address)
    project.provide('addresses', await locate(product.address))
    project.provide('files', product.files)
    project.provide('browser', browser.wsEndpoint())
    return async () => {
      await Promise.all([browser.close(), product.stop()])
    }
  } catch (problem) {
    await browser.close()
    throw problem
  }
}
