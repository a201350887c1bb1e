import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Publications: the exact bytes that were frozen, with their hash; and, beside every plan, the lines it was read from.
 * What is published is public: everybody reads it. Only its own tenant adds to it, and nobody changes or deletes it.
 */
export const publications: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      sql`alter table furikaeri.plan_revision add column source jsonb`,
      sql`create table furikaeri.publication (
        tenant char(6) not null, fiscal_year int not null, sequence int not null check (sequence > 0),
        revision int not null, published_at timestamptz not null, sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'), body text not null,
        primary key (tenant, fiscal_year, sequence),
        foreign key (tenant, fiscal_year, revision) references furikaeri.plan_revision)`,
      sql`create index publication_by_time on furikaeri.publication (tenant, published_at desc, fiscal_year, sequence)`,
      sql`alter table furikaeri.publication enable row level security`,
      sql`alter table furikaeri.publication force row level security`,
      sql`create policy everybody_reads on furikaeri.publication for select using (true)`,
      sql`create policy own_tenant on furikaeri.publication for insert with check (tenant = current_setting('furikaeri.tenant', true))`,
      sql`grant select, insert on furikaeri.publication to furikaeri_app`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}
