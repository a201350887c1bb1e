import { ownListings, type Evaluation } from '../../core/evaluation.ts'
import type { Initiative, Listing, Plan } from '../../core/plan/plan.ts'
import type { JudgedPlan } from '../judged-plan.ts'

/** What is being written: a judged plan, with the listing under which each initiative counts, and the initiatives by their ids. */
export type Written = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly own: ReadonlyMap<string, Listing>
  readonly initiatives: ReadonlyMap<string, Initiative>
}

export const writtenOf = ({ plan, evaluation }: Pick<JudgedPlan, 'plan' | 'evaluation'>): Written => ({
  plan,
  evaluation,
  own: ownListings(plan),
  initiatives: new Map(plan.initiatives.map((initiative) => [initiative.id, initiative])),
})
