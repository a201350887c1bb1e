import { expect, test } from 'vitest'
import type { Quantity } from '../../core/plan/plan.ts'
import { quantityCharts } from './activity-blocks.ts'

const quantities: Quantity[] = [
  { text: '3回', value: '3', unit: '回' },
  { text: '5回', value: '5', unit: '回' },
]

test.each([
  ['防災訓練(3回)', '防災訓練'],
  ['防災訓練（3回）', '防災訓練'],
  ['防災訓練(3回）の支援', '防災訓練の支援'],
  ['(3回)', '(3回)'],
])('a row of marks for %s is called %s: figures in brackets, of either width, are left out', (text, name) => {
  const [chart] = quantityCharts([{ id: 'activity-1', text, quantities }], 'ja')
  expect(chart?.rows.map(({ label }) => label)).toEqual([name, name])
})
