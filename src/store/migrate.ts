import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Pool } from 'pg'
import { plans } from './migrations/0001-plans.ts'

/** Every migration in its order; a name never changes once it has run somewhere. */
const migrations = { '0001-plans': plans }

/** Two programs may start at once on one database: one of them makes schema and role, the other waits here. */
const preparing = 4_661_272_047

async function prepare(db: Kysely<unknown>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${preparing})`.execute(connection)
    try {
      await sql`create schema if not exists furikaeri`.execute(connection)
      await sql`do $$ begin
        if not exists (select from pg_roles where rolname = 'furikaeri_app') then
          create role furikaeri_app login nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
        execute format('grant furikaeri_app to %I', current_user);
      end $$`.execute(connection)
      await sql`grant usage on schema furikaeri to furikaeri_app`.execute(connection)
    } finally {
      await sql`select pg_advisory_unlock(${preparing})`.execute(connection)
    }
  })
}

/**
 * Brings the database to the newest schema. Each migration runs in a transaction: interrupted, it has not happened.
 * Needs an owner's connection; the program itself works as `furikaeri_app`, whom row-level security binds.
 */
export async function migrate(pool: Pool): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  await prepare(db)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'furikaeri',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
