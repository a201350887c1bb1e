import type { Target } from '../target/target.ts'
import { withoutVerdict } from './compare.ts'
import { withEvidence } from './evidence.ts'
import { judgeLadder } from './judge-ladder.ts'
import { judgeLimit } from './judge-limit.ts'
import { judgeParts } from './judge-parts.ts'
import { judgeRange } from './judge-range.ts'
import { judgeRelative } from './judge-relative.ts'
import type { JudgeInput, Judgement, Remark } from './judgement.ts'
import { mayAskForLess } from './may-ask-for-less.ts'

function judgeTarget(input: JudgeInput): Judgement {
  const { target, actual, direction } = input
  switch (target.kind) {
    case 'threshold':
      return mayAskForLess(target, input) ? withoutVerdict('direction-unknown') : judgeLimit(target, actual, direction)
    case 'range':
      return judgeRange(target, actual)
    case 'ladder':
      return judgeLadder(target, actual)
    case 'parts':
      return judgeParts(target, actual, direction)
    case 'relative':
      return judgeRelative(target, input)
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
 * Source: strict comparison, scheme `met-unmet` (schemes/met-unmet.v1.json).
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
