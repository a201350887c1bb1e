import { sql } from 'kysely'
import type { PublicationSummary } from '../../core/publication.ts'
import type { Database } from '../database.ts'
import type { PublicationEntry } from './publication.ts'

export type { Database, PublicationEntry }

/** Which publications are asked for; what is left out is not narrowed. */
export type PublicationFilter = { readonly tenant?: string | undefined; readonly fiscalYear?: number | undefined }
/** Where a list goes on: behind this publication. */
export type PublicationKey = { readonly tenant: string; readonly fiscalYear: number; readonly sequence: number }

const columns = ['tenant', 'fiscal_year', 'sequence', 'revision', 'published_at', 'sha256', 'summary'] as const

type Row = {
  tenant: string
  fiscal_year: number
  sequence: number
  revision: number
  published_at: Date
  sha256: string
  summary: PublicationSummary
}

const entryOf = (row: Row): PublicationEntry => ({
  tenant: row.tenant,
  fiscalYear: row.fiscal_year,
  sequence: row.sequence,
  revision: row.revision,
  publishedAt: row.published_at.toISOString(),
  sha256: row.sha256,
  summary: row.summary,
})

/** A page of publications without their texts, in the order of the primary key, so that only the rows of the page are touched. */
function listed(db: Database, { tenant, fiscalYear }: PublicationFilter, limit: number) {
  return db
    .selectFrom('publication as one')
    .select(columns)
    .$if(tenant !== undefined, (query) => query.where('one.tenant', '=', tenant ?? ''))
    .$if(fiscalYear !== undefined, (query) => query.where('one.fiscal_year', '=', fiscalYear ?? 0))
    .orderBy('one.tenant')
    .orderBy('one.fiscal_year')
    .orderBy('one.sequence')
    .limit(limit)
}

/** Every publication, the superseded ones too: by tenant, year and sequence, at most `limit` of those after a key. */
export async function publicPublications(
  db: Database,
  filter: PublicationFilter,
  limit: number,
  after: PublicationKey | undefined,
): Promise<PublicationEntry[]> {
  const rows = await listed(db, filter, limit)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(one.tenant, one.fiscal_year, one.sequence) > (${after?.tenant}, ${after?.fiscalYear}::int, ${after?.sequence}::int)`,
      ),
    )
    .execute()
  return rows.map(entryOf)
}

/** The newest publication of every plan: by tenant and year, at most `limit` of those after a plan. */
export async function publicPlans(
  db: Database,
  filter: PublicationFilter,
  limit: number,
  after: Omit<PublicationKey, 'sequence'> | undefined,
): Promise<PublicationEntry[]> {
  const rows = await listed(db, filter, limit)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('publication as later')
            .select('later.sequence')
            .whereRef('later.tenant', '=', 'one.tenant')
            .whereRef('later.fiscal_year', '=', 'one.fiscal_year')
            .whereRef('later.sequence', '>', 'one.sequence'),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(one.tenant, one.fiscal_year) > (${after?.tenant}, ${after?.fiscalYear}::int)`),
    )
    .execute()
  return rows.map(entryOf)
}

/** One publication without its text; the newest of its plan without a sequence number. Undefined when there is none. */
export async function publicPublication(
  db: Database,
  tenant: string,
  fiscalYear: number,
  sequence?: number,
): Promise<PublicationEntry | undefined> {
  const row = await db
    .selectFrom('publication')
    .select(columns)
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .$if(sequence !== undefined, (query) => query.where('sequence', '=', sequence ?? 0))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && entryOf(row)
}
