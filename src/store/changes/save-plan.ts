import { sql } from 'kysely'
import type { Change } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { SourceLine } from '../../core/source-line.ts'
import type { Tenant } from '../../core/tenant.ts'
import { asTenant, type Database, type TenantWork } from '../database.ts'
import type { IndicatorIndexTable, InitiativeIndexTable } from '../schema.ts'

/** A plan to be kept, made from the revision that was there (0 for none), with what changes and the rows that search looks at. */
export type PlanToSave = {
  readonly tenant: Tenant
  readonly fiscalYear: number
  readonly basedOn: number
  readonly plan: Plan
  /** The lines of its document; none for a plan that came as data. */
  readonly source: readonly SourceLine[]
  readonly changes: readonly Change[]
  readonly reason: string
  readonly recordedAt: string
  readonly initiatives: readonly Omit<InitiativeIndexTable, 'tenant' | 'fiscal_year'>[]
  readonly indicators: readonly Omit<IndicatorIndexTable, 'tenant' | 'fiscal_year'>[]
}
export type Saved = { readonly revision: number } | { readonly conflict: number }

const rowsAtOnce = 500

function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += rowsAtOnce) yield items.slice(at, at + rowsAtOnce)
}

/** JSON for a column; undefined is SQL's null. */
const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

async function currentRevision(transaction: TenantWork, tenant: string, fiscalYear: number): Promise<number> {
  const row = await transaction
    .selectFrom('plan')
    .select('revision')
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .forUpdate()
    .executeTakeFirst()
  return row?.revision ?? 0
}

async function saveRevision(
  transaction: TenantWork,
  { tenant, fiscalYear, plan, source, changes, reason, recordedAt }: PlanToSave,
  revision: number,
): Promise<void> {
  const key = { tenant: tenant.code, fiscal_year: fiscalYear, revision }
  await transaction
    .insertInto('plan_revision')
    .values({
      ...key,
      body: JSON.stringify(plan),
      source: source.length === 0 ? null : JSON.stringify(source),
      reason,
      recorded_at: recordedAt,
    })
    .execute()
  if (revision === 1) await transaction.insertInto('plan').values(key).execute()
  else
    await transaction
      .updateTable('plan')
      .set({ revision })
      .where('tenant', '=', tenant.code)
      .where('fiscal_year', '=', fiscalYear)
      .execute()
  const rows = changes.map(({ record, path, kind, before, after }, position) => ({
    ...key,
    position,
    record,
    path,
    kind,
    before: json(before),
    after: json(after),
  }))
  for (const part of inParts(rows))
    await transaction
      .insertInto('plan_change')
      .values([...part])
      .execute()
}

async function saveIndex(
  transaction: TenantWork,
  { tenant, fiscalYear, initiatives, indicators }: PlanToSave,
): Promise<void> {
  const key = { tenant: tenant.code, fiscal_year: fiscalYear }
  for (const table of ['initiative_index', 'indicator_index'] as const) {
    await transaction
      .deleteFrom(table)
      .where('tenant', '=', tenant.code)
      .where('fiscal_year', '=', fiscalYear)
      .execute()
  }
  for (const part of inParts(initiatives))
    await transaction
      .insertInto('initiative_index')
      .values(part.map((row) => ({ ...key, ...row })))
      .execute()
  for (const part of inParts(indicators))
    await transaction
      .insertInto('indicator_index')
      .values(part.map((row) => ({ ...key, ...row })))
      .execute()
}

/**
 * Keeps a plan as its next revision: plan, revision, changes and index rows in one transaction, all of it or nothing.
 * Made from an older revision than the one that is there now, it is a conflict and nothing is written.
 */
export function savePlan(db: Database, toSave: PlanToSave): Promise<Saved> {
  const { tenant, fiscalYear, basedOn } = toSave
  return asTenant(db, tenant.code, async (transaction) => {
    const { code, name, prefecture, kana, validFrom = null, validTo = null } = tenant
    await transaction
      .insertInto('tenant')
      .values({ code, name, prefecture, kana, valid_from: validFrom, valid_to: validTo })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // Two first revisions at once have no row to wait at: they wait here.
    await sql`select pg_advisory_xact_lock(${parseInt(code, 10)}, ${fiscalYear})`.execute(transaction)
    const current = await currentRevision(transaction, code, fiscalYear)
    if (current !== basedOn) return { conflict: current }
    await saveRevision(transaction, toSave, current + 1)
    await saveIndex(transaction, toSave)
    return { revision: current + 1 }
  })
}
