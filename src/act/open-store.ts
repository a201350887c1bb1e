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
 * Our own database as it is now: it is started again when it has gone down under us (killed, out of memory), by whoever hears of a broken
 * connection. One attempt at a time, and none once the program itself is closing.
 */
function keepRunning(own: OwnDatabase, { dataFolder, openOwnDatabase, onError }: StoreWorld) {
  let [current, closing] = [own, false]
  let underWay: Promise<void> | undefined
  async function openAgain(): Promise<void> {
    try {
      const again = await openOwnDatabase(dataFolder)
      if ('problem' in again) return onError(new Error(JSON.stringify(again)))
      await current.leave()
      current = again
    } catch (cause) {
      onError(cause instanceof Error ? cause : new Error(String(cause)))
    } finally {
      underWay = undefined
    }
  }
  return {
    revive: () => {
      if (!closing) underWay ??= openAgain()
    },
    close: async () => {
      closing = true
      await underWay
      await current.close()
    },
  }
}

async function openOwn(own: OwnDatabase, world: StoreWorld): Promise<Store> {
  const { onError } = world
  const owner = await createOwnDatabase(own.admin)
  await migrated(owner, onError)
  const running = keepRunning(own, world)
  const app = { ...owner, user: 'furikaeri_app' }
  const db = createDatabase(
    createPool(app, (problem) => {
      onError(problem)
      running.revive()
    }),
  )
  return {
    db,
    isOwn: true,
    close: async () => {
      await db.destroy()
      await running.close()
    },
  }
}

async function openShared(connectionString: string, onError: (problem: Error) => void): Promise<Store> {
  await migrated({ connectionString }, onError)
  const db = createDatabase(createPool({ connectionString }, onError))
  return { db, isOwn: false, close: () => db.destroy() }
}

/** What `pg` takes for the address of a database; anything else it would look for on a machine of some other name. */
const databaseAddress = /^(?:postgres(?:ql)?:\/\/|socket:|\/)/

/**
 * Opens the store, on the database of DATABASE_URL or on our own in the data folder, with the newest schema. The program itself works as
 * a role that row-level security binds; `close` also stops our own database when nobody else uses it.
 */
export async function openStore(world: StoreWorld): Promise<Store | { readonly refusal: Refusal }> {
  const { databaseUrl, dataFolder, openOwnDatabase, onError } = world
  if (databaseUrl !== undefined) {
    if (!databaseAddress.test(databaseUrl))
      return { refusal: { kind: 'database-failed', problem: 'no-address', detail: '' } }
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
