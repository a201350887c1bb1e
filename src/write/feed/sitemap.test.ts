import { expect, test } from 'vitest'
import { robots } from './robots.ts'
import { sitemap } from './sitemap.ts'

const address = 'https://ku.example/2017/?a&b'

test('a sitemap begins with its XML declaration, names languages, and is escaped', () => {
  const entry = { address, changedAt: '2018-06-25T01:00:00Z', alternates: [{ language: 'en' as const, address }] }
  expect(sitemap({ kind: 'pages', path: 'sitemap.xml', entries: [entry] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">' +
      '<url><loc>https://ku.example/2017/?a&amp;b</loc><lastmod>2018-06-25T01:00:00Z</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://ku.example/2017/?a&amp;b" /></url></urlset>',
  )
})

test('an index names the sitemaps', () => {
  expect(sitemap({ kind: 'index', path: 'sitemap.xml', sitemaps: [address] })).toContain(
    '<sitemap><loc>https://ku.example/2017/?a&amp;b</loc></sitemap></sitemapindex>',
  )
})

test('robots.txt: one rule a line, the sitemap last', () => {
  expect(robots({ disallow: ['/desk/'], sitemap: 'https://ku.example/sitemap.xml' })).toBe(
    'User-agent: *\nDisallow: /desk/\n\nSitemap: https://ku.example/sitemap.xml\n',
  )
})
