import { planSchema } from '../../core/plan/plan.ts'
import type { DraftEntry, DraftKey, ImportDraft, KeptDraft } from '../../core/import-draft.ts'
import { emptyLayout, wardLayoutSchema, type WardLayout } from '../../core/placing/ward-layout.ts'
import { asTenant, type Database } from '../database.ts'

export type { Database }

const listAtMost = 50

/** A draft as it is kept: still open, or what became of it; undefined where the tenant has none of this name. */
export function storedDraft(db: Database, { tenant, draft }: DraftKey): Promise<ImportDraft | KeptDraft | undefined> {
  return asTenant(db, tenant, async (transaction) => {
    const row = await transaction
      .selectFrom('import_draft')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('draft', '=', draft)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { file, fiscal_year, kept_revision, reading, version, part, placements, begun_at, changed_at } = row
    if (reading === null) return { tenant, draft, file, fiscalYear: fiscal_year ?? 0, revision: kept_revision ?? 0 }
    return {
      tenant,
      draft,
      file,
      version,
      fiscalYear: fiscal_year ?? undefined,
      part: part ?? undefined,
      reading: { plan: planSchema.parse(reading.plan), source: reading.source },
      placements,
      begunAt: begun_at.toISOString(),
      changedAt: changed_at.toISOString(),
    }
  })
}

/** The drafts of a tenant that are open, the one that was changed last first; what was read is not looked at. */
export function openDrafts(db: Database, tenant: string): Promise<DraftEntry[]> {
  return asTenant(db, tenant, async (transaction) => {
    const rows = await transaction
      .selectFrom('import_draft')
      .select(['draft', 'fiscal_year', 'file', 'changed_at'])
      .where('tenant', '=', tenant)
      .where('kept_revision', 'is', null)
      .orderBy('changed_at', 'desc')
      .orderBy('draft')
      .limit(listAtMost)
      .execute()
    return rows.map(({ draft, fiscal_year, file, changed_at }) => ({
      tenant,
      draft,
      file,
      fiscalYear: fiscal_year ?? undefined,
      changedAt: changed_at.toISOString(),
    }))
  })
}

/** How the documents of a tenant are read beside what every form says. */
export function storedLayout(db: Database, tenant: string): Promise<WardLayout> {
  return asTenant(db, tenant, async (transaction) => {
    const row = await transaction
      .selectFrom('import_layout')
      .select('body')
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    return row === undefined ? emptyLayout : wardLayoutSchema.parse(row.body)
  })
}
