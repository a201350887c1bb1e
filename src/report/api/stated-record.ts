import { ownListings } from '../../core/evaluation.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Indicator, StatedResult } from '../../core/plan/plan.ts'
import { verdictOfInitiative } from '../../core/tally.ts'
import type { ApiContext } from './api-context.ts'

/** What the document itself says of a result; null where it says nothing. */
export const statedRecord = (stated: StatedResult | null | undefined) =>
  stated === undefined || stated === null
    ? null
    : { verdict: stated.verdict, text: stated.text, line: stated.at?.line ?? null }

/** Stated and computed side by side, and the one that the published counts count. */
export const verdictsOf = (
  stated: Verdict | null | undefined,
  computed: Verdict | null | undefined,
  counted: Verdict,
) => ({ stated: stated ?? null, computed: computed ?? null, counted })

/** Grades that a person gave; they change no verdict. */
export const gradeRecords = (grades: Indicator['grades'] = []) =>
  grades.map(({ axis, grade, text, at }) => ({ axis, grade, text, line: at?.line ?? null }))

/** The verdict with which an initiative of this publication counts once. */
export function countedVerdict({ publication, evaluation }: ApiContext): (initiative: string) => Verdict {
  const own = ownListings(publication.plan)
  return (initiative) => verdictOfInitiative(initiative, own.get(initiative), evaluation)
}
