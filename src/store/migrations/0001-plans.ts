import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

const ownRows = (table: string) => [
  sql`alter table furikaeri.${sql.ref(table)} enable row level security`,
  sql`alter table furikaeri.${sql.ref(table)} force row level security`,
  sql`create policy own_tenant on furikaeri.${sql.ref(table)} using (tenant = current_setting('furikaeri.tenant', true)) with check (tenant = current_setting('furikaeri.tenant', true))`,
]

/**
 * Tenants, plans with their revisions and changes, and the rows that search looks at.
 * Row-level security: a transaction sees and writes the rows of the tenant that it has named and no others. That a tenant exists is public.
 */
export const plans: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      sql`create table furikaeri.tenant (
        code char(6) primary key check (code ~ '^[0-9]{6}$'),
        name text not null, prefecture text not null, kana text not null,
        valid_from date, valid_to date, check (valid_to is null or valid_from is null or valid_from < valid_to))`,
      sql`alter table furikaeri.tenant enable row level security`,
      sql`alter table furikaeri.tenant force row level security`,
      sql`create policy everybody_reads on furikaeri.tenant for select using (true)`,
      sql`create policy own_tenant on furikaeri.tenant for insert with check (code = current_setting('furikaeri.tenant', true))`,
      sql`create table furikaeri.plan_revision (
        tenant char(6) not null references furikaeri.tenant, fiscal_year int not null, revision int not null check (revision > 0),
        body jsonb not null, reason text not null, recorded_at timestamptz not null,
        primary key (tenant, fiscal_year, revision))`,
      sql`create table furikaeri.plan (
        tenant char(6) not null, fiscal_year int not null, revision int not null,
        primary key (tenant, fiscal_year),
        foreign key (tenant, fiscal_year, revision) references furikaeri.plan_revision)`,
      sql`create table furikaeri.plan_change (
        tenant char(6) not null, fiscal_year int not null, revision int not null, position int not null,
        record text not null, path text not null, kind text not null check (kind in ('added', 'removed', 'changed')), before jsonb, after jsonb,
        primary key (tenant, fiscal_year, revision, position),
        foreign key (tenant, fiscal_year, revision) references furikaeri.plan_revision)`,
      sql`create table furikaeri.initiative_index (
        tenant char(6) not null, fiscal_year int not null, initiative text not null,
        title text not null, goal_number text not null, goal_title text not null, verdict text not null, listings int not null,
        primary key (tenant, fiscal_year, initiative), foreign key (tenant, fiscal_year) references furikaeri.plan)`,
      sql`create table furikaeri.indicator_index (
        tenant char(6) not null, fiscal_year int not null, indicator text not null, owner text not null,
        name text not null, kind text not null, target_text text, target_value numeric, unit text, actual_text text, actual_value numeric, verdict text not null,
        primary key (tenant, fiscal_year, indicator), foreign key (tenant, fiscal_year) references furikaeri.plan)`,
      ...['plan_revision', 'plan', 'plan_change', 'initiative_index', 'indicator_index'].flatMap(ownRows),
      sql`grant select, insert on furikaeri.tenant, furikaeri.plan_revision, furikaeri.plan_change to furikaeri_app`,
      sql`grant select, insert, update on furikaeri.plan to furikaeri_app`,
      sql`grant select, insert, update, delete on furikaeri.initiative_index, furikaeri.indicator_index to furikaeri_app`,
    ]
    for (const statement of statements) await statement.execute(db)
  },
}
