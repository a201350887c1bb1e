import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { styleParts, stylesheet, usedTokens } from './stylesheet.ts'

const folder = join(import.meta.dirname, 'style')

test('every file of the style is joined, and every part is there', () => {
  expect(styleParts.map((part) => `${part}.css`).sort()).toEqual(readdirSync(folder).sort())
})

test('only the tokens that are used are sent, with those that they use themselves', () => {
  const tokens = ':root {\n  --a: var(--b);\n  --b: #000;\n  --c: #fff;\n}'
  expect(usedTokens(tokens, 'p { color: var(--a); }')).toBe(':root{--a:var(--b);--b:#000}')
})

test('comments and superfluous space are left behind, and what matters stays', () => {
  const style = '/* why */\np  >  a:hover {\n  margin: 0 auto;\n}\n:is(a, b) :focus { color: red; }'
  expect(stylesheet('', style)).toBe(':root{}p > a:hover{margin: 0 auto;}:is(a,b) :focus{color: red;}\n')
})

test('every token that the style names is its own or the design system’s', () => {
  const tokens = readFileSync(
    join(import.meta.dirname, '../../../node_modules/@digital-go-jp/design-tokens/dist/tokens.css'),
    'utf8',
  )
  const style = styleParts.map((part) => readFileSync(join(folder, `${part}.css`), 'utf8')).join('\n')
  const known = `${tokens}\n${style}`
  const unknown = [...style.matchAll(/var\((--[\w-]+)/g)].filter(([, name]) => !known.includes(`${name}:`))
  expect(unknown.map(([, name]) => name)).toEqual([])
})
