import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What is searched of the newest publication of every plan: its words as they are written, folded, and as the letters and pairs of letters
 * that they are found by. A pair finds a Japanese word of two letters; an index of three (trigrams) does not. It is public, like what is published.
 */
export const search: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      sql`create table furikaeri.search_record (
        tenant char(6) not null, fiscal_year int not null, position int not null,
        sequence int not null, version int not null,
        kind text not null, record text not null, owner text, place text,
        title text not null, text text not null, within text not null,
        folded_title text not null, folded_text text not null, grams text[] not null,
        primary key (tenant, fiscal_year, position),
        foreign key (tenant, fiscal_year, sequence) references furikaeri.publication)`,
      sql`create index search_record_by_grams on furikaeri.search_record using gin (grams) with (gin_pending_list_limit = 256)`,
      sql`alter table furikaeri.search_record enable row level security`,
      sql`alter table furikaeri.search_record force row level security`,
      sql`create policy everybody_reads on furikaeri.search_record for select using (true)`,
      sql`create policy own_tenant_adds on furikaeri.search_record for insert with check (tenant = current_setting('furikaeri.tenant', true))`,
      sql`create policy own_tenant_removes on furikaeri.search_record for delete using (tenant = current_setting('furikaeri.tenant', true))`,
      sql`grant select, insert, delete on furikaeri.search_record to furikaeri_app`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}
