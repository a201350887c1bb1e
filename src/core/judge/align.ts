import { convert, type Amount } from '../amount/amount.ts'
import type { Remark, Step } from './judgement.ts'

/** Result and promise in one unit, with what had to be done for it; undefined when they cannot be compared. */
export type Aligned = {
  readonly measured: Amount
  readonly promise: Amount
  readonly working: readonly Step[]
  readonly remarks: readonly Remark[]
}

/**
 * Brings a result into the promise's unit. A missing unit is taken from the other side, and said.
 * Counts of different things (人, 団体) have no common unit: undefined.
 */
export function align(measured: Amount, promise: Amount): Aligned | undefined {
  if (measured.unit === promise.unit) return { measured, promise, working: [], remarks: [] }
  const missing = measured.unit === '' ? 'actual' : promise.unit === '' ? 'target' : undefined
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
