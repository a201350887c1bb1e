import { describe, expect, test } from 'vitest'
import { parseTarget } from './parse-target.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseTarget(text)
  return rest
}

describe('ranges', () => {
  test.each(['40%以上,60%以下', '40%以上60%以下', '40~60%', '40%～60%', '40%から60%', '60%以下40%以上', '40-60%'])(
    '%s',
    (text) => {
      expect(meaning(text)).toEqual({ kind: 'range', low: '40', high: '60', unit: '%' })
    },
  )
  test('未満 leaves the end out', () => {
    expect(meaning('40%以上60%未満')).toEqual({ kind: 'range', low: '40', high: '60', unit: '%', highOpen: true })
  })
  test('words in front are the label', () => {
    expect(meaning('稼働率 40%以上60%以下')).toEqual({
      kind: 'range',
      low: '40',
      high: '60',
      unit: '%',
      label: '稼働率',
    })
  })
})

describe('from where to where: the second number is the promise, the way says how', () => {
  test.each([
    ['45%→50%', '50', 'atLeast'],
    ['現状45%⇒目標50%', '50', 'atLeast'],
    ['45%(H27)→50%(H32)', '50', 'atLeast'],
    ['45%から50%へ', '50', 'atLeast'],
    ['45%から50%に引き上げる', '50', 'atLeast'],
    ['60%→50%', '50', 'atMost'],
    ['45%→50%超', '50', 'moreThan'],
  ])('%s', (text, value, comparator) => {
    expect(meaning(text)).toMatchObject({ kind: 'threshold', value, comparator, implied: false })
  })
  test('the later year is the deadline', () => {
    expect(meaning('45%(H27)→50%(H32)')).toMatchObject({ deadline: '2021-03-31' })
  })
})

test.each([
  ['30%程度', '30'],
  ['約95.9%', '95.9'],
  ['おおむね80%', '80'],
  ['80%前後', '80'],
  ['80%を目途に', '80'],
  ['80%台後半', '80'],
  ['見込み80%', '80'],
  ['おおむね年80%', '80'],
])('about: %s', (text, value) => {
  expect(meaning(text)).toEqual({ kind: 'approximate', value, unit: '%' })
})

test.each([
  ['十数件', '10'],
  ['1万数千件', '10000'],
  ['百数十件', '100'],
  ['100余件', '100'],
])('a number that says only about how many: %s', (text, value) => {
  expect(meaning(text)).toEqual({ kind: 'approximate', value, unit: '件' })
})
