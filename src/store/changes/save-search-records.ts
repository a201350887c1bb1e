import { sql } from 'kysely'
import { foldForSearch } from '../../core/search/fold-for-search.ts'
import { gramsOf } from '../../core/search/grams.ts'
import { searchVersion } from '../../core/search/records-of-plan.ts'
import type { SearchRecord } from '../../core/search/search-record.ts'
import { asTenant, type Database, type TenantWork } from '../database.ts'
import { gramOfTenant } from '../queries/search.ts'

/** The records of a publication, to be searched instead of those of the publication of its plan before it. */
export type SearchRecordsToSave = {
  readonly tenant: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly records: readonly SearchRecord[]
}

const rowsAtOnce = 500

/** Text as PostgreSQL takes it: it keeps no NUL. */
const kept = (text: string) => text.replaceAll('\0', '')

/** Replaces what is searched of a plan, within a transaction of its tenant. */
export async function replaceSearchRecords(
  transaction: TenantWork,
  { tenant, fiscalYear, sequence, records }: SearchRecordsToSave,
): Promise<void> {
  await transaction
    .deleteFrom('search_record')
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .execute()
  const rows = records.map(({ kind, record, owner = null, place = null, title, text, within }, position) => {
    const [foldedTitle, foldedText] = [foldForSearch(title), foldForSearch(text)]
    return {
      tenant,
      fiscal_year: fiscalYear,
      position,
      sequence,
      version: searchVersion,
      kind,
      record,
      owner,
      place,
      title: kept(title),
      text: kept(text),
      within: kept(within),
      folded_title: foldedTitle,
      folded_text: foldedText,
      grams: [gramOfTenant(tenant), ...new Set([...gramsOf(foldedTitle), ...gramsOf(foldedText)])],
    }
  })
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await transaction
      .insertInto('search_record')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

/** The same in a transaction of its own, for a publication that was made without its records. One that is no longer the newest is left alone. */
export function saveSearchRecords(db: Database, toSave: SearchRecordsToSave): Promise<void> {
  const { tenant, fiscalYear, sequence } = toSave
  return asTenant(db, tenant, async (transaction) => {
    // Whoever publishes the plan just now waits for this lock, or we for them.
    await sql`select pg_advisory_xact_lock(${parseInt(tenant, 10)}, ${fiscalYear})`.execute(transaction)
    const newest = await transaction
      .selectFrom('publication')
      .select(({ fn }) => fn.max('sequence').as('sequence'))
      .where('tenant', '=', tenant)
      .where('fiscal_year', '=', fiscalYear)
      .executeTakeFirst()
    if (newest?.sequence === sequence) await replaceSearchRecords(transaction, toSave)
  })
}
