import { planSchema, type Plan } from '../../core/plan/plan.ts'
import type { SourceLine } from '../../core/source-line.ts'
import { asTenant, type Database } from '../database.ts'

export type { Database }

/** A plan as it is kept, with the number of its revision and the lines of the document that it was read from. */
export type StoredPlan = { readonly plan: Plan; readonly revision: number; readonly source: readonly SourceLine[] }

/** The newest revision of a plan; undefined when the tenant has none for that year. What is kept is checked against the schema at this door too. */
export function storedPlan(db: Database, tenant: string, fiscalYear: number): Promise<StoredPlan | undefined> {
  return asTenant(db, tenant, async (transaction) => {
    const row = await transaction
      .selectFrom('plan')
      .innerJoin('plan_revision', (join) =>
        join
          .onRef('plan_revision.tenant', '=', 'plan.tenant')
          .onRef('plan_revision.fiscal_year', '=', 'plan.fiscal_year')
          .onRef('plan_revision.revision', '=', 'plan.revision'),
      )
      .select(['plan.revision', 'plan_revision.body', 'plan_revision.source'])
      .where('plan.tenant', '=', tenant)
      .where('plan.fiscal_year', '=', fiscalYear)
      .executeTakeFirst()
    return row && { plan: planSchema.parse(row.body), revision: row.revision, source: row.source ?? [] }
  })
}

/** The fiscal years for which a tenant keeps a plan, newest first. */
export function storedYears(db: Database, tenant: string): Promise<number[]> {
  return asTenant(db, tenant, async (transaction) => {
    const rows = await transaction
      .selectFrom('plan')
      .select('fiscal_year')
      .where('tenant', '=', tenant)
      .orderBy('fiscal_year', 'desc')
      .execute()
    return rows.map(({ fiscal_year }) => fiscal_year)
  })
}

/** The fiscal years whose only revision was kept for this reason: nobody has touched them since. */
export function yearsKeptOnlyFor(db: Database, tenant: string, reason: string): Promise<number[]> {
  return asTenant(db, tenant, async (transaction) => {
    const rows = await transaction
      .selectFrom('plan_revision')
      .select('fiscal_year')
      .where('tenant', '=', tenant)
      .groupBy('fiscal_year')
      .having(({ fn }) => fn.countAll(), '=', 1)
      .having(({ fn }) => fn.max('reason'), '=', reason)
      .execute()
    return rows.map(({ fiscal_year }) => fiscal_year)
  })
}
