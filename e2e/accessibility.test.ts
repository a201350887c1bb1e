import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { useStage } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
declare const window: { readonly axe: { run: (options: RunOptions) => Promise<AxeResults> } }

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate((options) => window.axe.run(options), rules)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
}

const views = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
const { open } = useStage()

test.each(pageKinds)('axe finds nothing on $name, wide and narrow, light and dark', async ({ address }) => {
  const { page } = await open(address)
  const found: Record<string, string[]> = {}
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    found[`${width} px, ${colorScheme}`] = await violations(page)
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
})

test('axe is really asked: a picture without a description is found', async () => {
  const { page } = await open('/')
  await page.evaluate("document.querySelector('main').append(new Image())")
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')])
})
