import { beforeAll, expect, test } from 'vitest'
import { exampleWard } from '../../../tools/published/example-edition.ts'
import { newsOf } from './news.ts'
import type { Ward } from './ward.ts'

let ward: Ward
beforeAll(async () => {
  ward = await exampleWard()
})
const site = { several: false, assets: { style: 'style.css', script: 'search.js' } }

test('every publication is an entry: which year, which in its sequence, when, with its hash and the way to it', () => {
  const { title, updated, entries } = newsOf(ward, 'ja', site)
  expect(title).toContain('大阪市港区')
  expect(updated).toBe('2018-06-25T01:00:00.000Z')
  expect(entries).toEqual([
    {
      id: 'tag:furikaeri.invalid,2026:271071/2017/1/ja',
      title: '平成29年度の振り返りを公表しました(第1版)',
      href: '2017/',
      updated: '2018-06-25T01:00:00.000Z',
      summary: `SHA-256 ${ward.published[0]?.sha256}`,
    },
  ])
})

test('a feed tells of its own ward only, and names itself and its home absolutely where the site knows its address', () => {
  const { self, home, entries } = newsOf(ward, 'en', { ...site, several: true, url: 'https://ku.example/' })
  expect([self, home, entries[0]?.href]).toEqual([
    'https://ku.example/271071/en/feed.xml',
    'https://ku.example/271071/en/',
    'https://ku.example/271071/en/2017/',
  ])
  expect(entries.every(({ id }) => id.includes(':271071/'))).toBe(true)
})
