import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { indicatorsOf } from '../../../core/evaluation.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const list = [
  '令和5年度 海野市 施策評価',
  '',
  '基本目標1 安心して暮らせるまち',
  '',
  '施策1-1 地域の防災',
  '',
  '事業名\t指標\t目標\t実績\t評価',
  '(1) 防災訓練の支援\t参加者数\t100人以上\t82人\t×',
  '(2) 備蓄の推進\t備蓄した世帯の割合\t60%以上\t55%\t×',
  '',
]
function answersTo(...section: readonly string[]) {
  const text = [...list, ...section, ''].join('\n')
  const { plan, lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return {
    answers: plan.initiatives.map(({ countermeasure }) => countermeasure?.text),
    waiting: lines.slice(list.length).filter(({ use }) => use === 'needs-a-person').length,
  }
}
const both = { answers: ['予備日を設ける。', '出前講座を開く。'], waiting: 0 }

describe('answers that stand apart from what they answer', () => {
  test.each([
    ['by title', ['未達成の取組への対応', '防災訓練の支援：予備日を設ける。', '備蓄の推進：出前講座を開く。']],
    [
      'in a table of their own',
      ['×の指標の改善策', '指標\t対応', '参加者数\t予備日を設ける。', '備蓄した世帯の割合\t出前講座を開く。'],
    ],
    ['by number', ['課題と改善策', '１－１－１　予備日を設ける。', '１－１－２　出前講座を開く。']],
    [
      'by the name of the measure',
      ['未達成の取組への対応', '・参加者数：予備日を設ける。', '・備蓄した世帯の割合：出前講座を開く。'],
    ],
    [
      'by a part of a title that no other has',
      ['未達成の取組への対応', '・防災訓練：予備日を設ける。', '・備蓄の推進：出前講座を開く。'],
    ],
  ])('are found %s', (_, section) => {
    expect(answersTo(...section)).toEqual(both)
  })

  test.each([
    [
      'one of them answers something unknown',
      ['未達成の取組への対応', '防災訓練の支援：予備日を設ける。', '河川の改修：国に求める。'],
    ],
    ['a name fits two', ['未達成の取組への対応', 'の推進の：予備日を設ける。']],
    ['no heading says that they are answers', ['参考', '防災訓練の支援：昨年も台風で中止した。']],
  ])('wait for a person where %s', (_, section) => {
    const { answers, waiting } = answersTo(...section)
    expect(answers).toEqual([undefined, undefined])
    expect(waiting).toBeGreaterThan(0)
  })
})

test('the answer to an indicator of a strategy is its remark', () => {
  const text = [
    ...list.slice(0, 6),
    '指標\t目標\t実績\t評価',
    '参加者数\t100人以上\t82人\t×',
    '',
    '未達成の指標への対応',
    '参加者数：予備日を設ける。',
    '',
  ].join('\n')
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  expect([...indicatorsOf(plan)].map(({ indicator }) => indicator.note?.text)).toEqual(['予備日を設ける。'])
})
