import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const treeOf = (...lines: readonly string[]) => {
  const text = ['令和5年度 海野市 評価シート', '', ...lines, ''].join('\n')
  const { plan } = readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms)
  return plan.goals.map(({ number, title, strategies }) => [
    `${number} ${title.text}`,
    ...strategies.flatMap(({ listings }) => listings.map((listing) => listing.title)),
  ])
}
const results = ['指標：訓練の回数', '目標：10回', '実績：12回', '']

describe('a word for goals that no form knows', () => {
  test('counts up over initiatives whose numbers begin with its own', () => {
    expect(
      treeOf(
        '重点アクション1 防災力',
        '',
        '取組1-1 備え',
        ...results,
        '重点アクション2　にぎわい',
        '',
        '取組2-1 催し',
        ...results,
      ),
    ).toEqual([
      ['1 防災力', '備え'],
      ['2 にぎわい', '催し'],
    ])
  })

  test.each([
    [
      'it does not count up',
      ['資料3 防災力', '', '取組1-1 備え', ...results, '資料5 にぎわい', '', '取組2-1 催し', ...results],
    ],
    [
      'the numbers below are others',
      ['会場1 防災力', '', '取組1-1 備え', ...results, '会場2 にぎわい', '', '取組3-1 催し', ...results],
    ],
    ['it stands only once', ['重点アクション1 防災力', '', '取組1-1 備え', ...results]],
  ])('is none where %s', (_, lines) => {
    expect(treeOf(...lines).map(([goal]) => goal?.replace(/^\d+ /, ''))).not.toContain('防災力')
  })
})
