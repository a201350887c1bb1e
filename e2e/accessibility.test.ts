import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { useStage } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** Of all rules only this one looks at colours. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }
declare const window: { readonly axe: { run: (options: RunOptions) => Promise<AxeResults> } }

async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate((options) => window.axe.run(options), rules)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
}

const views = [
  { width: 1280, colorScheme: 'light', rules: everything },
  { width: 1280, colorScheme: 'dark', rules: colours },
  { width: 375, colorScheme: 'dark', rules: colours },
  { width: 375, colorScheme: 'light', rules: everything },
] as const
const { open } = useStage()

test.each(pageKinds)('axe finds nothing on $name, wide and narrow, light and dark', async ({ address }) => {
  const { page } = await open(address)
  const found: Record<string, string[]> = {}
  for (const { width, colorScheme, rules } of views) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    found[`${width} px, ${colorScheme}`] = await violations(page, rules)
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
})

test('axe is really asked: a picture without a description is found', async () => {
  const { page } = await open('/')
  await page.evaluate("document.querySelector('main').append(new Image())")
  expect(await violations(page, everything)).toEqual([expect.stringContaining('image-alt')])
})

test('colours are really asked about: grey on grey is found', async () => {
  const { page } = await open('/')
  await page.evaluate("document.querySelector('h1').style.color = '#ddd'")
  expect(await violations(page, colours)).not.toEqual([])
})
