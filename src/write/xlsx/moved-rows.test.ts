import { expect, test } from 'vitest'
import { movedFormula, movedRanges, movedRow } from './moved-rows.ts'

/** Six rows come in before row 14. */
const added = [{ at: 13, count: 6 }]
const where = { sheet: '振り返り', added, isWithin: true }

test('rows below the added ones move, rows above stay', () => {
  expect([12, 13, 14].map((row) => movedRow(row, added))).toEqual([12, 19, 20])
  expect(movedRanges('D5:D14 A3 $G$20', added)).toBe('D5:D20 A3 $G$26')
})

test.each([
  ['SUM(D5:D14)', 'SUM(D5:D20)'],
  ['SUM($D$5:$D$14)*D15/100', 'SUM($D$5:$D$20)*D21/100'],
  ['IF(A14="A14","D14:D15",LOG10(B2))', 'IF(A20="A14","D14:D15",LOG10(B2))'],
  ['COUNTA(振り返り!C10:C49)', 'COUNTA(振り返り!C10:C55)'],
  ["'振り返り'!$8:$14", "'振り返り'!$8:$20"],
  ['別表!C14+C14', '別表!C14+C20'],
  ['目標14+A1', '目標14+A1'],
  ['1.5E14+B14', '1.5E14+B20'],
])('%s is %s', (formula, moved) => {
  expect(movedFormula(formula, where)).toBe(moved)
})

test('in another sheet only cells that name the sheet have moved', () => {
  expect(movedFormula('A14+振り返り!A14', { ...where, isWithin: false })).toBe('A14+振り返り!A20')
})

test.each(['INDIRECT("A"&14)', '[1]表!A14', '表1[目標]', 'SUM(一月:三月!A14)', 'OFFSET(A14,1,0)', '#REF!+A14'])(
  '%s: nobody can be sure',
  (formula) => {
    expect(movedFormula(formula, where)).toBeUndefined()
  },
)
