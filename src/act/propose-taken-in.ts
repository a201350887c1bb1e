import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import { addressPlan, proposeImport, type ImportProposal } from './import-plan.ts'
import type { Store } from './store.ts'
import type { TakenIn } from './take-in-workbook.ts'

/**
 * The plan with what was filled in, proposed like every import: `commitImport` keeps it. Refused for another ward or year than the workbook was made
 * from, and when somebody saved since it was compared: then it has to be compared anew.
 */
export async function proposeTakenIn(
  store: Store,
  { plan, basedOn }: Pick<TakenIn, 'plan' | 'basedOn'>,
  given: { readonly tenant?: string | undefined; readonly year?: string | undefined },
  tenants: readonly Tenant[],
): Promise<ImportProposal | { readonly refusals: readonly Refusal[] }> {
  const addressed = addressPlan(plan, given, tenants)
  if ('refusals' in addressed) return addressed
  const proposal = await proposeImport(store, addressed)
  return proposal.basedOn === basedOn
    ? proposal
    : { refusals: [{ kind: 'revision-stale', basedOn, current: proposal.basedOn }] }
}
