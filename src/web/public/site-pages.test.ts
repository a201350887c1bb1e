import { expect, test } from 'vitest'
import { noteName } from '../../act/site-note.ts'
import { createSitePages } from './site-pages.ts'

const files = {
  '2017/index.html': 'a',
  '2017/review.pdf': 'b',
  'en/2017/review.pdf': 'c',
  '2017/publication.json': 'd',
}
const note = { schema: 'furikaeri.site/1', several: false, parts: { '271071/2017': { input: 'x', files } } }
const publication = { tenant: { name: '大阪市 港区' } }
const texts: Readonly<Record<string, string>> = {
  [noteName]: JSON.stringify(note),
  '2017/publication.json': JSON.stringify(publication),
  '2017/index.html': '<!doctype html>',
  '2017/review.pdf': '%PDF-1.7',
  'en/2017/review.pdf': '%PDF-1.7',
}

/** Pages of a folder that counts what is read of it. */
function counted() {
  const read: string[] = []
  const pages = createSitePages((path) => {
    read.push(path)
    const text = texts[path]
    return text === undefined ? undefined : new TextEncoder().encode(text)
  })
  const ask = (url: string) => pages.answer({ method: 'GET', url, headers: {} })
  return { ask, times: (path: string) => read.filter((one) => one === path).length }
}

test('a page stays in memory; a document, large and seldom asked for, is read every time', () => {
  const { ask, times } = counted()
  for (let count = 0; count < 3; count += 1) {
    expect(ask('/2017/')?.status).toBe(200)
    expect(ask('/2017/review.pdf')?.status).toBe(200)
  }
  expect([times('2017/index.html'), times('2017/review.pdf')]).toEqual([1, 3])
})

test('the name of a ward is looked up once for each of its documents, those in English too', () => {
  const { ask, times } = counted()
  for (const url of ['/2017/review.pdf', '/2017/review.pdf', '/en/2017/review.pdf', '/en/2017/review.pdf'])
    expect(ask(url)?.headers.join(' ')).toContain(encodeURIComponent('大阪市港区'))
  expect(times('2017/publication.json')).toBe(2)
})

test.each([
  ['/2017/review.pdf', 'application/pdf'],
  ['/2017/', 'text/html; charset=utf-8'],
])('%s is sent as %s and nothing is guessed', (url, type) => {
  const { headers = [] } = counted().ask(url) ?? {}
  expect(headers).toContain(type)
  expect(headers).toContain('nosniff')
})
