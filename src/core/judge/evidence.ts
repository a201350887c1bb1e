import { compareAmounts } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import { answersBehind, nonResponseBounds, officialMargin, wilsonInterval } from '../statistics/interval.ts'
import type { Sample } from '../statistics/sample.ts'
import type { Evidence, Judgement, Remark } from './judgement.ts'

const methods = { simple: 'wilson-95', 'two-stage': 'wilson-95-deff-2' } as const

/**
 * Sets the evidence beside a verdict: the interval of the surveyed share and whether the promise lies inside it. The verdict stays.
 * A panel gets none (it speaks for its members only); neither does a result that is no share between 0 and 100%.
 */
export function withEvidence(judgement: Judgement, sample: Sample | undefined): Judgement {
  const { measured, promise } = judgement
  if (sample === undefined || measured === null) return judgement
  const remark = (kind: Remark) => ({ ...judgement, remarks: [...judgement.remarks, kind] })
  if (sample.design === 'panel') return remark({ kind: 'panel-speaks-for-itself' })
  const isShare =
    measured.unit === '%' && decimal(measured.value).gte(decimal('0')) && decimal(measured.value).lte(decimal('100'))
  const interval = isShare ? wilsonInterval(measured.value, sample) : undefined
  if (interval === undefined) return remark({ kind: 'no-share-no-interval' })
  const inside = ({ low, high }: { low: string; high: string }) =>
    promise !== null &&
    promise.amount.unit === '%' &&
    compareAmounts(promise.amount, { value: low, unit: '%' }) >= 0 &&
    compareAmounts(promise.amount, { value: high, unit: '%' }) <= 0
  const evidence: Evidence = {
    ...interval,
    withinError: inside(interval),
    method: methods[sample.design] + (sample.population === undefined ? '' : '-finite'),
    margin: officialMargin(measured.value, sample) ?? '0',
    ...(sample.sent === undefined ? {} : { nonResponse: nonResponseBounds(measured.value, sample.n, sample.sent) }),
  }
  const remarks: Remark[] =
    answersBehind(measured.value, sample.n) === undefined ? [{ kind: 'share-not-of-n', n: sample.n }] : []
  return { ...judgement, evidence, remarks: [...judgement.remarks, ...remarks] }
}
