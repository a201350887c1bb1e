import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const goalsIn = (...lines: readonly string[]) => {
  const text = ['公約の進捗状況（令和6年3月末現在）', '', ...lines, ''].join('\n')
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return plan.goals.map(({ number, title, strategies }) => [
    `${number} ${title.text}`,
    ...strategies.flatMap(({ listings }) => listings.map((listing) => listing.title)),
  ])
}
const head = '事業名\tこれまでの取組\t進捗'
const first = [head, '防災訓練\t18校区で開いた\t◎', '']
const second = [head, '給食費の無償化\t着手していない\t×', '']

test('marks with numbers over tables with the same head are the goals of a document that names none', () => {
  expect(goalsIn('■1　安全・安心', '', ...first, '■2　子育て', '', ...second)).toEqual([
    ['1 安全・安心', '防災訓練'],
    ['2 子育て', '給食費の無償化'],
  ])
})

test.each([
  [
    'their tables are of other kinds',
    ['■1　安全・安心', '', ...first, '■2　子育て', '', '指標\t目標\t実績', '待機児童\t0人\t3人'],
  ],
  ['they are sections of a sheet', ['■1　事業の状況', '', ...first, '■2　その他の状況', '', ...second]],
  ['they do not count up', ['■1　安全・安心', '', ...first, '■3　子育て', '', ...second]],
  ['goals have a word', ['■1　安全・安心', '', ...first, '基本目標2　子育て', '', '■2　子育て', '', ...second]],
])('they are none where %s', (_, lines) => {
  expect(goalsIn(...lines).map(([goal]) => goal)).not.toContain('1 安全・安心')
})

const strategiesIn = (...lines: readonly string[]) => {
  const text = ['令和5年度 海野市 環境計画 進捗状況', '', '基本方針1 自然', '', ...lines, ''].join('\n')
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return plan.goals.flatMap(({ strategies }) =>
    strategies.map(({ title, indicators }) => [title.text, ...indicators.map(({ name }) => name.text)]),
  )
}
const forest = ['【主な取組】', '・講座（5回）', '', '【指標】', '・間伐面積　目標：15ha　実績：12ha', '']
const water = ['【主な取組】', '・調査（4回）', '', '【指標】', '・水質　目標：100%　実績：92%', '']

test('numbered titles over 主な取組 are the strategies of a document that names none, each with its own measures', () => {
  expect(strategiesIn('（1）里山の保全', '', ...forest, '（2）水辺の保全', '', ...water)).toEqual([
    ['里山の保全', '間伐面積'],
    ['水辺の保全', '水質'],
  ])
})

test.each([
  ['they do not count up', ['（1）里山の保全', '', ...forest, '（3）水辺の保全', '', ...water]],
  [
    'something else stands below them',
    ['（1）里山の保全', '', '本文の一行。', '', '（2）水辺の保全', '', '本文の一行。', ''],
  ],
])('they are none where %s', (_, lines) => {
  expect(strategiesIn(...lines).map(([title]) => title)).not.toContain('里山の保全')
})
