import type { PoolConfig } from 'pg'
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
  const pool = createPool({ ...owner, max: 2 }, onError)
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

/**
 * Starts our own database again when it has gone down under us (killed, out of memory): whoever hears of a broken connection calls this.
 * One attempt at a time, and none once the program itself is closing.
 */
function reviving(openAgain: () => Promise<unknown>, onError: (problem: Error) => void) {
  let [underWay, closing] = [false, false]
  return {
    revive: () => {
      if (underWay || closing) return
      underWay = true
      openAgain()
        .catch((cause: unknown) => onError(cause instanceof Error ? cause : new Error(String(cause))))
        .finally(() => (underWay = false))
    },
    stop: () => (closing = true),
  }
}

async function openOwn(own: OwnDatabase, { dataFolder, openOwnDatabase, onError }: StoreWorld): Promise<Store> {
  const owner = await createOwnDatabase(own.admin)
  await migrated(owner, onError)
  const { revive, stop } = reviving(() => openOwnDatabase(dataFolder), onError)
  const app = { ...owner, user: 'furikaeri_app' }
  const db = createDatabase(
    createPool(app, (problem) => {
      onError(problem)
      revive()
    }),
  )
  return {
    db,
    isOwn: true,
    close: async () => {
      stop()
      await db.destroy()
      await own.close()
    },
  }
}

async function openShared(connectionString: string, onError: (problem: Error) => void): Promise<Store> {
  await migrated({ connectionString }, onError)
  const db = createDatabase(createPool({ connectionString }, onError))
  return { db, isOwn: false, close: () => db.destroy() }
}

/**
 * Opens the store, on the database of DATABASE_URL or on our own in the data folder, with the newest schema. The program itself works as
 * a role that row-level security binds; `close` also stops our own database when nobody else uses it.
 */
export async function openStore(world: StoreWorld): Promise<Store | { readonly refusal: Refusal }> {
  const { databaseUrl, dataFolder, openOwnDatabase, onError } = world
  if (databaseUrl !== undefined) {
    try {
      return await openShared(databaseUrl, onError)
    } catch (cause) {
      return { refusal: { kind: 'database-failed', problem: 'unreachable', detail: reasonOf(cause) } }
    }
  }
  const own = await openOwnDatabase(dataFolder)
  if ('problem' in own) return { refusal: refusalOf(own) }
  try {
    return await openOwn(own, world)
  } catch (cause) {
    await own.close()
    return { refusal: { kind: 'database-failed', problem: 'start-failed', detail: reasonOf(cause) } }
  }
}

/** The same, with Ctrl-C held back while the store is open: whoever is asked to stop in between closes it first, and with it our own database. */
export async function openStoreHeld(
  world: StoreWorld,
  hold: () => () => void,
): Promise<Store | { readonly refusal: Refusal }> {
  const release = hold()
  const store = await openStore(world)
  if ('refusal' in store) {
    release()
    return store
  }
  return {
    ...store,
    close: async () => {
      await store.close()
      release()
    },
  }
}
