import type { Rating } from '../../core/scheme/rate.ts'
import type { Actual } from '../../core/target/actual.ts'
import type { Target } from '../../core/target/target.ts'
import type { Language } from '../sentences/language.ts'
import { sayRemark } from '../sentences/remark.ts'
import { sayRating } from '../sentences/verdict.ts'
import { sayStep } from '../sentences/working.ts'

/** A target as the terminal's JSON gives it: several parts go under `threshold`, with `parts` beside. */
function targetAnswer(target: Target) {
  if (target.kind === 'parts') return { ...target, kind: 'threshold' as const }
  if (target.kind === 'ladder') return { ...target, value: target.steps[0]?.value }
  return target
}

/** The findings about one judgement, as the terminal and the report give them. */
export function judgeFindings({ judgement }: Pick<Rating, 'judgement'>, language: Language) {
  return judgement.remarks.map((remark) => {
    const { rule, severity, message, remedy } = sayRemark(remark)
    return { rule, severity, message: message[language], remedy: remedy[language] }
  })
}

/** The answer of `judge --json`. Numbers are decimal strings; `gap` is result minus promise; the contract is docs/commands/judge.md. */
export function judgeAnswer(rating: Rating, target: Target, actual: Actual | null, language: Language) {
  const { judgement, scheme, verdict, reason, grades } = rating
  return {
    target: targetAnswer(target),
    actual,
    verdict,
    reason,
    gap: judgement.gap,
    evidence: judgement.evidence,
    findings: judgeFindings(rating, language),
    sentence: sayRating(rating)[language],
    working: judgement.working.map((step) => sayStep(step)[language]),
    scheme: {
      ...scheme,
      grades: grades.map(({ axis, gradedBy, grade, missing }) => ({
        axis,
        gradedBy,
        grade: grade?.id ?? null,
        label: grade?.label[language] ?? null,
        missing,
      })),
    },
  }
}
