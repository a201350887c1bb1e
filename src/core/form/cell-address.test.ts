import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName, columnsAtMost, parseCell, parseRange, rowsAtMost } from './cell-address.ts'

test.each([
  ['A1', { row: 0, column: 0 }],
  ['$B$3', { row: 2, column: 1 }],
  ['AA10', { row: 9, column: 26 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383 }],
])('%s is a cell', (text, cell) => {
  expect(parseCell(text)).toEqual(cell)
})

test.each(['A4294967295', 'XFE1', 'A0', 'ZZZZ1', '1A', 'A', '', 'A1048577', 'A-1'])('%j is no cell', (text) => {
  expect(parseCell(text)).toBeUndefined()
})

test.each(['B2:A1', 'A1:B2:C3', 'A1:', ':A1', 'A:B'])('%j is no range', (text) => {
  expect(parseRange(text)).toBeUndefined()
})

test('a name leads back to its cell', () => {
  const cell = fc.record({ row: fc.nat(rowsAtMost - 1), column: fc.nat(columnsAtMost - 1) })
  fc.assert(
    fc.property(cell, (one) => {
      expect(parseCell(cellName(one))).toEqual(one)
    }),
  )
})
