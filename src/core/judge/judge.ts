import { difference } from '../amount/amount.ts'
import { decimal } from '../decimal.ts'
import type { Actual } from '../target/actual.ts'
import type { Comparator, Direction, Ladder, Target, Threshold } from '../target/target.ts'
import { align } from './align.ts'
import { compare, meets, nothing, withoutVerdict } from './compare.ts'
import { withEvidence } from './evidence.ts'
import type { JudgeInput, Judgement, Remark, Step } from './judgement.ts'
import { measuredFigure } from './measured.ts'
import { workOut } from './work-out.ts'

type Limit = Pick<Threshold, 'comparator' | 'implied' | 'value' | 'unit'> & {
  cumulative?: true | undefined
  each?: true | undefined
}
type Assumed = { readonly comparator: Comparator; readonly working: Step[]; readonly remarks: Remark[] } | undefined

/** The comparator of a limit: as written, else by the direction given, else at least (at most for zero). A bare ▲20 says no way at all. */
function comparatorOf(limit: Limit, direction: Direction | undefined): Assumed {
  const byDirection = direction === undefined ? undefined : direction === 'up' ? 'atLeast' : 'atMost'
  if (!limit.implied) {
    const opposite = direction === 'down' ? ['atLeast', 'moreThan'] : direction === 'up' ? ['atMost', 'lessThan'] : []
    const contradicts = opposite.includes(limit.comparator)
    return {
      comparator: limit.comparator,
      working: [],
      remarks: contradicts ? [{ kind: 'direction-contradicts', comparator: limit.comparator }] : [],
    }
  }
  if (byDirection === undefined && decimal(limit.value).lt(decimal('0'))) return undefined
  const comparator = byDirection ?? limit.comparator
  const because = byDirection === undefined ? (decimal(limit.value).eq('0') ? 'zero' : 'bare-number') : 'direction'
  return {
    comparator,
    working: [{ kind: 'comparator-assumed', comparator, because }],
    remarks: [{ kind: 'comparator-assumed', comparator }],
  }
}

/** A result that is only known from one side decides when that side decides: 10,000人以上 meets 8,000人以上. */
function decides(bound: Comparator, comparator: Comparator, judgement: Judgement): boolean {
  const low = bound === 'atLeast' || bound === 'moreThan'
  const high = bound === 'atMost' || bound === 'lessThan'
  if (bound === 'equals') return true
  if (comparator === 'atLeast' || comparator === 'moreThan') return judgement.verdict === 'met' ? low : high
  return judgement.verdict === 'met' ? high : low
}

function judgeLimit(limit: Limit, actual: Actual | null, direction: Direction | undefined): Judgement {
  const figure = measuredFigure(actual, limit, limit.unit)
  const promise = { value: limit.value, unit: limit.unit }
  if ('reason' in figure)
    return { ...withoutVerdict(figure.reason), promise: { comparator: limit.comparator, amount: promise } }
  const assumed = comparatorOf(limit, direction)
  if (assumed === undefined) return { ...withoutVerdict('direction-unknown'), measured: figure.amount }
  const judgement = compare(figure.amount, assumed.comparator, promise)
  const remarks = [...assumed.remarks, ...figure.remarks, ...judgement.remarks]
  const working = [...assumed.working, ...figure.working, ...judgement.working]
  if (figure.bound !== undefined && !decides(figure.bound, assumed.comparator, judgement)) {
    return { ...withoutVerdict('approximate'), promise: judgement.promise, measured: judgement.measured, remarks }
  }
  return { ...judgement, remarks, working }
}

