import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
function gradesIn(...lines: readonly string[]) {
  const sheet = [
    '令和5年度 事務事業評価シート',
    '',
    '施策：防災の推進',
    '事業名：防災訓練事業',
    '担当課：危機管理課',
    '',
  ]
  const text = [...sheet, ...lines, ''].join('\n')
  const { plan, lines: uses } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return [
    plan.initiatives.map(({ grades = [] }) => grades.map(({ axis, grade }) => `${axis} ${grade}`)),
    uses.slice(sheet.length).filter(({ use }) => use === 'needs-a-person').length,
  ]
}

describe('grades on axes of their own', () => {
  test.each([
    ['one below the other', ['妥当性　A', '効率性　B'], ['妥当性 A', '効率性 B']],
    ['beside each other', ['必要性\tＡ\t公平性\tＢ'], ['必要性 A', '公平性 B']],
    ['of a second look', ['二次評価：C'], ['二次評価 C']],
  ])('are kept: %s', (_, lines, grades) => {
    expect(gradesIn(...lines)).toEqual([[grades], 0])
  })

  test.each([
    ['it is given twice', ['妥当性　A', '妥当性　B'], ['妥当性 A']],
    ['words stand in its place', ['妥当性　高い'], []],
  ])('wait for a person where %s', (_, lines, grades) => {
    expect(gradesIn(...lines)).toEqual([[grades], 1])
  })
})
