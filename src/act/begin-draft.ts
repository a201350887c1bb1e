import { nobodyYet, type ImportDraft } from '../core/import-draft.ts'
import type { Reading } from '../core/placing/placed-plan.ts'
import { nothingPlaced } from '../core/placing/placement.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import { moveDraft, saveDraft } from '../store/changes/save-import-draft.ts'
import { tenantOf, yearOf } from './import-plan.ts'
import type { ReadingAnswer } from './read-apart.ts'
import type { Store } from './store.ts'

/** Whose plan of which year a person says that it is; what they leave out is what the document says. */
export type GivenAddress = { readonly tenant?: string | undefined; readonly year?: string | undefined }
type Begun = { readonly file: string; readonly draft: string; readonly at: string }

const firstLines = 12

/** Whose plan it is by its title; where that names nobody, by the first lines of the document. A person sees it and can correct it. */
function tenantBySource({ plan, source }: Reading, given: string | undefined, tenants: readonly Tenant[]) {
  const tenant = tenantOf(plan, given, tenants)
  if (!('kind' in tenant) || tenant.kind !== 'tenant-needed') return tenant
  const words = source.filter(({ text }) => text.trim() !== '').slice(0, firstLines)
  const named = tenantOf({ ...plan, title: { text: words.map(({ text }) => text).join('\n') } }, given, tenants)
  return 'kind' in named ? tenant : named
}

/** Keeps a document that was read as a draft. What nobody knows yet, whose it is and of which year, is asked on its page. */
export async function beginDraft(
  { db }: Pick<Store, 'db'>,
  read: Exclude<ReadingAnswer, { readonly refusals: unknown }>,
  given: GivenAddress,
  tenants: readonly Tenant[],
  { file, draft, at }: Begun,
): Promise<ImportDraft> {
  const tenant = tenantBySource(read.reading, given.tenant, tenants)
  const year = yearOf(read.reading.plan, given.year)
  const begun: ImportDraft = {
    tenant: 'kind' in tenant ? nobodyYet : tenant.code,
    draft,
    version: 1,
    fiscalYear: typeof year === 'number' ? year : undefined,
    file,
    part: read.part,
    reading: read.reading,
    placements: nothingPlaced,
    begunAt: at,
    changedAt: at,
  }
  await saveDraft(db, begun, 'kind' in tenant ? undefined : tenant)
  return begun
}

/** Says whose plan of which year a draft is. The draft with its new address, or why it cannot be that. */
export async function addressDraft(
  { db }: Pick<Store, 'db'>,
  draft: ImportDraft,
  given: GivenAddress,
  tenants: readonly Tenant[],
  changedAt: string,
): Promise<ImportDraft | { readonly refusals: readonly Refusal[] } | undefined> {
  const { plan } = draft.reading
  const tenant = tenantOf(plan, given.tenant, tenants)
  // A person may correct the year that was found in a document; one that came as data knows its own.
  const year = yearOf(draft.reading.source.length > 0 ? { ...plan, fiscalYear: undefined } : plan, given.year)
  if ('kind' in tenant || typeof year !== 'number')
    return { refusals: [tenant, year].filter((part) => typeof part === 'object' && 'kind' in part) }
  const moved = { ...draft, tenant: tenant.code, fiscalYear: year, version: draft.version + 1, changedAt }
  return (await moveDraft(db, draft, moved, tenant)) ? moved : undefined
}
