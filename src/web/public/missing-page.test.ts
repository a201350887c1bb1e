import { describe, expect, test } from 'vitest'
import { createDatabase, createPool } from '../../store/database.ts'
import { createPublicApp } from './app.ts'

/** A database that nobody is asked for: a missing page needs none. */
const db = createDatabase(createPool({ host: '/nowhere' }, () => undefined))
const standing = new Set(['/', '/en/', '/2017/', '/en/2017/', '/2017/unmet.html'])
const pages = { has: (path: string) => standing.has(path), listed: () => [] }
const app = createPublicApp({ db, pages, styleAt: '/style.css', onError: () => undefined })
const ask = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}

describe('a page that is missing leads back to the nearest that is there, in its language', () => {
  test.each([
    ['/2017/no-such.html', 'ja', '/2017/'],
    ['/en/2017/no-such.html', 'en', '/en/2017/'],
    ['/2016/no-such.html', 'ja', '/'],
    ['/en/nothing/here', 'en', '/en/'],
  ])('%s', async (path, language, back) => {
    const { status, text } = await ask(path)
    expect(status).toBe(404)
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toContain(`href="${back}"`)
  })
})

test.each([
  ['/2017', '/2017/'],
  ['/2017/unmet', '/2017/unmet.html'],
])('an address that is nearly right leads on: %s to %s', async (path, to) => {
  expect(await ask(path)).toMatchObject({ status: 301, location: to })
})

test('before anything is published, the first page says so', async () => {
  const empty = createPublicApp({
    db,
    pages: { has: () => false, listed: () => [] },
    styleAt: '/style.css',
    onError: () => undefined,
  })
  expect(await (await empty.request('/')).text()).toContain('まだ計画がありません')
})

test('an address of the time when there was one ward leads to that ward, where only it has such a page', async () => {
  const paths = ['index.html', '271071/2017/index.html', '271071/about.html', '271080/about.html']
  const several = createPublicApp({
    db,
    pages: {
      has: (path) => paths.includes(path.slice(1).replace(/\/$/, '/index.html')),
      listed: () => paths.map((path) => ({ path, changedAt: undefined })),
    },
    styleAt: '/style.css',
    onError: () => undefined,
  })
  expect((await several.request('/2017/')).headers.get('location')).toBe('/271071/2017/')
  expect((await several.request('/about.html')).status).toBe(404)
})