function judgeRange(target: Extract<Target, { kind: 'range' }>, actual: Actual | null): Judgement {
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

/** A ladder is met at its highest step; below it the grade says how far the result came. */
function judgeLadder(target: Ladder, actual: Actual | null): Judgement {
  const figure = measuredFigure(actual, target, target.unit)
  if ('reason' in figure) return withoutVerdict(figure.reason)
  if (figure.bound !== undefined) return withoutVerdict('approximate')
  const reached = (value: string) => compare(figure.amount, target.comparator, { value, unit: target.unit })
  const [top] = target.steps
  if (top === undefined) return withoutVerdict('unreadable')
  const judgement = reached(top.value)
  const grade = target.steps.find(({ value }) => reached(value).verdict === 'met')?.grade
  const graded: Step[] = grade === undefined ? [] : [{ kind: 'graded', grade }]
  return {
    ...judgement,
    ...(grade === undefined ? {} : { grade }),
    working: [...figure.working, ...judgement.working, ...graded],
  }
}

type PartsTarget = Extract<Target, { kind: 'parts' }>

/** Every part must be met; one that is unmet decides, one without a result leaves the whole open. */
function judgeParts(target: PartsTarget, actual: Actual | null, direction: Direction | undefined): Judgement {
  if (actual === null || actual.kind === 'unavailable' || actual.kind === 'unreadable') {
    const figure = measuredFigure(actual, {}, '')
    return withoutVerdict('reason' in figure ? figure.reason : 'no-actual')
  }
  const results = actual.kind === 'multiple' ? actual.parts : []
  const parts = target.parts.map((part) => {
    const result = results.find(({ label }) => label === part.label)
    const asActual: Actual | null =
      result === undefined ? null : { kind: 'amount', value: result.value, unit: result.unit, text: actual.text }
    return { label: part.label, judgement: judgeLimit(part, asActual, direction) }
  })
  const deciding =
    parts.find(({ judgement }) => judgement.verdict === 'unmet') ??
    parts.find(({ judgement }) => judgement.verdict === 'not-judged') ??
    parts.find(({ judgement }) => judgement.verdict === 'not-applicable') ??
    parts[0]
  return { ...(deciding?.judgement ?? withoutVerdict('unreadable')), parts }
}

function judgeTarget({ target, actual, previous, reference, direction }: JudgeInput): Judgement {
  switch (target.kind) {
    case 'threshold':
      return judgeLimit(target, actual, direction)
    case 'range':
      return judgeRange(target, actual)
    case 'ladder':
      return judgeLadder(target, actual)
    case 'parts':
      return judgeParts(target, actual, direction)
    case 'relative': {
      const worked = workOut(target, { previous, reference, direction })
      if ('reason' in worked) return withoutVerdict(worked.reason)
      const limit = { comparator: worked.comparator, implied: false, ...worked.promise, cumulative: target.cumulative }
      const judgement = judgeLimit(limit, actual, undefined)
      return {
        ...judgement,
        remarks: [...worked.remarks, ...judgement.remarks],
        working: [...worked.working, ...judgement.working],
      }
    }
    case 'approximate':
      return withoutVerdict('approximate')
    case 'milestone':
      return withoutVerdict('milestone')
    case 'unavailable':
      return withoutVerdict(target.why === 'not-measured' ? 'not-measured' : 'not-applicable')
    case 'unreadable':
      return withoutVerdict('unreadable')
  }
}

function remarksOnDeadline({ deadlineUnclear }: Target): Remark[] {
  if (deadlineUnclear === undefined) return []
  return [{ kind: deadlineUnclear === 'impossible' ? 'deadline-impossible' : 'deadline-without-era' }]
}

/**
 * Says whether a result meets its promise.
 *
 * Units: `gap` is result minus promise in the promise's unit; for % it is ポイント. Rounding: none, ever: 79.2% does not meet 80%.
 * Missing: no result is `not-judged`, never unmet; 対象外 is `not-applicable`. What the text leaves open (約, 前年度より without last
 * year's figure, 策定, damaged text) is not judged, with its reason; a reason in the promise comes before one in the result.
 * Source: strict comparison, scheme `met-unmet` (schemes/met-unmet.json).
 */
export function judge(input: JudgeInput): Judgement {
  const { target, actual, sample } = input
  const readable = target.kind !== 'unreadable' && target.kind !== 'unavailable'
  const judgement =
    readable && actual?.kind === 'unavailable' && actual.why === 'not-applicable'
      ? withoutVerdict('not-applicable')
      : judgeTarget(input)
  return withEvidence({ ...judgement, remarks: [...remarksOnDeadline(target), ...judgement.remarks] }, sample)
}
