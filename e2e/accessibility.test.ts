import { expect, test } from 'vitest'
import { colours, everything, violations } from './audit/axe.ts'
import { pageKinds } from './located-kinds.ts'
import { useStage } from './stage.ts'

/** The layout of a phone asks the most of a page; the wide one has the same markup and colours. */
const views = [
  { colorScheme: 'light', rules: everything },
  { colorScheme: 'dark', rules: colours },
] as const
const { open } = useStage()

test.each(pageKinds)('axe finds nothing on $name, light and dark', async ({ address }) => {
  const { page } = await open(address, { width: 375 })
  const found: Record<string, string[]> = {}
  for (const { colorScheme, rules } of views) {
    await page.emulateMedia({ colorScheme })
    found[colorScheme] = await violations(page, rules)
  }
  expect(found).toEqual({ light: [], dark: [] })
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
