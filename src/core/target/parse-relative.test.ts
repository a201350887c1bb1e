import { describe, expect, test } from 'vitest'
import { parseTarget } from './parse-target.ts'
import type { Target } from './target.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseTarget(text)
  return rest
}

describe('promises that refer to another figure', () => {
  const previous = (text: string) => ({ kind: 'previous', text })
  test.each([
    ['前年度より増', { base: previous('前年度'), change: 'increase', comparator: 'moreThan', implied: false }],
    ['前年度実績を上回る', { base: previous('前年度実績'), change: 'same', comparator: 'moreThan', implied: false }],
    [
      '平成28年度末より4ポイント増',
      {
        base: { kind: 'year', text: '平成28年度末', fiscalYear: 2016 },
        change: 'increase',
        comparator: 'atLeast',
        implied: true,
        value: '4',
        unit: 'ポイント',
      },
    ],
    [
      '毎年3ポイント減',
      {
        base: previous('毎年'),
        change: 'decrease',
        comparator: 'atMost',
        implied: true,
        value: '3',
        unit: 'ポイント',
        deadline: 'every-fiscal-year',
      },
    ],
    [
      '大阪市平均以上',
      { base: { kind: 'named', text: '大阪市平均' }, change: 'same', comparator: 'atLeast', implied: false },
    ],
    [
      '20%減',
      {
        base: { kind: 'unstated', text: '' },
        change: 'decrease',
        comparator: 'atMost',
        implied: true,
        value: '20',
        unit: '%',
      },
    ],
    [
      '前年度比5%以上削減',
      { base: previous('前年度'), change: 'decrease', comparator: 'atMost', implied: false, value: '5', unit: '%' },
    ],
    [
      '前年度比105%以上',
      { base: previous('前年度'), change: 'times', comparator: 'atLeast', implied: false, value: '105', unit: '%' },
    ],
    [
      '前年度比▲5%',
      { base: previous('前年度'), change: 'decrease', comparator: 'atMost', implied: true, value: '5', unit: '%' },
    ],
    ['現状維持', { base: { kind: 'baseline', text: '現状' }, change: 'same', comparator: 'atLeast', implied: true }],
    [
      '4ポイント改善',
      { base: { kind: 'unstated', text: '' }, change: 'improve', implied: true, value: '4', unit: 'ポイント' },
    ],
    ['前年度並み', { base: previous('前年度'), change: 'similar', implied: true }],
    [
      '前年度実績(75.3%)以上',
      {
        base: { ...previous('前年度実績'), value: '75.3', unit: '%' },
        change: 'same',
        comparator: 'atLeast',
        implied: false,
      },
    ],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toEqual({ kind: 'relative', ...expected })
  })
  const meant = (text: string) => {
    const { base, change, comparator, value, unit, deadline } = parseTarget(text) as Extract<
      Target,
      { kind: 'relative' }
    >
    return [base.kind, change, comparator, value === undefined ? undefined : `${value}${unit}`, deadline]
  }
  test.each([
    ['前年度の9割以上', 'previous', 'times', 'atLeast', '90%'],
    ['前年度実績の90%以上', 'previous', 'times', 'atLeast', '90%'],
    ['対前年度110%', 'previous', 'times', 'atLeast', '110%'],
    ['前年度を5%上回る', 'previous', 'increase', 'atLeast', '5%'],
    ['前年度プラス3ポイント', 'previous', 'increase', 'atLeast', '3ポイント'],
    ['前年度比マイナス', 'previous', 'decrease', 'lessThan', undefined],
    ['前回調査以上', 'previous', 'same', 'atLeast', undefined],
    ['前年度並み以上', 'previous', 'same', 'atLeast', undefined],
    ['市平均より5ポイント以上高い', 'named', 'increase', 'atLeast', '5ポイント'],
    ['24区平均以上', 'named', 'same', 'atLeast', undefined],
    ['過去3年平均以上', 'named', 'same', 'atLeast', undefined],
    ['維持または向上', 'unstated', 'same', 'atLeast', undefined],
    ['現状維持または減少', 'baseline', 'same', 'atMost', undefined],
    ['維持・改善', 'unstated', 'same', undefined, undefined],
    ['+3ポイント', 'unstated', 'increase', 'atLeast', '3ポイント'],
    ['2倍以上', 'unstated', 'times', 'atLeast', '2倍'],
    ['1.5倍に増加', 'unstated', 'times', 'atLeast', '1.5倍'],
    ['10%以上減少させる', 'unstated', 'decrease', 'atMost', '10%'],
    ['フォロワー数を前年度末から500人以上増やす', 'previous', 'increase', 'atLeast', '500人'],
    ['対平成28年度比で10%増', 'year', 'increase', 'atLeast', '10%'],
    ['来館者数前年度比5%増', 'previous', 'increase', 'atLeast', '5%'],
    ['3割増', 'unstated', 'increase', 'atLeast', '30%'],
    ['毎年度5%ずつ増加', 'previous', 'increase', 'atLeast', '5%', 'every-fiscal-year'],
    ['2030年度までに2013年度比46%削減', 'year', 'decrease', 'atMost', '46%', '2031-03-31'],
    ['令和12年度(2030年度)までに46%削減', 'unstated', 'decrease', 'atMost', '46%', '2031-03-31'],
    ['前年度比95%', 'previous', 'times', undefined, '95%'],
  ])('%s', (text, base, change, comparator, amount, deadline?: string) => {
    expect(meant(text)).toEqual([base, change, comparator, amount, deadline])
  })
  test('the year of a base in brackets is no deadline', () => {
    expect(meaning('前回(H28)より上昇')).toEqual({
      kind: 'relative',
      base: previous('前回'),
      change: 'increase',
      comparator: 'moreThan',
      implied: false,
      note: 'H28',
    })
  })
  test('a year with の is when it is due; with 比 it is what it is compared with', () => {
    expect(meaning('令和5年度の80%以上')).toMatchObject({ kind: 'threshold', deadline: '2024-03-31' })
    expect(meaning('令和5年度比80%以上')).toMatchObject({ kind: 'relative', base: { kind: 'year', fiscalYear: 2023 } })
  })
})
