import { planSchema, type Plan } from '../../core/plan/plan.ts'
import { asTenant, type Database } from '../database.ts'

/** A plan as one of its revisions kept it; undefined when there is no such revision. */
export function planOfRevision(
  db: Database,
  tenant: string,
  fiscalYear: number,
  revision: number,
): Promise<Plan | undefined> {
  return asTenant(db, tenant, async (transaction) => {
    const row = await transaction
      .selectFrom('plan_revision')
      .select('body')
      .where('tenant', '=', tenant)
      .where('fiscal_year', '=', fiscalYear)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return row && planSchema.parse(row.body)
  })
}
