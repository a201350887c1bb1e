import { Pool, type PoolConfig } from 'pg'
import type { Refusal } from '../core/refusal.ts'
import type { OwnDatabase } from '../outside/database-server/open.ts'
import type { DatabaseProblem } from '../outside/database-server/problem.ts'
import { createDatabase, createPool } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { createOwnDatabase } from '../store/own-database.ts'
import type { Store } from './store.ts'

export type StoreWorld = {
  /** PostgreSQL that somebody else runs; without it the program runs its own in the data folder. */
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly openOwnDatabase: (folder: string) => Promise<OwnDatabase | DatabaseProblem>
  readonly onError: (problem: Error) => void
}

function refusalOf(problem: DatabaseProblem): Refusal {
  const { problem: kind, ...details } = problem
  const detail =
    'detail' in problem
      ? `${problem.detail}${'log' in problem && problem.log !== '' ? ` — ${problem.log}` : ''}`
      : Object.values(details).join(', ')
  return { kind: 'database-failed', problem: kind, detail }
}

const reasonOf = (cause: unknown): string => {
  if (cause instanceof AggregateError) return cause.errors.map(String).join(', ')
  return cause instanceof Error ? cause.message : String(cause)
}

async function migrated(owner: PoolConfig, onError: (problem: Error) => void): Promise<void> {
  const pool = new Pool({ ...owner, max: 2, connectionTimeoutMillis: 5000 })
  pool.on('error', onError)
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

async function openAt(
  owner: PoolConfig,
  app: PoolConfig,
  onError: (problem: Error) => void,
  own?: OwnDatabase,
): Promise<Store> {
  await migrated(owner, onError)
  const db = createDatabase(createPool(app, onError))
  return {
    db,
    isOwn: own !== undefined,
    close: async () => {
      await db.destroy()
      await own?.close()
    },
  }
}

/**
 * Opens the store, on the database of DATABASE_URL or on our own in the data folder, with the newest schema. The program itself works as
 * a role that row-level security binds; `close` also stops our own database when nobody else uses it.
 */
export async function openStore({
  databaseUrl,
  dataFolder,
  openOwnDatabase,
  onError,
}: StoreWorld): Promise<Store | { readonly refusal: Refusal }> {
  if (databaseUrl !== undefined) {
    const connection = { connectionString: databaseUrl }
    try {
      return await openAt(connection, connection, onError)
    } catch (cause) {
      return { refusal: { kind: 'database-failed', problem: 'unreachable', detail: reasonOf(cause) } }
    }
  }
  const own = await openOwnDatabase(dataFolder)
  if ('problem' in own) return { refusal: refusalOf(own) }
  try {
    const owner = await createOwnDatabase(own.admin)
    return await openAt(owner, { ...owner, user: 'furikaeri_app' }, onError, own)
  } catch (cause) {
    await own.close()
    return { refusal: { kind: 'database-failed', problem: 'start-failed', detail: reasonOf(cause) } }
  }
}
