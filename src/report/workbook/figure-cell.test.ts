import { expect, test } from 'vitest'
import { figureCell, moneyCell } from './figure-cell.ts'

test.each([
  ['79.2%', '79.2', { decimals: 1, before: '', after: '%' }],
  ['80%以上', '80', { decimals: 0, after: '%以上' }],
  ['80.0%', '80', { value: '80', decimals: 1 }],
  ['1,730人', '1730', { grouped: true, after: '人' }],
  ['▲3.2ポイント', '-3.2', { value: '-3.2', minus: '▲', after: 'ポイント' }],
  ['△3', '-3', { minus: '△' }],
  ['約95.9%', '95.9', { before: '約', after: '%' }],
  ['８０％以上', '80', { after: '％以上' }],
  ['各51回', '51', { before: '各', after: '回' }],
  ['123456789012345', '123456789012345', { value: '123456789012345' }],
  ['0.1', '0.1', { decimals: 1 }],
])('%s is the number %s, shown as it is written', (text, value, expected) => {
  expect(figureCell(text, value)).toMatchObject({ kind: 'number', ...expected })
})

test.each([
  ['1234567890123456', '1234567890123456', 'more than 15 digits'],
  ['8割', '80', 'the number is not the one written'],
  ['2時間30分', '150', 'two figures'],
  ['1600万人', '16000000', 'part of the number is in words'],
  ['10,000世帯以上(R3~R5合計)', '10000', 'figures of years beside it'],
  ['5"件', '5', 'a mark that would end the display format'],
  [`5${'件'.repeat(41)}`, '5', 'more words than a display format carries'],
])('%s (%s) stays a text: %s', (text, value) => {
  expect(figureCell(text, value)).toEqual({ kind: 'text', text })
})

test('a blank is an empty cell', () => {
  expect(figureCell('', '5')).toEqual({ kind: 'empty' })
})

test('money is a number in full yen, however it is written; what no spreadsheet can hold is a text', () => {
  expect(moneyCell({ value: '1200000', unit: '円' })).toMatchObject({ value: '1200000', grouped: true, after: '円' })
  expect(moneyCell({ value: '12345678901234567', unit: '円' })).toEqual({ kind: 'text', text: '12345678901234567円' })
  expect(moneyCell(undefined)).toEqual({ kind: 'empty' })
})
