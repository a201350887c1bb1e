import { compareAmounts, difference, type Amount } from '../amount/amount.ts'
import type { Comparator } from '../target/target.ts'
import { align } from './align.ts'
import type { Judgement, Reason, Step } from './judgement.ts'

/** Whether a result meets a promise, both in one unit; exact, no rounding: 49.9% does not meet 50%以上. */
export function meets(measured: Amount, comparator: Comparator, promise: Amount): boolean {
  const order = compareAmounts(measured, promise)
  const answers = {
    atLeast: order >= 0,
    atMost: order <= 0,
    moreThan: order > 0,
    lessThan: order < 0,
    equals: order === 0,
  }
  return answers[comparator]
}

export const nothing = { gap: null, promise: null, measured: null, evidence: null, remarks: [], working: [] } as const

/** No verdict, and why. 対象外 is a verdict of its own. */
export function withoutVerdict(reason: Reason): Judgement {
  return { ...nothing, verdict: reason === 'not-applicable' ? 'not-applicable' : 'not-judged', reason }
}

/** The judgement of one result against one limit. Not judged when their units have nothing in common. */
export function compare(measured: Amount, comparator: Comparator, promise: Amount): Judgement {
  const aligned = align(measured, promise)
  if (aligned === undefined)
    return { ...withoutVerdict('units-differ'), promise: { comparator, amount: promise }, measured }
  const compared: Step = { kind: 'compared', measured: aligned.measured, comparator, promise: aligned.promise }
  return {
    verdict: meets(aligned.measured, comparator, aligned.promise) ? 'met' : 'unmet',
    reason: null,
    gap: difference(aligned.measured, aligned.promise),
    promise: { comparator, amount: aligned.promise },
    measured: aligned.measured,
    evidence: null,
    remarks: aligned.remarks,
    working: [...aligned.working, compared],
  }
}
