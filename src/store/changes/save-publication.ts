import { sql } from 'kysely'
import type { PublicationSummary } from '../../core/publication.ts'
import type { SearchRecord } from '../../core/search/search-record.ts'
import { asTenant, type Database } from '../database.ts'
import { replaceSearchRecords } from './save-search-records.ts'

/** A publication to be kept: its exact text with the hash of it, as the next in the sequence of its plan. */
export type PublicationToSave = {
  readonly tenant: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly revision: number
  readonly publishedAt: string
  readonly sha256: string
  readonly body: string
  readonly summary: PublicationSummary
  /** What is searched of it: takes the place of what was searched of the publication before. */
  readonly records: readonly SearchRecord[]
}

/** Keeps a publication. False when somebody else published the plan in between: then nothing is written and the caller freezes anew. */
export function savePublication(db: Database, toSave: PublicationToSave): Promise<boolean> {
  const { tenant, fiscalYear, sequence, revision, publishedAt, sha256, body, summary, records } = toSave
  return asTenant(db, tenant, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${parseInt(tenant, 10)}, ${fiscalYear})`.execute(transaction)
    const newest = await transaction
      .selectFrom('publication')
      .select(({ fn }) => fn.max('sequence').as('sequence'))
      .where('tenant', '=', tenant)
      .where('fiscal_year', '=', fiscalYear)
      .executeTakeFirst()
    if ((newest?.sequence ?? 0) !== sequence - 1) return false
    await transaction
      .insertInto('publication')
      .values({
        tenant,
        fiscal_year: fiscalYear,
        sequence,
        revision,
        published_at: publishedAt,
        sha256,
        body,
        summary: JSON.stringify(summary),
      })
      .execute()
    await replaceSearchRecords(transaction, { tenant, fiscalYear, sequence, records })
    return true
  })
}
