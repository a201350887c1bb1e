import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

export type View = Omit<BrowserContextOptions, 'viewport' | 'baseURL'> & {
  readonly width?: number
  readonly height?: number
  readonly media?: 'print'
}
/** A page that was opened, and everything that the browser complained about. */
export type Opened = { readonly page: Page; readonly status: number; readonly complaints: readonly string[] }
export type Stage = { readonly open: (address: string, view?: View) => Promise<Opened> }

export const serverAddress = (): string => inject('address')

/** The browser of this run, joined for the tests of one file. Every opened page is closed after its test; pages of one view share a context. */
export function useStage(): Stage {
  let browser: Browser | undefined
  const contexts = new Map<string, Promise<BrowserContext>>()
  const opened: Page[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()))
  })
  afterAll(() => browser?.close())

  function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
    if (browser === undefined) throw new Error('useStage() is called at the top of a test file')
    const key = JSON.stringify(options)
    const context = contexts.get(key) ?? browser.newContext({ baseURL: serverAddress(), ...options })
    contexts.set(key, context)
    return context
  }

  return {
    open: async (address, { width = 1280, height = 800, media, ...options } = {}) => {
      const context = await contextFor({ viewport: { width, height }, ...options })
      const page = await context.newPage()
      opened.push(page)
      if (media !== undefined) await page.emulateMedia({ media })
      const complaints: string[] = []
      page.on('pageerror', (problem) => complaints.push(problem.message))
      page.on('console', (message) => {
        const isTheAnswerItself = message.location().url === new URL(address, serverAddress()).href
        if (message.type() === 'error' && !isTheAnswerItself) complaints.push(message.text())
      })
      const response = await page.goto(address)
      return { page, status: response?.status() ?? 0, complaints }
    },
  }
}
