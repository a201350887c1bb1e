import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Imports that are not done yet, and how a ward's own documents are read. A draft whose ward nobody has said stands under 000000, which is
 * no tenant, so the key does not refer to one. Drafts are nobody's but their tenant's: they are never public.
 */
export const importDrafts: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      sql`create table furikaeri.import_draft (
        tenant char(6) not null check (tenant ~ '^[0-9]{6}$'), draft uuid not null, version int not null check (version > 0),
        fiscal_year int, file text not null, part text check (part in ('stratml', 'indicators')),
        reading jsonb, placements jsonb not null, begun_at timestamptz not null, changed_at timestamptz not null,
        kept_revision int, check ((reading is null) = (kept_revision is not null)),
        primary key (tenant, draft))`,
      sql`create index import_draft_by_time on furikaeri.import_draft (tenant, changed_at desc, draft)`,
      sql`create table furikaeri.import_layout (tenant char(6) not null, body jsonb not null, primary key (tenant))`,
      ...['import_draft', 'import_layout'].flatMap((table) => [
        sql`alter table furikaeri.${sql.ref(table)} enable row level security`,
        sql`alter table furikaeri.${sql.ref(table)} force row level security`,
        sql`create policy own_tenant on furikaeri.${sql.ref(table)} using (tenant = current_setting('furikaeri.tenant', true)) with check (tenant = current_setting('furikaeri.tenant', true))`,
      ]),
      sql`grant select, insert, update, delete on furikaeri.import_draft to furikaeri_app`,
      sql`grant select, insert, update on furikaeri.import_layout to furikaeri_app`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}
