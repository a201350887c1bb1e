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
