import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import type { Files } from '../outside/files.ts'
import { storedTenants } from '../store/queries/tenant.ts'
import { addressPlan, commitImport, proposeImport } from './import-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { readDocument, type ReadingRules } from './read-document.ts'
import type { Store } from './store.ts'

export type Example = { readonly file: string; readonly tenant: string }
type Loaded = { readonly loaded: boolean } | { readonly refusals: readonly Refusal[] }

/** Takes the example ward in and publishes it when nothing is kept yet, through the same doors as every other document. */
export async function loadExample(
  store: Store,
  files: Files,
  example: Example,
  rules: ReadingRules,
  tenants: readonly Tenant[],
  recordedAt: string,
): Promise<Loaded> {
  if ((await storedTenants(store.db)).length > 0) return { loaded: false }
  const checked = await readDocument(files, example.file, rules)
  if ('refusals' in checked) return checked
  const addressed = addressPlan(checked.plan, { tenant: example.tenant }, tenants)
  if ('refusals' in addressed) return addressed
  const saved = await commitImport(store, await proposeImport(store, addressed), checked, {
    reason: 'example',
    recordedAt,
  })
  if ('refusals' in saved) return saved
  const published = await publishPlan(store, addressed, rules, recordedAt)
  return 'refusals' in published ? published : { loaded: true }
}
