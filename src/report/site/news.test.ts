import { beforeAll, expect, test } from 'vitest'
import { exampleWard } from '../../../tools/published/example-edition.ts'
import { newsOf, siteNewsOf } from './news.ts'
import type { ListedWard } from './site-context.ts'
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

test('the feed of a site with several wards tells of all of them, the latest first, each by its name', () => {
  const plan = (publishedAt: string): ListedWard['plans'][number] => ({
    fiscalYear: 2017,
    sequence: 2,
    publishedAt,
    sha256: 'abc',
    summary: {
      scheme: { id: 'met-unmet', version: 1 },
      form: { id: 'review-deck', version: 1 },
      stated: null,
      listed: { met: 1, unmet: 0, notJudged: 0, notApplicable: 0 },
      distinct: { met: 1, unmet: 0, notJudged: 0, notApplicable: 0 },
      initiatives: 1,
      findings: { error: 0, warning: 0, note: 0 },
    },
  })
  const wards = [
    { code: '271071', name: '大阪市港区', plans: [plan('2018-06-25T01:00:00Z')] },
    { code: '271080', name: '大阪市大正区', plans: [plan('2018-07-01T01:00:00Z')] },
  ]
  const { entries, updated, self } = siteNewsOf(wards, 'en', { ...site, several: true })
  expect(entries.map(({ title, href }) => [title, href])).toEqual([
    ['大阪市大正区 Review of 平成29年度 published (publication 2)', '../271080/en/2017/'],
    ['大阪市港区 Review of 平成29年度 published (publication 2)', '../271071/en/2017/'],
  ])
  expect([updated, self]).toEqual(['2018-07-01T01:00:00Z', 'feed.xml'])
})
