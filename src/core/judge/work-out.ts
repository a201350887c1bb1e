import { convert, type Amount } from '../amount/amount.ts'
import { decimal, decimalText } from '../decimal.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Direction, Relative } from '../target/target.ts'
import { betterWay } from '../target/words.ts'
import type { Reason, Remark, Step } from './judgement.ts'
import { referenceFigure } from './measured.ts'

/** A relative promise as a limit of its own: 前年度より4ポイント増 with 45.9% last year is 49.9%以上. */
export type WorkedOut =
  | {
      readonly comparator: Comparator
      readonly promise: Amount
      readonly working: readonly Step[]
      readonly remarks: readonly Remark[]
    }
  | { readonly reason: Reason }

type References = {
  readonly previous?: Actual | undefined
  readonly reference?: Actual | undefined
  readonly direction?: Direction | undefined
}
type Used = { readonly of: 'previous' | 'reference' | 'text'; readonly amount: Amount }

function usedReference({ base }: Relative, { previous, reference }: References): Used | undefined {
  const last = referenceFigure(previous)
  const named = referenceFigure(reference)
  const inText =
    base.value === undefined ? undefined : { of: 'text' as const, amount: { value: base.value, unit: base.unit ?? '' } }
  const asPrevious = last && { of: 'previous' as const, amount: last }
  const asReference = named && { of: 'reference' as const, amount: named }
  if (base.kind === 'previous') return asPrevious ?? asReference ?? inText
  if (base.kind === 'unstated') return asReference ?? asPrevious
  return asReference ?? inText
}

const hundred = () => decimal('100')

/** The reference changed by an amount: points onto a percentage, a percentage of anything, or the same unit. */
function changed(
  reference: Amount,
  by: Amount,
  falls: boolean,
): { promise: Amount; percentOfPercent: boolean } | undefined {
  const base = decimal(reference.value)
  const step = decimal(by.value)
  const signed = falls ? step.neg() : step
  if (by.unit === 'ポイント' && (reference.unit === '%' || reference.unit === '')) {
    return { promise: { value: decimalText(base.plus(signed)), unit: '%' }, percentOfPercent: false }
  }
  if (by.unit === '%') {
    const value = base.times(hundred().plus(signed)).div(hundred())
    return { promise: { value: decimalText(value), unit: reference.unit }, percentOfPercent: reference.unit === '%' }
  }
  const converted = by.unit === '' || reference.unit === '' ? by : convert(by, reference.unit)
  const unit = reference.unit === '' ? by.unit : reference.unit
  if (converted === undefined) return undefined
  const delta = falls ? decimal(converted.value).neg() : decimal(converted.value)
  return { promise: { value: decimalText(base.plus(delta)), unit }, percentOfPercent: false }
}

function times(reference: Amount, by: Amount): Amount {
  const factor = by.unit === '%' ? decimal(by.value).div(hundred()) : decimal(by.value)
  return { value: decimalText(decimal(reference.value).times(factor)), unit: reference.unit }
}

/** Whether 以上 was assumed and the direction may turn it: 現状維持 and 前年度比105% name no way, 5%減 does. */
const turns = ({ change, implied }: Relative) => implied && (change === 'same' || change === 'times')

/** Which way the result is held against the limit: as written, else as the direction says. */
function comparatorOf(target: Relative, direction: Direction | undefined): Comparator | undefined {
  const { comparator, change, value } = target
  if (direction === undefined || !(comparator === undefined || turns(target))) return comparator
  if (change === 'improve' && value === undefined) return direction === 'up' ? 'moreThan' : 'lessThan'
  return betterWay(direction)
}

function assumed(comparator: Comparator, direction: Direction | undefined): { step: Step; remark: Remark[] } {
  const because = direction === undefined ? 'bare-number' : 'direction'
  return {
    step: { kind: 'comparator-assumed', comparator, because },
    remark: direction === undefined ? [{ kind: 'comparator-assumed', comparator }] : [],
  }
}

/** Works a relative promise out. Without the figure it refers to it is not judged, and neither is 前年度並み, which names no limit. */
export function workOut(target: Relative, references: References): WorkedOut {
  if (target.change === 'similar') return { reason: 'approximate' }
  const used = usedReference(target, references)
  if (used === undefined) return { reason: 'no-reference' }
  const comparator = comparatorOf(target, references.direction)
  if (comparator === undefined) return { reason: 'direction-unknown' }
  const by = target.value === undefined ? undefined : { value: target.value, unit: target.unit ?? '' }
  const falls = target.change === 'decrease' || (target.change === 'improve' && references.direction === 'down')
  const result =
    by === undefined
      ? { promise: used.amount, percentOfPercent: false }
      : target.change === 'times'
        ? { promise: times(used.amount, by), percentOfPercent: false }
        : changed(used.amount, by, falls)
  if (result === undefined) return { reason: 'units-differ' }
  const said = turns(target) ? [assumed(comparator, references.direction)] : []
  return {
    comparator,
    promise: result.promise,
    working: [
      ...said.map(({ step }) => step),
      { kind: 'reference-used', ...used },
      { kind: 'promise-worked-out', promise: result.promise, comparator },
    ],
    remarks: [
      ...said.flatMap(({ remark }) => remark),
      ...(result.percentOfPercent ? [{ kind: 'percent-of-percent' as const }] : []),
    ],
  }
}
