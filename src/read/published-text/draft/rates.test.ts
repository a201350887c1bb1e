import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { indicatorsOf } from '../../../core/evaluation.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const notesIn = (...rate: readonly string[]) => {
  const before = [
    '令和5年度 海野市 施策評価',
    '',
    '施策1 地域の防災',
    '',
    '指標名：訓練の回数',
    '目標値：10回',
    '実績値：12回',
  ]
  const text = [...before, ...rate, ''].join('\n')
  const { plan, lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return [[...indicatorsOf(plan)].map(({ indicator }) => indicator.note?.text), lines.at(-1)?.use]
}

test.each([
  ['達成率　120.0％', '達成率 120.0％'],
  ['達成度：98.2パーセント', '達成度 98.2パーセント'],
  ['進捗率 80%', '進捗率 80%'],
])('「%s」 below the figures of an indicator is its remark', (line, note) => {
  expect(notesIn(line)).toEqual([[note], 'record'])
})

test('a rate that stands below something else waits for a person', () => {
  expect(notesIn('', '用地の交渉が続いている', '', '達成率　120.0％')).toEqual([[undefined], 'needs-a-person'])
})

test('a column of verdicts that holds rates is kept under its own name', () => {
  const table = '指標\t目標値\t実績値\t目標達成状況\n担い手の数\t48人\t51人\t1.00\n漁港の割合\t53%\t46%\t0.88'
  const text = `令和5年度 海野市 施策評価\n\n施策1 水産業\n\n${table}\n`
  const { plan, lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  expect([...indicatorsOf(plan)].map(({ indicator }) => indicator.note?.text)).toEqual([
    '目標達成状況 1.00',
    '目標達成状況 0.88',
  ])
  expect(lines.at(-1)?.use).toBe('record')
})
