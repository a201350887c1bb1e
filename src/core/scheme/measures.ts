import type { Big } from 'big.js'
import { decimal } from '../decimal.ts'
import { compare } from '../judge/compare.ts'
import type { JudgeInput, Judgement } from '../judge/judgement.ts'
import { judge } from '../judge/judge.ts'
import { referenceFigure } from '../judge/measured.ts'
import { align } from '../judge/align.ts'
import type { Target } from '../target/target.ts'
import type { Measure } from './scheme.ts'

/** A quotient kept as it is, so that comparing it with a threshold never rounds. */
export type Fraction = { readonly over: Big; readonly under: Big }
/** What a measure came to; undefined when it cannot be told from what is given. */
export type Measured = boolean | Fraction | undefined

export type RatingInput = JudgeInput & {
  readonly final?: Target
  readonly elapsed?: { readonly done: number; readonly of: number }
}

const whole = (count: number) => decimal(String(count))
const lessIsBetter = (judgement: Judgement) =>
  judgement.promise?.comparator === 'atMost' || judgement.promise?.comparator === 'lessThan'
const decided = ({ verdict }: Judgement): boolean | undefined =>
  verdict === 'met' || verdict === 'unmet' ? verdict === 'met' : undefined

function ratio(judgement: Judgement): Fraction | undefined {
  if (judgement.measured === null || judgement.promise === null || decided(judgement) === undefined) return undefined
  const [result, promise] = [decimal(judgement.measured.value), decimal(judgement.promise.amount.value)]
  const [over, under] = lessIsBetter(judgement) ? [promise, result] : [result, promise]
  return over.lt(decimal('0')) || under.lt(decimal('0')) ? undefined : { over: over.times(decimal('100')), under }
}

/** 100 × (result − base) ÷ (final − base) ÷ (years passed ÷ years in all). */
function straightLine({ actual, reference, final, elapsed, direction }: RatingInput): Fraction | undefined {
  const base = referenceFigure(reference)
  if (final === undefined || base === undefined || elapsed === undefined) return undefined
  const judgement = judge({ target: final, actual, ...(direction === undefined ? {} : { direction }) })
  const from = judgement.promise && align(base, judgement.promise.amount)
  if (judgement.measured === null || !from) return undefined
  const gone = decimal(judgement.measured.value)
    .minus(decimal(from.measured.value))
    .times(whole(elapsed.of))
    .times(decimal('100'))
  const way = decimal(from.promise.value).minus(decimal(from.measured.value)).times(whole(elapsed.done))
  return way.lt(decimal('0')) ? { over: gone.neg(), under: way.neg() } : { over: gone, under: way }
}

function improved({ previous, direction }: RatingInput, judgement: Judgement): boolean | undefined {
  const last = referenceFigure(previous)
  if (last === undefined || judgement.measured === null) return undefined
  const down = direction === 'down' || lessIsBetter(judgement)
  return decided(compare(judgement.measured, down ? 'lessThan' : 'moreThan', last))
}

/** One measure of a rating, from the inputs and the strict judgement of the target. */
export function measure(name: Measure, input: RatingInput, judgement: Judgement): Measured {
  switch (name) {
    case 'met':
      return decided(judgement)
    case 'judged':
      return decided(judgement) !== undefined
    case 'final-met':
      return input.final === undefined ? undefined : decided(judge({ ...input, target: input.final }))
    case 'improved':
      return improved(input, judgement)
    case 'ratio':
      return ratio(judgement)
    case 'straight-line':
      return straightLine(input)
    case 'plan-years':
      return input.elapsed && { over: whole(input.elapsed.of), under: decimal('1') }
  }
}
