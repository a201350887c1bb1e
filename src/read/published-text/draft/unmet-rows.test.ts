import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const cells = (...words: readonly string[]) => words.join('\t')
const read = (...rows: readonly string[]) => {
  const head = ['令和5年度 海野市 振り返り', '', '経営課題1 安全', '', '戦略1-1 防災', '']
  const list = [cells('具体的取組', '達成状況'), cells('(1) 避難訓練', '未達成'), '', '目標未達成の取組み', '']
  const text = [...head, ...list, ...rows, ''].join('\n')
  return readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms).plan.initiatives[0]
}

test('what was measured may stand in a cell beside its target and result', () => {
  const initiative = read(
    cells('具体的取組', '測ったもの', '目標と実績', '対応・改善策'),
    cells('避難訓練', '訓練に出た世帯の割合', '"目標 40%以上', '実績 38.5%"', '夜にも開く。').replace(
      '以上\t',
      '以上\n',
    ),
  )
  const [indicator] = initiative?.indicators ?? []
  expect([indicator?.name.text, indicator?.target?.target.text, indicator?.actual?.actual.text]).toEqual([
    '訓練に出た世帯の割合',
    '40%以上',
    '38.5%',
  ])
  expect(initiative?.countermeasure?.text).toBe('夜にも開く。')
})

test.each(['なし', '対応・改善策が資料にありません', '資料に記載がありません'])('%s is no countermeasure', (text) => {
  const initiative = read(
    cells('具体的取組', '目標未達成の状況', '対応・改善策'),
    cells('避難訓練', '出た世帯の割合 〔目標〕40%以上 〔実績〕38.5%', text),
  )
  expect(initiative?.indicators).toHaveLength(1)
  expect(initiative?.countermeasure).toBeUndefined()
})

test('a list of what was missed that stands apart finds the initiatives of a table of indicators, but none of two with one title', () => {
  const measured = [
    cells('戦略', '具体的取組', '指標', '目標', '実績', '達成状況'),
    cells('備え', '訓練', '人数', '90人以上', '82人', '未達成'),
    cells('備え', '見回り', '回数', '9回以上', '8回', '未達成'),
    cells('憩い', '見回り', '時間', '9時間以上', '8時間', '未達成'),
  ]
  const missed = [
    cells('具体的取組', '目標未達成の状況', '対応・改善策'),
    cells('訓練', '雨で一度やめた', '夜にも開く。'),
    cells('見回り', '人が足りない', '人を増やす。'),
  ]
  const text = ['令和5年度 海野市 指標一覧', '', ...measured, '', '目標未達成の取組', '', ...missed, ''].join('\n')
  const { plan, lines } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  const answers = plan.initiatives.map(({ title, countermeasure }) => [title.text, countermeasure?.text])
  expect(answers).toEqual([
    ['訓練', '夜にも開く。'],
    ['見回り', undefined],
    ['見回り', undefined],
  ])
  expect(lines.filter(({ use }) => use === 'needs-a-person')).toHaveLength(1)
})
