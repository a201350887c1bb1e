import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import type { Files } from '../outside/files.ts'
import { yearsKeptOnlyFor } from '../store/queries/plan.ts'
import { publicationsOf } from '../store/queries/publication.ts'
import { storedTenants } from '../store/queries/tenant.ts'
import { addressPlan, commitImport, proposeImport } from './import-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { readDocument, type ReadingRules } from './read-document.ts'
import type { Store } from './store.ts'

export type Example = { readonly file: string; readonly tenant: string }
type Loaded = { readonly loaded: boolean } | { readonly refusals: readonly Refusal[] }

const reason = 'example'

/** A first start that was killed between keeping the example and publishing it: what nobody has touched since is published now. */
async function finishExample(
  store: Store,
  example: Example,
  rules: ReadingRules,
  kept: readonly Tenant[],
  recordedAt: string,
): Promise<Loaded> {
  const [tenant, ...others] = kept
  if (tenant?.code !== example.tenant || others.length > 0) return { loaded: false }
  if ((await publicationsOf(store.db, tenant.code)).length > 0) return { loaded: false }
  for (const fiscalYear of await yearsKeptOnlyFor(store.db, tenant.code, reason)) {
    const published = await publishPlan(store, { tenant, fiscalYear }, rules, recordedAt)
    if ('refusals' in published) return published
  }
  return { loaded: false }
}

/** Takes the example ward in and publishes it when nothing is kept yet, through the same doors as every other document. */
export async function loadExample(
  store: Store,
  files: Files,
  example: Example,
  rules: ReadingRules,
  tenants: readonly Tenant[],
  recordedAt: string,
): Promise<Loaded> {
  const kept = await storedTenants(store.db)
  if (kept.length > 0) return finishExample(store, example, rules, kept, recordedAt)
  const checked = await readDocument(files, example.file, rules)
  if ('refusals' in checked) return checked
  const addressed = addressPlan(checked.plan, { tenant: example.tenant }, tenants)
  if ('refusals' in addressed) return addressed
  const saved = await commitImport(store, await proposeImport(store, addressed), checked, {
    reason,
    recordedAt,
  })
  if ('refusals' in saved) return saved
  const published = await publishPlan(store, addressed, rules, recordedAt)
  return 'refusals' in published ? published : { loaded: true }
}
