import { describe, expect, test } from 'vitest'
import type { ChartYear, YearLines } from '../../report/document/year-lines.ts'
import { yearLines } from './year-lines.ts'

const year = (label: string, more: Partial<ChartYear> = {}): ChartYear => ({
  label,
  target: '80',
  targetWords: '80%',
  result: '70',
  resultWords: '70%',
  state: 'unmet',
  joined: true,
  ...more,
})
const chart = (...years: readonly ChartYear[]): YearLines => ({
  kind: 'year-lines',
  id: 'years-a',
  title: '割合 <b>',
  description: '変わりました。',
  low: '60',
  high: '90',
  unit: '',
  legend: { target: '目標', results: [{ state: 'unmet', words: '実績(未達成)' }] },
  years,
  notes: ['前の年の値とは比べられません。'],
  tableLabel: '表で見る',
  table: { kind: 'table', caption: '割合', columns: [], rows: [] },
})
const drawn = (...years: readonly ChartYear[]) => String(yearLines(chart(...years)))
const line = (text: string) => /class="line" d="([^"]*)"/.exec(text)?.[1]

describe('results are joined by a line', () => {
  test('where the years follow each other', () => {
    expect(line(drawn(year('1', { joined: false }), year('2'), year('3')))).toMatch(/^M\S+ \S+L\S+ \S+L\S+ \S+$/)
  })
  test('never over a changed definition: there it breaks, with a word', () => {
    const text = drawn(year('1', { joined: false }), year('2', { joined: false, changed: '定義が変更' }))
    expect(line(text)).toMatch(/^M[^L]*M[^L]*$/)
    expect(text).toContain('class="break"')
    expect(text).toContain('定義が変更')
  })
  test('a year without a result has no point', () => {
    const { result: _result, ...without } = year('2')
    const text = drawn(year('1', { joined: false }), without)
    expect(text.match(/class="point/g)).toHaveLength(1)
    expect(text.match(/class="mark" d="M\d+/g)).toHaveLength(3) // two targets and the key
  })
})

test('the higher figure has its words above, the lower one below', () => {
  const at = (text: string, name: string) => Number(new RegExp(`class="${name}" x="\\S+" y="([^"]+)"`).exec(text)?.[1])
  const missed = drawn(year('1', { joined: false }))
  expect(at(missed, 'target')).toBeLessThan(at(missed, 'result'))
  const met = drawn(year('1', { joined: false, result: '85', state: 'met' }))
  expect(at(met, 'result')).toBeLessThan(at(met, 'target'))
})

test('it is described in words, has the figures as a table, and markup in a title stays text', () => {
  const text = drawn(year('1', { joined: false }))
  expect(text).toContain('role="img" aria-label="変わりました。"')
  expect(text).toContain('<details>')
  expect(text).toContain('割合 &lt;b&gt;')
  expect(text).not.toContain('NaN')
})
