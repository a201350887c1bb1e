import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()

/** What becomes of the rows of a table below its head, which is the seventh line. */
function usesOf(...table: readonly string[]): string[] {
  const before = ['令和5年度 海野市 施策評価', '', '基本目標1 安心して暮らせるまち', '', '施策1-1 地域の防災', '']
  const text = [...before, ...table, ''].join('\n')
  const { lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return lines.slice(before.length + 1).map(({ use }) => use)
}
const cells = (...words: readonly string[]) => words.join('\t')

describe('a row with words that no record holds is left to a person', () => {
  test.each([
    ['a column whose head nobody knows', cells('事業名', '評価', '合意'), cells('防災訓練', 'A', '地元と協議中')],
    ['a schedule by year', cells('事業名', 'R4', 'R5', '評価'), cells('防災訓練', '検討', '試行', 'A')],
    ['between bars', '| 事業名 | 評価 | 合意 |\n|---|---|---|', '| 防災訓練 | A | 地元と協議中 |'],
  ])('%s', (_, head, row) => {
    expect(usesOf(head, row).at(-1)).toBe('needs-a-person')
  })
})

describe('a row whose words are all kept is a record', () => {
  test.each([
    [
      'its title without its number, its office and its grade',
      cells('事業名', '担当課', '評価'),
      cells('(1) 防災訓練', '危機管理課', 'A'),
    ],
    [
      'a goal and a strategy named in the row',
      cells('基本目標', '施策', '指標', '目標', '実績'),
      cells('基本目標1 安心して暮らせるまち', '施策1-1 地域の防災', '訓練の回数', '10回', '12回'),
    ],
    [
      'words of an unknown column beside an indicator: its remark',
      cells('指標', '目標', '実績', '合意'),
      cells('訓練の回数', '10回', '12回', '地元と協議中'),
    ],
    [
      'a unit, a verdict and a dash',
      cells('指標', '単位', '目標', '実績', '評価'),
      cells('来場者', '千人', '10', '―', '―'),
    ],
    [
      'a cell of two lines',
      '| 事業名 | 指標 | 目標 | 実績 |\n|---|---|---|---|',
      '| 防災訓練 | 参加した<br>世帯の数 | 10世帯 | 12世帯 |',
    ],
  ])('%s', (_, head, row) => {
    expect(usesOf(head, row).at(-1)).toBe('record')
  })
})
