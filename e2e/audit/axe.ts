import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** Of all rules only this one looks at colours. */
export const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
}
declare const window: { readonly axe: { run: (options: RunOptions) => Promise<AxeResults> } }

/** What axe finds on a page as it is shown now. */
export async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate((options) => window.axe.run(options), rules)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
}
