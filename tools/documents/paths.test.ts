import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeIn, documents, headingsOf, proseOf, readDocument, root } from './documents.ts'

const rooms = /^(?:src|tools|docs|schemes|forms|examples|tenants|e2e|\.ci)\/[^\s…<>]*$/

/** A path named between backticks: with a star it is a pattern, with `<` it is a shape and names nothing. */
const namesSomething = (path: string): boolean =>
  path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))

/** The anchor that a heading gets: small letters, hyphens for spaces, marks left out. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const linksOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')

describe.each(documents)('%s', (path) => {
  const text = readDocument(path)
  test('every path that it names is there', () => {
    const named = codeIn(proseOf(text)).filter((code) => rooms.test(code))
    expect(named.filter((code) => !namesSomething(code))).toEqual([])
  })
  test('every link leads somewhere', () => {
    const broken = linksOf(text).filter((link) => {
      if (/^https?:/.test(link)) return false
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(join(root, target))) return true
      return (
        anchor !== undefined && !headingsOf(readDocument(target)).map(anchorOf).includes(decodeURIComponent(anchor))
      )
    })
    expect(broken).toEqual([])
  })
})

test('the program and its data name no document and no chapter that is not there', () => {
  const sources = globSync(['src/**/*.ts', 'schemes/*.json', 'forms/*.json', 'bootstrap.mjs'], { cwd: root })
  const missing = sources.flatMap((source) => {
    const text = readFileSync(join(root, source), 'utf8')
    return [...text.matchAll(/(docs\/[\w./-]+\.md)(?:「([^」]+)」)?/g)]
      .filter(([, path = '', chapter]) => {
        if (!existsSync(join(root, path))) return true
        return chapter !== undefined && !headingsOf(readDocument(path)).some((heading) => heading.startsWith(chapter))
      })
      .map(([named]) => `${source}: ${named}`)
  })
  expect(missing).toEqual([])
})

test('the README has the chapter that refusals of the server point to', () => {
  expect(headingsOf(readDocument('README.md'))).toContain('困ったとき / Troubles')
})

test('every npm script that the documents name is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = documents.flatMap((path) =>
    [...readDocument(path).matchAll(/npm run (?:-s )?([a-z-]+)/g)].map((match) => match[1] ?? ''),
  )
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
})
