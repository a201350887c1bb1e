import { expect, test } from 'vitest'
import { figureCell, moneyCell } from '../../report/workbook/figure-cell.ts'
import { numberWords } from './number-words.ts'

test.each([
  ['79.2%', '79.2'],
  ['▲3.2ポイント', '-3.2'],
  ['1,730人以上', '1730'],
  ['約12.0%', '12'],
  ['-0.5', '-0.5'],
  ['0件', '0'],
])('%s, the number %s, is printed as the document writes it', (text, value) => {
  const cell = figureCell(text, value)
  if (cell.kind !== 'number') throw new Error(`${text} is no number`)
  expect(numberWords(cell)).toBe(text)
})

test('money has its commas: 1,234,000円', () => {
  const cell = moneyCell({ value: '1234000', unit: '円' })
  expect(cell.kind === 'number' && numberWords(cell)).toBe('1,234,000円')
})
