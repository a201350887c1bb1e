import { decimal, decimalText } from '../decimal.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import type { AmountAt } from './amount-at.ts'

const hundred = '100'

/**
 * A share written as a fraction, after its first number: 4分の3 and 百分の五 are 75% and 5%; 1/2 is one where a comparator follows
 * (1/2以上; else it could be a date). Thirds have no exact decimal: `damaged`, so that a person decides. Undefined for no fraction.
 */
export function readFraction(text: string, first: Extract<Numeral, { value: string }>): AmountAt | undefined {
  const inWords = text.startsWith('分の', first.end)
  const slashed = /^\/\d{1,4}(?=以[上下内]|未満|超)/.test(text.slice(first.end, first.end + 8))
  if (!inWords && !slashed) return undefined
  const second = readNumeral(text, first.end + (inWords ? 2 : 1))
  if (second === undefined || 'damaged' in second) return second
  const [over, under] = (inWords ? [second, first] : [first, second]).map(({ value }) => decimal(value))
  if (over === undefined || under === undefined || under.eq('0')) return { damaged: true, end: second.end }
  const scaled = over.times(decimal(hundred))
  const percent = scaled.div(under)
  return percent.times(under).eq(scaled)
    ? { amount: { value: decimalText(percent), unit: '%' }, signed: false, end: second.end }
    : { damaged: true, end: second.end }
}
