import type { Actual } from '../target/actual.ts'
import type { Ladder } from '../target/target.ts'
import { compare, withoutVerdict } from './compare.ts'
import type { Judgement, Step } from './judgement.ts'
import { measuredFigure } from './measured.ts'

/** A ladder is met at its highest step; below it the grade says how far the result came. */
export function judgeLadder(target: Ladder, actual: Actual | null): Judgement {
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
