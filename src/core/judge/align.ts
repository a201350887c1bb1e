import { convert, type Amount } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import type { Remark, Step } from './judgement.ts'

/** Result and promise in one unit, with what had to be done for it; undefined when they cannot be compared. */
export type Aligned = {
  readonly measured: Amount
  readonly promise: Amount
  readonly working: readonly Step[]
  readonly remarks: readonly Remark[]
}

/** 2kg/年 and 2kg speak of the same year where a plan is one year: a rate per year is compared with the year's figure, and said. */
const withoutYear = (unit: string) => unit.replace(/\/年$/, '')

/** A bare 0.79 beside 80% may be a spreadsheet's 79%: too uncertain to judge. */
const mayBeFraction = (bare: Amount, other: Amount) =>
  other.unit === '%' &&
  decimal(other.value).gt(decimal('1')) &&
  decimal(bare.value).gt(decimal('0')) &&
  decimal(bare.value).lte(decimal('1'))

/**
 * Brings a result into the promise's unit. A missing unit is taken from the other side, and said.
 * Counts of different things (人, 団体) have no common unit: undefined.
 */
export function align(measured: Amount, promise: Amount): Aligned | undefined {
  if (measured.unit === promise.unit) return { measured, promise, working: [], remarks: [] }
  const missing = measured.unit === '' ? 'actual' : promise.unit === '' ? 'target' : undefined
  if (missing === 'actual' && mayBeFraction(measured, promise)) return undefined
  if (missing === 'target' && measured.unit === '位') return undefined // ベスト3 and 4位: not a number of places
  if (missing !== undefined) {
    const unit = measured.unit === '' ? promise.unit : measured.unit
    const assumed = { of: missing, unit } as const
    return {
      measured: { ...measured, unit },
      promise: { ...promise, unit },
      working: [{ kind: 'unit-assumed', ...assumed }],
      remarks: [{ kind: 'unit-assumed', ...assumed }],
    }
  }
  if (withoutYear(measured.unit) === withoutYear(promise.unit)) {
    const { unit } = promise
    return { measured: { ...measured, unit }, promise, working: [], remarks: [{ kind: 'per-year-assumed', unit }] }
  }
  const converted = convert(measured, promise.unit)
  if (converted !== undefined)
    return {
      measured: converted,
      promise,
      working: [{ kind: 'converted', from: measured, to: converted }],
      remarks: [],
    }
  const finer = convert(promise, measured.unit) // 83分 has no exact value in 時間, but 2時間 has one in 分
  if (finer === undefined) return undefined
  return { measured, promise: finer, working: [{ kind: 'converted', from: promise, to: finer }], remarks: [] }
}
