import { describe, expect, test } from 'vitest'
import { address, fileOf, relative, sitePath, wayFrom, wayIn } from './addresses.ts'

describe('the way from page to page is relative, so that a site works under any folder', () => {
  test.each([
    ['2017/goal-a.html', '', '../'],
    ['2017/goal-a.html', '2017/', './'],
    ['2017/goal-a.html', '2017/goal-b.html#x', 'goal-b.html#x'],
    ['', '2017/', '2017/'],
    ['', '', './'],
    ['2017/', '2018/unmet.html', '../2018/unmet.html'],
    ['en/2017/x.html', '2017/x.html', '../../2017/x.html'],
    ['271071/2017/x.html', '', '../../'],
    ['271071/2017/x.html', '271071/about.html', '../about.html'],
    ['2017/source.html', '2017/source.html#L3', 'source.html#L3'],
    ['2017/a.html', '2017/#x', './#x'],
    ['271071/2017/a.html', '271080/', '../../271080/'],
    ['20/a.html', '2017/b.html', '../2017/b.html'],
  ])('from %j to %j: %j', (from, to, way) => {
    expect(relative(from, to)).toBe(way)
    const there = new URL(to, 'https://ward.example/some/folder/').href
    expect(new URL(way, `https://ward.example/some/folder/${from}`).href).toBe(there)
  })
})

test('with one ward there is no code in its addresses; with several there is', () => {
  expect(sitePath({ several: false }, '271071', 'ja', address.overview(2017))).toBe('2017/')
  expect(sitePath({ several: true }, '271071', 'en', address.overview(2017))).toBe('271071/en/2017/')
})

test('a folder is answered by its index', () => {
  expect([fileOf(''), fileOf('2017/'), fileOf('2017/unmet.html')]).toEqual([
    'index.html',
    '2017/index.html',
    '2017/unmet.html',
  ])
})

describe('a link', () => {
  test.each<[string, string, string, string]>([
    ['2017/goal-a.html', '', '../', '../index.html'],
    ['2017/goal-a.html', '2017/', './', 'index.html'],
    ['', '2017/#next', '2017/#next', '2017/index.html#next'],
    ['index.html', '2017/unmet.html#x', '2017/unmet.html#x', '2017/unmet.html#x'],
  ])('from %s to %s is %s on a server, and %s among files alone', (from, to, served, alone) => {
    expect([wayIn({ served: true }, from, to), wayIn({}, from, to)]).toEqual([served, alone])
  })
})

test('a page in English leads to pages in English', () => {
  const to = wayFrom({ several: false }, '271071', 'en', address.record(2017, 'goal-a'))
  expect(to(address.about)).toBe('../about.html')
})
