import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Pool } from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import { migrations } from './migrations/migrations.ts'

/** Two programs may start at once on one database: one of them makes schema and role, the other waits here. */
const preparing = 4_661_272_047

/** What another program, preparing another database of the same cluster, may have done in between: a role belongs to the whole cluster. */
const doneByAnother: ReadonlySet<unknown> = new Set(['42710', '23505', 'XX000'])
const attempts = 10

/** The role that the program works as, and that the owner may become. Granted only when missing, so that starts do not meet at one row of the catalogue. */
const role = sql`do $$ begin
  if not exists (select from pg_roles where rolname = 'furikaeri_app') then
    create role furikaeri_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (
    select from pg_auth_members m
    where m.roleid = 'furikaeri_app'::regrole and m.member = current_user::regrole and to_jsonb(m)->>'set_option' is distinct from 'false'
  ) then
    execute format('grant furikaeri_app to %I', current_user);
  end if;
end $$`

async function prepare(db: Kysely<unknown>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${preparing})`.execute(connection)
    try {
      await sql`create schema if not exists furikaeri`.execute(connection)
      await role.execute(connection)
      await sql`grant usage on schema furikaeri to furikaeri_app`.execute(connection)
    } finally {
      await sql`select pg_advisory_unlock(${preparing})`.execute(connection)
    }
  })
}

async function prepareBesideOthers(db: Kysely<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await prepare(db)
    } catch (cause) {
      const another = cause instanceof Error && 'code' in cause && doneByAnother.has(cause.code)
      if (!another || attempt === attempts) throw cause
      await wait(20 * attempt)
    }
}

/**
 * Brings the database to the newest schema, all steps in one transaction: interrupted, nothing has happened.
 * Needs an owner's connection; the program itself works as `furikaeri_app`, whom row-level security binds.
 */
export async function migrate(pool: Pool, steps = migrations): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  await prepareBesideOthers(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    migrationTableSchema: 'furikaeri',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
