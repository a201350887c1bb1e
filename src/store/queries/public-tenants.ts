import { sql } from 'kysely'
import type { Tenant } from '../../core/tenant.ts'
import type { Database } from '../database.ts'

type Row = {
  code: string
  name: string
  prefecture: string
  kana: string
  valid_from: string | null
  valid_to: string | null
}

const tenantOf = ({ code, name, prefecture, kana, valid_from, valid_to }: Row): Tenant => ({
  code,
  name,
  prefecture,
  kana,
  ...(valid_from === null ? {} : { validFrom: valid_from }),
  ...(valid_to === null ? {} : { validTo: valid_to }),
})

/** Whoever has only drafts is not there: a tenant is public from its first publication on. */
const published = (db: Database) =>
  db
    .selectFrom('tenant')
    .selectAll()
    .where((of) =>
      of.exists(
        of.selectFrom('publication').select('publication.sequence').whereRef('publication.tenant', '=', 'tenant.code'),
      ),
    )

/** The tenants that have published something, by code: at most `limit` of those after a code. */
export async function publicTenants(db: Database, limit: number, after: string | undefined): Promise<Tenant[]> {
  const rows = await published(db)
    .$if(after !== undefined, (query) => query.where('code', '>', after ?? ''))
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(tenantOf)
}

/** One of them; undefined when there is none of that code or nothing of it is published. */
export async function publicTenant(db: Database, code: string): Promise<Tenant | undefined> {
  const row = await published(db).where('code', '=', code).executeTakeFirst()
  return row && tenantOf(row)
}

/** Whether more than one tenant has published something: from then on the pages of each stand in a folder of its own. */
export async function severalPublish(db: Database): Promise<boolean> {
  const { rows } = await sql<{ several: boolean }>`select exists (
    select 1 from furikaeri.publication where tenant > (select min(tenant) from furikaeri.publication)) as several`.execute(
    db,
  )
  return rows[0]?.several ?? false
}
