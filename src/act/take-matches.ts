import type { Match } from '../core/match/match-plans.ts'
import { renamedBy, withIds } from '../core/match/take-matches.ts'
import { storedPlan } from '../store/queries/plan.ts'
import type { Addressed } from './import-plan.ts'
import { checkPlan, type CheckedPlan, type ReadingRules } from './read-document.ts'
import type { Store } from './store.ts'

/** A document that was read, and whose plan of which year it is. */
export type Read = { readonly checked: CheckedPlan; readonly addressed: Addressed }

/**
 * The document with the records that a person took for kept ones under the ids that are kept, so that they are changed and not removed and added.
 * It is judged and checked anew; what was read from which line stays.
 */
export async function takeMatches(
  { db }: Store,
  { checked, addressed }: Read,
  matches: readonly Match[],
  rules: ReadingRules,
): Promise<Read> {
  const stored = matches.length === 0 ? undefined : await storedPlan(db, addressed.tenant.code, addressed.fiscalYear)
  if (stored === undefined) return { checked, addressed }
  const renamed = renamedBy(stored.plan, addressed.plan, matches)
  const plan = withIds(addressed.plan, renamed)
  return { checked: checkPlan(plan, rules, withIds(checked.source, renamed)), addressed: { ...addressed, plan } }
}
