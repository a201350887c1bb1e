import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const strategiesIn = (...lines: readonly string[]) => {
  const text = ['令和5年度 海野市 施策評価', '', ...lines, ''].join('\n')
  const { plan, lines: uses } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return [
    plan.goals.flatMap(({ strategies }) => strategies.map(({ number, title }) => `${number} ${title.text}`)),
    uses.slice(2).flatMap(({ line, use }) => (use === 'needs-a-person' ? [line] : [])),
  ]
}
const results = ['指標名：訓練の回数', '目標値：10回', '実績値：12回']

test.each([
  ['in cells', ['施策番号\t12', '施策名\t防災の推進', ...results], [['12 防災の推進'], []]],
  ['with gaps', ['施策番号　　12', '施策名　　　防災の推進', ...results], [['12 防災の推進'], []]],
  [
    'in columns of their own, filled once for several rows',
    ['施策番号\t施策名\t指標\t目標値\t実績値', '1-1\t防災の推進\t訓練の回数\t10回\t12回', '\t\t参加者数\t90人\t99人'],
    [['1-1 防災の推進'], []],
  ],
])('施策番号 numbers the 施策名 beside it, %s', (_, lines, found) => {
  expect(strategiesIn(...lines)).toEqual(found)
})

test('a number above something else numbers nothing, and waits for a person', () => {
  expect(strategiesIn('整理番号\t12', '施策名\t防災の推進', ...results)).toEqual([[' 防災の推進'], [3]])
})
