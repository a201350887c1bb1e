import { describe, expect, test } from 'vitest'
import { robotsOf, sitemapsOf } from './sitemap.ts'

const url = 'https://ku.example/hyoka/'
const pages = [
  { path: 'index.html', changedAt: '2018-06-25T01:00:00Z' },
  { path: '2017/unmet.html', changedAt: '2018-06-25T01:00:00Z' },
  { path: 'en/2017/unmet.html', changedAt: '2018-08-01T01:00:00Z' },
  { path: '2017/indicators.csv' },
  { path: 'search.html' },
  { path: '404.html' },
  { path: 'style-0123456789ab.css' },
]
const addresses = (maps: ReturnType<typeof sitemapsOf>) =>
  maps.flatMap((map) => (map.kind === 'index' ? map.sitemaps : map.entries.map(({ address }) => address)))

describe('a sitemap', () => {
  test('names pages, not data, styles, the search or what is shown for missing pages, by absolute addresses; a folder by its name', () => {
    expect(addresses(sitemapsOf(pages, url))).toEqual([
      'https://ku.example/hyoka/',
      'https://ku.example/hyoka/2017/unmet.html',
      'https://ku.example/hyoka/en/2017/unmet.html',
    ])
  })

  test.each([
    ['2017/unmet.html', 'en/2017/unmet.html'],
    ['271071/2017/index.html', '271071/en/2017/index.html'],
    ['index.html', 'en/index.html'],
  ])('%s and %s are one page in two languages, and each names both', (ja, en) => {
    const [map] = sitemapsOf([{ path: ja }, { path: en }], url)
    const entries = map?.kind === 'pages' ? map.entries : []
    expect(entries.map(({ alternates }) => alternates.map(({ language }) => language))).toEqual([
      ['ja', 'en'],
      ['ja', 'en'],
    ])
  })

  test('each page has the day of its own last change', () => {
    const [map] = sitemapsOf(pages, url)
    expect(map?.kind === 'pages' && map.entries.at(-1)).toMatchObject({ changedAt: '2018-08-01T01:00:00Z' })
  })

  test('as many pages as one may hold are one file; one more makes an index of two', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ path: `2017/${at}.html` }))
    expect(sitemapsOf(many, url, 5).map(({ path }) => path)).toEqual(['sitemap.xml'])
    const divided = sitemapsOf(many, url, 4)
    expect(divided.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
    expect(addresses(divided.slice(0, 1))).toEqual([`${url}sitemap-1.xml`, `${url}sitemap-2.xml`])
    expect(addresses(divided.slice(1))).toHaveLength(5)
  })
})

test('robots are kept from the desk, counted from the root of the host, and told where the sitemap is', () => {
  expect(robotsOf(url)).toEqual({
    disallow: ['/hyoka/desk/', '/hyoka/*search.html?'],
    sitemap: 'https://ku.example/hyoka/sitemap.xml',
  })
  expect(robotsOf('http://localhost:3000/').disallow).toContain('/desk/')
})
