import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const titlesIn = (head: string, ...rows: readonly string[]) => {
  const text = ['令和5年度 海野市 施策評価', '', '基本目標1 安心', '', '施策1-1 見守り', '', head, ...rows, ''].join(
    '\n',
  )
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return plan.initiatives.map(({ title }) => title.text)
}
const cells = (...words: readonly string[]) => words.join('\t')

test.each([
  [
    'titles',
    cells('主な取組', '指標', '目標', '実績'),
    cells('こども110番', '登録軒数', '330軒', '298軒'),
    ['こども110番'],
  ],
  ['sentences', cells('主な取組', '指標', '目標', '実績'), cells('登録をすすめた。', '登録軒数', '330軒', '298軒'), []],
  ['figures', cells('主な取組', '指標', '目標', '実績'), cells('巡回 30回', '登録軒数', '330軒', '298軒'), []],
  [
    'words behind the measure',
    cells('指標', '目標', '実績', '主な取組'),
    cells('登録軒数', '330軒', '298軒', '巡回の強化'),
    [],
  ],
])('主な取組 in a table of measures holds %s', (_, head, row, titles) => {
  expect(titlesIn(head, row)).toEqual(titles)
})
