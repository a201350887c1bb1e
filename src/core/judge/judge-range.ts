import { difference } from '../amount/amount.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Target } from '../target/target.ts'
import { align } from './align.ts'
import { meets, nothing, withoutVerdict } from './compare.ts'
import type { Judgement, Step } from './judgement.ts'
import { measuredFigure } from './measured.ts'

/** Holds a result against both ends of a range. Inside, the gap is 0; outside, it is the way to the nearer end. */
export function judgeRange(target: Extract<Target, { kind: 'range' }>, actual: Actual | null): Judgement {
  const figure = measuredFigure(actual, target, target.unit)
  if ('reason' in figure) return withoutVerdict(figure.reason)
  if (figure.bound !== undefined) return withoutVerdict('approximate')
  const ends = [
    align(figure.amount, { value: target.low, unit: target.unit }),
    align(figure.amount, { value: target.high, unit: target.unit }),
  ] as const
  if (ends[0] === undefined || ends[1] === undefined)
    return { ...withoutVerdict('units-differ'), measured: figure.amount }
  const [low, high] = ends
  const above = meets(low.measured, target.lowOpen ? 'moreThan' : 'atLeast', low.promise)
  const below = meets(high.measured, target.highOpen ? 'lessThan' : 'atMost', high.promise)
  const gap = !above
    ? difference(low.measured, low.promise)
    : !below
      ? difference(high.measured, high.promise)
      : { ...difference(low.promise, low.promise) }
  const comparator: Comparator = above
    ? target.highOpen
      ? 'lessThan'
      : 'atMost'
    : target.lowOpen
      ? 'moreThan'
      : 'atLeast'
  const within: Step = {
    kind: 'within',
    measured: low.measured,
    low: low.promise,
    high: high.promise,
    inside: above && below,
  }
  return {
    ...nothing,
    verdict: above && below ? 'met' : 'unmet',
    reason: null,
    gap,
    promise: { comparator, amount: above ? high.promise : low.promise },
    measured: low.measured,
    remarks: [...figure.remarks, ...low.remarks],
    working: [...figure.working, ...low.working, within],
  }
}
