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

export const isDecimalText = (text: string): boolean => /^-?(0|[1-9]\d{0,39})(\.\d{1,40})?$/.test(text)
