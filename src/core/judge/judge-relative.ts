import type { Actual } from '../target/actual.ts'
import type { Relative } from '../target/target.ts'
import { withoutVerdict } from './compare.ts'
import { judgeLimit } from './judge-limit.ts'
import type { JudgeInput, Judgement } from './judgement.ts'
import { workOut } from './work-out.ts'

/** A result that is itself a change (+10%, ▲4%) says nothing about the level that a worked-out promise is a limit of. */
function isChange(actual: Actual | null, promised: string): boolean {
  if (actual?.kind !== 'amount' || actual.signed === undefined) return false
  return !actual.value.startsWith('-') || !promised.startsWith('-')
}

/** A promise that refers to another figure, worked out and then held against the result. 2倍 against 1.8倍 needs no other figure. */
export function judgeRelative(
  target: Relative,
  { actual, previous, reference, direction }: Pick<JudgeInput, 'actual' | 'previous' | 'reference' | 'direction'>,
): Judgement {
  const { comparator, implied, value, unit = '' } = target
  const isMultiple = actual?.kind === 'amount' && target.change === 'times' && actual.unit === '倍' && unit === '倍'
  if (isMultiple && target.base.kind === 'unstated' && comparator !== undefined && value !== undefined)
    return judgeLimit({ comparator, implied, value, unit }, actual, direction)
  const worked = workOut(target, { previous, reference, direction })
  if ('reason' in worked) return withoutVerdict(worked.reason)
  if (isChange(actual, worked.promise.value)) return withoutVerdict('units-differ')
  const limit = {
    comparator: worked.comparator,
    implied: false,
    settled: true as const,
    ...worked.promise,
    cumulative: target.cumulative,
  }
  const judgement = judgeLimit(limit, actual, undefined)
  return {
    ...judgement,
    remarks: [...worked.remarks, ...judgement.remarks],
    working: [...worked.working, ...judgement.working],
  }
}
