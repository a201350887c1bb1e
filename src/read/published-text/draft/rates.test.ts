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
