import { describe, expect, test } from 'vitest'
import { xmlDay, xmlDecimal } from './xml-values.ts'

describe('xs:decimal, exactly', () => {
  test.each<[string, string | undefined]>([
    ['79.2', '79.2'],
    ['-0.80', '-0.80'],
    [' +5\n', '5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['00', '0'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
    ['', undefined],
    ['.', undefined],
    ['-', undefined],
    ['NaN', undefined],
    ['INF', undefined],
    ['1e3', undefined],
    ['1,000', undefined],
    ['50%', undefined],
    ['５０', undefined],
    ['1 0', undefined],
    ['9'.repeat(41), undefined],
    ['0'.repeat(100_000), undefined],
  ])('%s', (written, value) => {
    expect(xmlDecimal(written)).toBe(value)
  })
})

describe('xs:date', () => {
  test.each<[string, string | undefined]>([
    ['2017-04-01', '2017-04-01'],
    [' 2017-04-01Z ', '2017-04-01'],
    ['2017-04-01+09:00', '2017-04-01'],
    ['2016-02-29', '2016-02-29'],
    ['2017-02-29', undefined],
    ['2017-13-01', undefined],
    ['2017', undefined],
    ['10/01/2015', undefined],
    ['', undefined],
  ])('%s', (written, day) => {
    expect(xmlDay(written)).toBe(day)
  })
})
