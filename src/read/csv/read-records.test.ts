import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords } from './read-records.ts'

const textsOf = (text: string) => {
  const reading = readRecords(text)
  return 'problem' in reading ? reading.problem : reading.records.map((record) => record.map((field) => field.text))
}

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,\r',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['"a,b","c""d"\n', [['a,b', 'c"d']]],
  ['"a\nb",c\n', [['a\nb', 'c']]],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  ['', []],
])('%j', (text, expected) => {
  expect(textsOf(text)).toEqual(expected)
})

test.each([
  ['a,b\n1,"2\n3,4\n', { kind: 'quote-open', at: { line: 2, column: 3 } }],
  ['a,b"c\n', { kind: 'quote-within', at: { line: 1, column: 4 } }],
  ['"a"b,c\n', { kind: 'quote-within', at: { line: 1, column: 4 } }],
])('%j is no CSV: the place is named', (text, problem) => {
  expect(textsOf(text)).toEqual(problem)
})

test('every field has its place, behind a field of two lines too', () => {
  const reading = readRecords('a,"x\ny",z\nb,c,d\n')
  expect('records' in reading && reading.records.map((record) => record.map(({ at }) => [at.line, at.column]))).toEqual(
    [
      [
        [1, 1],
        [1, 3],
        [2, 4],
      ],
      [
        [3, 1],
        [3, 3],
        [3, 5],
      ],
    ],
  )
})

test('whatever stands in the fields comes back', () => {
  const written = (field: string) => `"${field.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1 }), (records) => {
      expect(textsOf(records.map((record) => `${record.map(written).join(',')}\r\n`).join(''))).toEqual(records)
    }),
  )
})

test.each([
  ['commas without end', `a\n${','.repeat(1_000_000)}`, 2],
  ['lines without end', `a\n${'\n'.repeat(1_000_000)}`, 5_002],
])('%s are refused where they become too many', (_, text, line) => {
  expect(textsOf(text)).toMatchObject({ kind: 'too-much', at: { line } })
})

test('a field of a million letters is read, open or not', () => {
  expect(textsOf(`"${'a'.repeat(1_000_000)}"`)).toEqual([['a'.repeat(1_000_000)]])
  expect(textsOf(`"${'a'.repeat(1_000_000)}`)).toEqual({ kind: 'quote-open', at: { line: 1, column: 1 } })
})
