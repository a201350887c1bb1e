import { expect, test } from 'vitest'
import { atom } from './atom.ts'

const feed = {
  id: 'tag:furikaeri.invalid,2026:271071/ja',
  language: 'ja' as const,
  title: '港区 <b>&',
  author: '大阪市港区',
  updated: '2026-11-24T00:00:00.000Z',
  home: './',
  self: 'feed.xml',
  entries: [
    {
      id: 'tag:furikaeri.invalid,2026:271071/2017/1/ja',
      title: '"公表"しました',
      href: '2017/',
      updated: '2026-11-24T00:00:00.000Z',
      summary: 'SHA-256 0',
    },
  ],
}

test('a feed begins with its XML declaration, and every text is escaped', () => {
  const text = atom(feed)
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
  expect(text).toContain('<title>港区 &lt;b&gt;&amp;</title>')
  expect(text.match(/<entry>/g)).toHaveLength(1)
})
