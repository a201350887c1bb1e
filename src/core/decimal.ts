import { Big } from 'big.js'

/** A decimal number as text in plain notation ("-0.8", "12600"): what plans, files and the terminal carry. Never a float. */
export type DecimalText = string

const Exact = Big()
Exact.strict = true // refuses JavaScript numbers, so no float can slip in
Exact.DP = 40
Exact.RM = Exact.roundHalfUp

/** The exact value of a decimal text. Division and square roots are kept to 40 decimals, rounded half up; all else is exact. */
export function decimal(text: DecimalText): Big {
  return new Exact(text)
}

/** The plain text of a value: no exponent, no trailing zeros, no "-0". */
export function decimalText(value: Big): DecimalText {
  return value.eq('0') ? '0' : value.toFixed()
}

/** A value rounded half up to a number of decimals, for reading only: 2.25 to one decimal is "2.3", 50 is "50.0". */
export function rounded(text: DecimalText, decimals: number): DecimalText {
  const value = decimal(text).toFixed(decimals, Exact.roundHalfUp)
  return /^-0(\.0*)?$/.test(value) ? value.slice(1) : value
}

const parts = (text: DecimalText): readonly [whole: string, decimals: string] => {
  const digits = text.startsWith('-') ? text.slice(1) : text
  const point = digits.indexOf('.')
  return point < 0 ? [digits, ''] : [digits.slice(0, point), digits.slice(point + 1).replace(/0+$/, '')]
}

const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/** −1, 0 or 1 as the first value is smaller, equal or greater: exact, by their digits alone. */
export function compareTexts(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  if (a === b) return 0
  const [wholeA, decimalsA] = parts(a)
  const [wholeB, decimalsB] = parts(b)
  const sizes = order(wholeA.length, wholeB.length) || order(wholeA, wholeB) || order(decimalsA, decimalsB)
  if (sizes === 0 && (a.startsWith('-') === b.startsWith('-') || /^0*$/.test(wholeA + decimalsA))) return 0
  if (a.startsWith('-') !== b.startsWith('-')) return a.startsWith('-') ? -1 : 1
  return a.startsWith('-') ? order(0, sizes) : sizes
}

export const isDecimalText = (text: string): boolean => /^-?(0|[1-9]\d{0,39})(\.\d{1,40})?$/.test(text)
