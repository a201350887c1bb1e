import { expect, test } from 'vitest'
import { amountsIn } from './lost-figures.ts'

test.each([
  ['達成率 96.2%', ['96.2']],
  ['１ RPAの導入\t試行\t14業務で導入、年1,320時間を削減\tA', ['14', '1320']],
  ['利用者数\t人\t1,200\t1,251', ['1200', '1251']],
  ['令和5年度の目標を令和6年3月に見直す', []],
  ['第2期 取組1-1 備蓄の充実', []],
  ['(3) 創業の支援', []],
  ['28決算額　－', []],
])('「%s」 tells these amounts', (raw, amounts) => {
  expect(amountsIn({ raw })).toEqual(amounts)
})

test('the counts of a tally are no amounts of a goal', () => {
  expect(amountsIn({ raw: '経営課題1 防災\t4\t1' }, false)).toEqual([])
})
