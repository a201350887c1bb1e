import { expect, test } from 'vitest'
import { cellAt, columnLetters, partOf, withParts } from './origin.ts'

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %i of a sheet is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})

test('a value in a row has the address of its cell', () => {
  const origin = { kind: 'sheet', sheet: '様式2', row: 5, columns: [2, 3, 5] } as const
  const text = '防災\t80店舗\t82店舗'
  expect(cellAt(origin, text, 1)).toBe('B5')
  expect(cellAt(origin, text, text.indexOf('80') + 1)).toBe('C5')
  expect(cellAt(origin, text, text.indexOf('82') + 2)).toBe('E5')
})

test.each([
  [{ kind: 'sheet', sheet: '様式2', row: 5, columns: [3] } as const, '様式2!C5'],
  [{ kind: 'sheet', sheet: "区の 'まと' 表", row: 5, columns: [3] } as const, "'区の ''まと'' 表'!C5"],
  [{ kind: 'slide', slide: 3 } as const, 'slide=3'],
  [{ kind: 'page', page: 12 } as const, 'page=12'],
])('a place in a file in one word: %j', (origin, part) => {
  expect(partOf(origin, '80店舗', 1)).toBe(part)
})

test('every place of a value says where it stands in the file; what has none stays', () => {
  const value = { title: { text: '防災', at: { line: 2, column: 1 } }, list: [{ at: { line: 3, column: 4 } }], line: 1 }
  expect(withParts(value, ({ line }) => (line === 2 ? 'page=1' : undefined))).toEqual({
    title: { text: '防災', at: { line: 2, column: 1, part: 'page=1' } },
    list: [{ at: { line: 3, column: 4 } }],
    line: 1,
  })
})
