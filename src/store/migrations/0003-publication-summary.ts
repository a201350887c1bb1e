import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Beside every publication what lists and comparisons show of it, so that a list of many never reads their whole texts. */
export const publicationSummary: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table furikaeri.publication add column summary jsonb not null default '{}'`.execute(db)
  },
}
