import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { indicatorsOf } from '../../../core/evaluation.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const cells = (...words: readonly string[]) => words.join('\t')

test.each([
  [
    'a later target',
    cells('指標', '現状値（R5）', '目標値（R8）'),
    cells('訓練の回数', '12回', '20回'),
    [undefined, '12回'],
  ],
  [
    'a verdict',
    cells('指標', '目標値', '現状値（R5）', '評価'),
    cells('訓練の回数', '20回', '12回', '×'),
    [undefined, '12回'],
  ],
  [
    'nothing that it is held against',
    cells('指標', '現状値（R5）', '目標値'),
    cells('訓練の回数', '12回', '20回'),
    ['12回', undefined],
  ],
  [
    'a result',
    cells('指標', '現状値（R5）', '実績値（R5）', '目標値（R8）'),
    cells('訓練の回数', '9回', '12回', '20回'),
    ['9回', '12回'],
  ],
  [
    'the year of the plan is another',
    cells('指標', '現状値（R2）', '目標値（R8）'),
    cells('訓練の回数', '9回', '20回'),
    ['9回', undefined],
  ],
  [
    'it is called a base',
    cells('指標', '基準値（R5）', '目標値（R8）'),
    cells('訓練の回数', '9回', '20回'),
    ['9回', undefined],
  ],
])('現状値 in a review of R5, beside it %s', (_, head, row, [base, result]) => {
  const text = `令和5年度 海野市 総合戦略 進捗報告\n\n基本目標1 安心\n\n${head}\n${row}\n`
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  const [only] = [...indicatorsOf(plan)].map(({ indicator }) => indicator)
  expect([only?.baseline?.actual.text, only?.actual?.actual.text]).toEqual([base, result])
})
