import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool, types, type PoolConfig } from 'pg'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>
export type TenantWork = Transaction<Tables>

const asText = (value: string) => value
const dateType = 1082
types.setTypeParser(dateType, asText) // a date is a day of the calendar, not a moment in the server's zone

/**
 * A pool of connections. A database that goes down breaks them, idle or in use, and without a listener each would end the process:
 * `onError` hears of all of them. What was under way on a connection is refused to whoever waits for it.
 */
export function createPool(config: PoolConfig, onError: (problem: Error) => void): Pool {
  const pool = new Pool({ max: 10, connectionTimeoutMillis: 5000, ...config })
  pool.on('error', () => undefined) // the pool passes on what its idle connections say, which is heard below already
  pool.on('connect', (connection) => connection.on('error', onError))
  return pool
}

/** The tables behind a pool. A login that row-level security would not bind becomes `furikaeri_app` on every connection. */
export function createDatabase(pool: Pool): Database {
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set role furikaeri_app'))
    },
  })
  return new Kysely<Tables>({ dialect }).withSchema('furikaeri')
}

/** Does work as one tenant in one transaction: its rows are all that it sees, and all of it happens or nothing. */
export function asTenant<Result>(
  db: Database,
  tenant: string,
  work: (transaction: TenantWork) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select set_config('furikaeri.tenant', ${tenant}, true)`.execute(transaction)
    return work(transaction)
  })
}
