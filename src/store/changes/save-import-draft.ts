import { sql } from 'kysely'
import type { DraftKey, ImportDraft } from '../../core/import-draft.ts'
import type { Tenant } from '../../core/tenant.ts'
import type { WardLayout } from '../../core/placing/ward-layout.ts'
import { asTenant, type Database, type TenantWork } from '../database.ts'

const rowOf = (draft: ImportDraft) => ({
  tenant: draft.tenant,
  draft: draft.draft,
  version: draft.version,
  fiscal_year: draft.fiscalYear ?? null,
  file: draft.file,
  part: draft.part ?? null,
  reading: JSON.stringify(draft.reading),
  placements: JSON.stringify(draft.placements),
  begun_at: draft.begunAt,
  changed_at: draft.changedAt,
  kept_revision: null,
})

/** The tenant of a draft keeps something here from now on, so that its drafts are found. */
async function noteTenant(transaction: TenantWork, tenant: Tenant | undefined): Promise<void> {
  if (tenant === undefined) return
  const { code, name, prefecture, kana, validFrom = null, validTo = null } = tenant
  await transaction
    .insertInto('tenant')
    .values({ code, name, prefecture, kana, valid_from: validFrom, valid_to: validTo })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps a new draft; `tenant` is undefined where nobody has said whose it is. */
export function saveDraft(db: Database, draft: ImportDraft, tenant: Tenant | undefined): Promise<void> {
  return asTenant(db, draft.tenant, async (transaction) => {
    await noteTenant(transaction, tenant)
    await transaction.insertInto('import_draft').values(rowOf(draft)).execute()
  })
}

/** Keeps what a person has placed on top of the version that they saw; false when it is another one by now, and nothing is written. */
export function savePlacements(
  db: Database,
  { tenant, draft, version, placements }: Pick<ImportDraft, 'tenant' | 'draft' | 'version' | 'placements'>,
  changedAt: string,
): Promise<boolean> {
  return asTenant(db, tenant, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('import_draft')
      .set({ placements: JSON.stringify(placements), version: version + 1, changed_at: changedAt })
      .where('tenant', '=', tenant)
      .where('draft', '=', draft)
      .where('version', '=', version)
      .where('kept_revision', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  })
}

async function removeFrom(transaction: TenantWork, { tenant, draft }: DraftKey): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('import_draft')
    .where('tenant', '=', tenant)
    .where('draft', '=', draft)
    .where('kept_revision', 'is', null)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/**
 * Moves a draft to another tenant and year, in one transaction: it is gone from the one and there at the other, or nothing has happened.
 * False when it is gone already.
 */
export function moveDraft(db: Database, from: DraftKey, to: ImportDraft, tenant: Tenant): Promise<boolean> {
  return asTenant(db, from.tenant, async (transaction) => {
    if (!(await removeFrom(transaction, from))) return false
    await sql`select set_config('furikaeri.tenant', ${to.tenant}, true)`.execute(transaction)
    await noteTenant(transaction, tenant)
    await transaction.insertInto('import_draft').values(rowOf(to)).execute()
    return true
  })
}

/** How a draft ends: as which revision, whether all of it was taken, and the labels of its ward from then on. */
export type Closing = {
  readonly revision: number
  readonly changedAt: string
  readonly isWhole: boolean
  readonly layout: WardLayout | undefined
}

/** Throws a draft away. */
export const removeDraft = (db: Database, key: DraftKey): Promise<boolean> =>
  asTenant(db, key.tenant, (transaction) => removeFrom(transaction, key))

/**
 * After a draft was kept as a revision: the labels of its ward are kept, and where all of it was taken it is closed. Its words are where they
 * belong then; its name and what became of it stay.
 */
export function closeDraft(
  db: Database,
  { tenant, draft }: DraftKey,
  { revision, changedAt, isWhole, layout }: Closing,
): Promise<void> {
  return asTenant(db, tenant, async (transaction) => {
    if (isWhole)
      await transaction
        .updateTable('import_draft')
        .set({ reading: null, kept_revision: revision, changed_at: changedAt })
        .where('tenant', '=', tenant)
        .where('draft', '=', draft)
        .execute()
    if (layout === undefined) return
    const body = JSON.stringify(layout)
    await transaction
      .insertInto('import_layout')
      .values({ tenant, body })
      .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ body }))
      .execute()
  })
}
