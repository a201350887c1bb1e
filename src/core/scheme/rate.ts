import { decimal } from '../decimal.ts'
import type { Judgement, Reason, Verdict } from '../judge/judgement.ts'
import { judge } from '../judge/judge.ts'
import { measure, type Fraction, type Measured, type RatingInput } from './measures.ts'
import type { Axis, Condition, Grade, Measure, Scheme } from './scheme.ts'

/** The grade on one axis: computed by a rule, or stated by a person; null with the reason when there is none. */
export type AxisGrade = {
  readonly axis: string
  readonly gradedBy: Axis['gradedBy']
  readonly grade: Grade | null
  readonly missing: readonly Measure[]
}

/** A judgement under a scheme: which version of which rule, from which inputs, with the strict judgement and its working beside it. */
export type Rating = {
  readonly scheme: { readonly id: string; readonly version: number }
  readonly inputs: RatingInput
  readonly verdict: Verdict
  readonly reason: Reason | null
  /** What a person's grades mean by it; beside the computed verdict, never over it. */
  readonly statedVerdict: Verdict | null
  readonly grades: readonly AxisGrade[]
  readonly judgement: Judgement
}

/** Whether a quotient reaches a threshold, without dividing: nothing is rounded. Over zero it is beyond every threshold. */
function reaches({ over, under }: Fraction, threshold: string): boolean {
  return under.eq(decimal('0')) ? over.gte(decimal('0')) : over.gte(under.times(decimal(threshold)))
}

function holds({ is, atLeast, lessThan }: Condition, measured: Measured): boolean | undefined {
  if (measured === undefined) return undefined
  if (typeof measured === 'boolean') return measured === (is ?? true)
  return (
    (atLeast === undefined || reaches(measured, atLeast)) && (lessThan === undefined || !reaches(measured, lessThan))
  )
}

/** The first grade whose conditions hold. A condition that nobody can tell stops the search: the next grade would be a guess. */
function byRule(axis: Axis, input: RatingInput, judgement: Judgement): AxisGrade {
  const given = { axis: axis.id, gradedBy: axis.gradedBy }
  for (const grade of axis.grades) {
    const answers = (grade.when ?? []).map((condition) => ({
      condition,
      held: holds(condition, measure(condition.measure, input, judgement)),
    }))
    if (answers.every(({ held }) => held === true)) return { ...given, grade, missing: [] }
    if (answers.some(({ held }) => held === false)) continue
    return {
      ...given,
      grade: null,
      missing: answers.filter(({ held }) => held === undefined).map(({ condition }) => condition.measure),
    }
  }
  return { ...given, grade: null, missing: [] }
}

function onAxis(
  axis: Axis,
  input: RatingInput,
  judgement: Judgement,
  stated: Readonly<Record<string, string>>,
): AxisGrade {
  if (axis.gradedBy === 'rule') return byRule(axis, input, judgement)
  const wanted = axis.gradedBy === 'ladder' ? judgement.grade : stated[axis.id]
  const lowest = axis.gradedBy === 'ladder' && judgement.reason === null ? axis.grades.at(-1) : undefined
  const grade = axis.grades.find(({ id }) => id === wanted) ?? lowest ?? null
  return { axis: axis.id, gradedBy: axis.gradedBy, grade, missing: [] }
}

/**
 * Rates a result under a scheme. The verdict is what the scheme's computed grades mean by it, the first axis that says so;
 * where none does, it is the strict judgement. A person's grade is taken as stated, never computed, and changes no verdict.
 */
export function rate(scheme: Scheme, input: RatingInput, stated: Readonly<Record<string, string>> = {}): Rating {
  const judgement = judge(input)
  const grades = scheme.axes.map((axis) => onAxis(axis, input, judgement, stated))
  const meantBy = (person: boolean) =>
    grades.find(({ gradedBy, grade }) => (gradedBy === 'person') === person && grade?.verdict !== undefined)
  const meant = meantBy(false)?.grade?.verdict
  const open = meant === undefined && grades.some(({ gradedBy, grade }) => gradedBy === 'rule' && grade === null)
  const byScheme = open && judgement.reason === null ? 'not-judged' : (meant ?? judgement.verdict)
  const verdict = judgement.verdict === 'not-applicable' ? 'not-applicable' : byScheme // 対象外 is no scheme's to change
  const reason = verdict === 'met' || verdict === 'unmet' ? null : (judgement.reason ?? 'no-reference')
  return {
    scheme: { id: scheme.id, version: scheme.version },
    inputs: input,
    verdict,
    reason,
    statedVerdict: meantBy(true)?.grade?.verdict ?? null,
    grades,
    judgement,
  }
}
