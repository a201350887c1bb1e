import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const numbersIn = (...headings: readonly string[]) => {
  const text = ['令和5年度 海野市 施策評価', '', ...headings.flatMap((heading) => [heading, '']), ''].join('\n')
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return plan.goals.map(({ number, strategies }) => [number, ...strategies.map((strategy) => strategy.number)])
}

test.each([
  [
    'numbered through the whole document: as printed',
    ['政策1 安全', '施策1 防災', '施策2 防犯', '政策2 福祉', '施策3 子ども'],
    [
      ['1', '1', '2'],
      ['2', '3'],
    ],
  ],
  [
    'numbered anew under each goal: with the goal in front',
    ['政策1 安全', '施策1 防災', '施策2 防犯', '政策2 福祉', '施策1 子ども'],
    [
      ['1', '1-1', '1-2'],
      ['2', '2-1'],
    ],
  ],
  [
    'printed with the goal in front',
    ['政策1 安全', '施策1-1 防災', '政策2 福祉', '施策2-2 子ども'],
    [
      ['1', '1-1'],
      ['2', '2-2'],
    ],
  ],
  ['called by codes', ['政策7 交通', '施策0701 バス', '施策0702 自転車'], [['7', '0701', '0702']]],
])('strategies %s', (_, headings, numbers) => {
  expect(numbersIn(...headings)).toEqual(numbers)
})
