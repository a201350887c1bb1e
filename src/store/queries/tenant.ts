import type { Tenant } from '../../core/tenant.ts'
import type { Database } from '../database.ts'

export type { Database }

/** The tenants that keep plans here, by code. */
export async function storedTenants(db: Database): Promise<Tenant[]> {
  const rows = await db.selectFrom('tenant').selectAll().orderBy('code').execute()
  return rows.map(({ code, name, prefecture, kana, valid_from, valid_to }) => ({
    code,
    name,
    prefecture,
    kana,
    ...(valid_from === null ? {} : { validFrom: valid_from }),
    ...(valid_to === null ? {} : { validTo: valid_to }),
  }))
}
