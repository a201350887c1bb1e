import { compareTexts, decimal, decimalText, type DecimalText } from '../decimal.ts'
import { conversion, differenceUnit, type Unit } from './unit.ts'

/** An exact number with its unit: 79.2% is { value: '79.2', unit: '%' }. Values are in the unit given, never scaled. */
export type Amount = { readonly value: DecimalText; readonly unit: Unit }

/**
 * The same amount in another unit of its dimension: 2.5時間 in 分 is 150分, 8割 in % is 80%.
 * Undefined when there is no exact answer: 人 and 団体 never convert, nor does kg/年 into kg/日.
 */
export function convert(amount: Amount, unit: Unit): Amount | undefined {
  if (amount.unit === unit) return { value: decimalText(decimal(amount.value)), unit }
  const factor = conversion(amount.unit, unit)
  if (factor === undefined) return undefined
  const scaled = decimal(amount.value).times(decimal(factor.times))
  const value = scaled.div(decimal(factor.over))
  return value.times(decimal(factor.over)).eq(scaled) ? { value: decimalText(value), unit } : undefined
}

/** Result minus promise, both in the promise's unit; in ポイント when the promise is in %. */
export function difference(result: Amount, promise: Amount): Amount {
  const value = decimal(result.value).minus(decimal(promise.value))
  return { value: decimalText(value), unit: differenceUnit(promise.unit) }
}

/** −1, 0 or 1 as the first amount is smaller, equal or greater; both must be in one unit. */
export function compareAmounts(a: Amount, b: Amount): -1 | 0 | 1 {
  if (a.unit !== b.unit) throw new Error(`compareAmounts: ${a.unit} and ${b.unit} must be converted first`)
  return compareTexts(a.value, b.value)
}

/** An amount as text that reads back to the same amount: 79.2%, 12600回. */
export const formatAmount = ({ value, unit }: Amount): string => `${value}${unit}`
