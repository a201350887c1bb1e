import { expect, test } from 'vitest'
import { listNumber } from './list-number.ts'

test.each([
  [1, 'decimal', '1'],
  [12, 'decimalFullWidth', '１２'],
  [3, 'decimalZero', '03'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '㉑'],
  [50, 'decimalEnclosedCircle', '㊿'],
  [51, 'decimalEnclosedCircle', '(51)'],
  [4, 'decimalEnclosedParen', '⑷'],
  [2, 'decimalEnclosedFullstop', '⒉'],
  [27, 'upperLetter', 'AA'],
  [4, 'lowerRoman', 'iv'],
  [2018, 'upperRoman', 'MMXVIII'],
  [3, 'aiueoFullWidth', 'ウ'],
  [3, 'aiueo', 'ｳ'],
  [2, 'irohaFullWidth', 'ロ'],
  [1, 'japaneseCounting', '一'],
  [10, 'japaneseCounting', '十'],
  [23, 'japaneseCounting', '二十三'],
  [105, 'japaneseCounting', '百五'],
  [10, 'japaneseDigitalTenThousand', '一〇'],
  [10, 'japaneseLegal', '壱拾'],
  [3, 'ideographTraditional', '丙'],
  [1, 'ideographZodiac', '子'],
  [7, 'hebrew1', '7'],
  [0, 'aiueo', '0'],
  [-1, 'decimal', ''],
  [1e9, 'decimalEnclosedCircle', ''],
])('%i as %s is %s', (count, format, written) => {
  expect(listNumber(count, format)).toBe(written)
})
