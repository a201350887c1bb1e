import { expect, test } from 'vitest'
import { resultTable, sayFigure } from './result.ts'

test.each([
  [0.01234, '0.012'],
  [1.234, '1.23'],
  [12.34, '12.3'],
  [1234.5, '1,235'],
])('%d is said as %s', (value, said) => {
  expect(sayFigure(value)).toBe(said)
})

test('a table in columns; wide letters count as two; no goal is neither met nor missed', () => {
  const row = { numbers: { ms: 1 }, measured: '1 ms', floor: '1 ms', ratio: '1 ×' }
  const table = resultTable([
    { ...row, subject: '港区', goal: '≤ 2 ms', met: true },
    { ...row, subject: 'ward', goal: '≤ 0 ms', met: false },
    { ...row, subject: 'page', goal: '', met: null },
  ])
  expect(table.split('\n')).toEqual([
    'subject  measured  floor  ratio  goal',
    '港区     1 ms      1 ms   1 ×    ≤ 2 ms  met',
    'ward     1 ms      1 ms   1 ×    ≤ 0 ms  NOT MET',
    'page     1 ms      1 ms   1 ×    –       –',
  ])
})
