import { beforeAll, expect, test } from 'vitest'
import { pageKinds } from './located-kinds.ts'
import { serverAddress } from './stage.ts'

type Visited = {
  readonly status: number
  readonly ids: ReadonlySet<string>
  readonly hrefs: readonly string[]
  readonly isPage: boolean
}

const attribute = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value.replaceAll('&amp;', '&'))

async function visit(address: string): Promise<Visited> {
  const answer = await fetch(address)
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  const markup = isPage ? await answer.text() : ''
  return {
    status: answer.status,
    isPage,
    ids: new Set(attribute(markup, 'id')),
    hrefs: [...attribute(markup, 'href'), ...attribute(markup, 'src')],
  }
}

type Link = { readonly from: string; readonly to: string; readonly fragment: string }

/** Every same-origin address that a reader can come to from the first page, and who links to it. */
const visited = new Map<string, Visited>()
const links: Link[] = []
const pathOf = (address: string) => new URL(address).pathname + new URL(address).search

beforeAll(async () => {
  const origin = serverAddress()
  const waiting = [`${origin}/`]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (visited.has(next)) continue
    const found = await visit(next)
    visited.set(next, found)
    for (const href of found.status === 200 ? found.hrefs : []) {
      const url = new URL(href, next)
      if (url.origin !== origin) continue
      const fragment = decodeURIComponent(url.hash.slice(1))
      url.hash = ''
      links.push({ from: pathOf(next), to: url.href, fragment })
      waiting.push(url.href)
    }
  }
})

/** Each target once, with one page that links to it. */
const said = (some: readonly Link[]) =>
  [...new Map(some.map((link) => [`${pathOf(link.to)}#${link.fragment}`, link.from]))].map(
    ([to, from]) => `${from} → ${to}`,
  )

test('every link leads to something', () => {
  expect(said(links.filter(({ to }) => visited.get(to)?.status !== 200))).toEqual([])
})

test('every link into a page finds its place there', () => {
  const into = links.filter(({ to, fragment }) => fragment !== '' && visited.get(to)?.status === 200)
  expect(said(into.filter(({ to, fragment }) => visited.get(to)?.ids.has(fragment) !== true))).toEqual([])
  expect(into.length).toBeGreaterThan(50)
})

test('every kind of page can be reached from the first one', () => {
  const reached = new Set([...visited.keys()].map(pathOf))
  const orphans = pageKinds.filter(({ address, status = 200 }) => status === 200 && !reached.has(address))
  expect(orphans.map(({ name }) => name)).toEqual([])
})

test('every page that can be reached is of a kind that is tested (add a line to e2e/page-kinds.ts)', () => {
  const pages = [...visited]
    .filter(([, { isPage, status }]) => isPage && status === 200)
    .map(([address]) => new URL(address).pathname)
  expect(pages.filter((path) => !pageKinds.some(({ pattern }) => pattern.test(path)))).toEqual([])
})
