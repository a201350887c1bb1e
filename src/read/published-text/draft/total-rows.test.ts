import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { indicatorsOf } from '../../../core/evaluation.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const cells = (...words: readonly string[]) => words.join('\t')
function read(...rows: readonly string[]) {
  const text = ['令和5年度 海野市 改革の結果', '', '基本目標1 財政', '', ...rows, ''].join('\n')
  const { plan, lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return { found: [...indicatorsOf(plan)].map(({ indicator }) => indicator), last: lines.at(-1)?.use }
}

test.each([
  [
    'of indicators',
    [cells('指標', '目標', '実績'), cells('寄附額', '50千円', '61千円'), cells('合計', '50千円', '61千円')],
  ],
  [
    'of initiatives',
    [
      cells('番号', '事業名', '目標', '実績'),
      cells('1', '寄附', '50千円', '61千円'),
      cells('', '合　計', '50千円', '61千円'),
    ],
  ],
])('the total below a table %s is no promise of its own, and waits for a person', (_, rows) => {
  const { found, last } = read(...rows)
  expect([found.length, last]).toEqual([1, 'needs-a-person'])
})

test('合計特殊出生率 is no total', () => {
  const { found, last } = read(cells('指標', '目標', '実績'), cells('合計特殊出生率', '1.5', '1.3'))
  expect([found.map(({ name }) => name.text), last]).toEqual([['合計特殊出生率'], 'record'])
})

test('目標効果額 and 実績効果額 are the promise and the result of one thing', () => {
  const { found } = read(
    cells('番号', '改革項目', '担当課', '目標効果額（千円）', '実績効果額（千円）', '進捗状況'),
    cells('1', '公用車の削減', '総務課', '1,200', '1,150', '未達成'),
  )
  expect(found.map(({ target, actual }) => [target?.target, actual?.actual])).toMatchObject([
    [
      { value: '1200000', unit: '円' },
      { value: '1150000', unit: '円' },
    ],
  ])
})
