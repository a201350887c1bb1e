import type { Amount } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Direction, Threshold } from '../target/target.ts'
import { betterWay, reverse } from '../target/words.ts'
import { compare, withoutVerdict } from './compare.ts'
import type { Judgement, Remark, Step } from './judgement.ts'
import { measuredFigure } from './measured.ts'

/** One limit of a promise. */
export type Limit = Pick<Threshold, 'comparator' | 'implied' | 'value' | 'unit'> & {
  cumulative?: true | undefined
  each?: true | undefined
  /** Worked out from another figure: its way is known, whatever its sign. */
  settled?: true
}
type Assumed = { readonly comparator: Comparator; readonly working: Step[]; readonly remarks: Remark[] } | undefined

/**
 * The comparator of a limit: as written, else by the direction given, else at least (at most for zero).
 * ▲20 and ▲20以上 say no way at all (以上 may mean more of a decrease): there the direction decides.
 */
function comparatorOf(limit: Limit, direction: Direction | undefined): Assumed {
  const byDirection = direction === undefined ? undefined : betterWay(direction)
  const isNegative = limit.settled === undefined && decimal(limit.value).lt(decimal('0'))
  if (isNegative && byDirection === undefined && limit.comparator !== 'equals') return undefined
  if (!limit.implied) {
    const opposite = direction === 'down' ? ['atLeast', 'moreThan'] : direction === 'up' ? ['atMost', 'lessThan'] : []
    const contradicts = opposite.includes(limit.comparator)
    const comparator = isNegative && contradicts ? reverse(limit.comparator) : limit.comparator
    return {
      comparator,
      working: [],
      remarks: contradicts && !isNegative ? [{ kind: 'direction-contradicts', comparator }] : [],
    }
  }
  const comparator = byDirection ?? limit.comparator
  const because = byDirection === undefined ? (decimal(limit.value).eq('0') ? 'zero' : 'bare-number') : 'direction'
  return {
    comparator,
    working: [{ kind: 'comparator-assumed', comparator, because }],
    remarks: because === 'bare-number' ? [{ kind: 'comparator-assumed', comparator }] : [],
  }
}

/** A bare zero promises at most only of what can be no less: 社会増減 ▲96人 against 0人 says no way. */
const crossesZero = ({ implied, value }: Limit, measured: Amount, direction: Direction | undefined): boolean =>
  implied && direction === undefined && decimal(value).eq('0') && decimal(measured.value).lt('0')

/** A result that is only known from one side decides when that side decides: 10,000人以上 meets 8,000人以上. */
function decides(bound: Comparator, comparator: Comparator, judgement: Judgement): boolean {
  const low = bound === 'atLeast' || bound === 'moreThan'
  const high = bound === 'atMost' || bound === 'lessThan'
  if (bound === 'equals') return true
  if (comparator === 'atLeast' || comparator === 'moreThan') return judgement.verdict === 'met' ? low : high
  return judgement.verdict === 'met' ? high : low
}

/** Holds one result against one limit: 80%以上, 79.2%. */
export function judgeLimit(limit: Limit, actual: Actual | null, direction: Direction | undefined): Judgement {
  const figure = measuredFigure(actual, limit, limit.unit)
  const promise = { value: limit.value, unit: limit.unit }
  if ('reason' in figure)
    return { ...withoutVerdict(figure.reason), promise: { comparator: limit.comparator, amount: promise } }
  const assumed = comparatorOf(limit, direction)
  if (assumed === undefined || crossesZero(limit, figure.amount, direction))
    return { ...withoutVerdict('direction-unknown'), measured: figure.amount }
  const judgement = compare(figure.amount, assumed.comparator, promise)
  const remarks = [...assumed.remarks, ...figure.remarks, ...judgement.remarks]
  const working = [...assumed.working, ...figure.working, ...judgement.working]
  if (figure.bound !== undefined && !decides(figure.bound, assumed.comparator, judgement)) {
    return { ...withoutVerdict('approximate'), promise: judgement.promise, measured: judgement.measured, remarks }
  }
  return { ...judgement, remarks, working }
}
