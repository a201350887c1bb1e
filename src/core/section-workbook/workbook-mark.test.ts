import { expect, test } from 'vitest'
import { formatMark, parseMark } from './workbook-mark.ts'

const mark = {
  tenant: '271071',
  fiscalYear: 2024,
  revision: 3,
  key: '3f9a0c2b1d4e6f70',
  scheme: 'met-unmet@1',
  section: '総務課',
}

test('a mark says what a workbook was made from, in words that people read too', () => {
  expect(formatMark(mark)).toBe(
    'この表のもと: 271071 令和6年度(2024) 第3版 照合 3f9a0c2b1d4e6f70 型 met-unmet@1 担当 総務課',
  )
})

test.each([
  ['as it was written', formatMark(mark), mark],
  [
    'in full-width letters',
    'この表のもと： ２７１０７１　令和６年度（２０２４）　第３版　照合　３ｆ９ａ０ｃ２ｂ１ｄ４ｅ６ｆ７０　型　met-unmet@1　担当　総務課',
    mark,
  ],
  ['of a plan that was not kept', formatMark({ ...mark, revision: 0 }), { ...mark, revision: 0 }],
  ['of no section', formatMark({ ...mark, section: '' }), { ...mark, section: '' }],
  [
    'of a section with a line break',
    formatMark({ ...mark, section: '総務課\n・市民課' }),
    { ...mark, section: '総務課 ・市民課' },
  ],
])('%s it is read again', (_, text, expected) => {
  expect(parseMark(text)).toEqual(expected)
})

test.each(['この表のもと', 'この表のもと: 271071 令和6年度(2024) 第3版', '担当 総務課'])('%s is none', (text) => {
  expect(parseMark(text)).toBeUndefined()
})
