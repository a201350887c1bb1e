import { sql } from 'kysely'
import type { PublicationSummary } from '../../core/publication.ts'
import type { Database } from '../database.ts'

export type { Database }

/** A publication as it is listed: which, when, the hash of its text, and what there is to say of it in a line. */
export type PublicationEntry = {
  readonly tenant: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly revision: number
  readonly publishedAt: string
  readonly sha256: string
  readonly summary: PublicationSummary
}
/** With its exact text, as it was hashed. */
export type StoredPublication = PublicationEntry & { readonly body: string }

type Row = {
  tenant: string
  fiscal_year: number
  sequence: number
  revision: number
  published_at: Date
  sha256: string
  summary: PublicationSummary
}

const entryOf = ({
  tenant,
  fiscal_year,
  sequence,
  revision,
  published_at,
  sha256,
  summary,
}: Row): PublicationEntry => ({
  tenant,
  fiscalYear: fiscal_year,
  sequence,
  revision,
  publishedAt: published_at.toISOString(),
  sha256,
  summary,
})

const entry = ['tenant', 'fiscal_year', 'sequence', 'revision', 'published_at', 'sha256', 'summary'] as const

/** The newest publication of every plan, without its text: by tenant, newest year first. */
export async function newestPublications(db: Database): Promise<PublicationEntry[]> {
  const rows = await db
    .selectFrom('publication')
    .select(entry)
    .distinctOn(['tenant', 'fiscal_year'])
    .orderBy('tenant')
    .orderBy('fiscal_year', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(entryOf)
}

/** One publication with its text; the newest of its plan without a sequence number. Undefined when there is none. */
export async function storedPublication(
  db: Database,
  tenant: string,
  fiscalYear: number,
  sequence?: number,
): Promise<StoredPublication | undefined> {
  const row = await db
    .selectFrom('publication')
    .select([...entry, 'body'])
    .where('tenant', '=', tenant)
    .where('fiscal_year', '=', fiscalYear)
    .$if(sequence !== undefined, (query) => query.where('sequence', '=', sequence ?? 0))
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...entryOf(row), body: row.body }
}

/** Every publication of a tenant, the latest first, without their texts. */
export async function publicationsOf(db: Database, tenant: string): Promise<PublicationEntry[]> {
  const rows = await db
    .selectFrom('publication')
    .select(entry)
    .where('tenant', '=', tenant)
    .orderBy('published_at', 'desc')
    .orderBy('fiscal_year', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(entryOf)
}

/** A number that changes whenever something is published: what a server looks at to see whether its pages are still the newest. */
export async function publicationCount(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from furikaeri.publication`.execute(db)
  return rows[0]?.count ?? 0
}
