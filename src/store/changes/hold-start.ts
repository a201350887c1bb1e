import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** One server at a time on a data folder: the database itself knows, and forgets when the holder dies. */
const serverLock = 4_661_272_048

export type Held = { readonly release: () => Promise<void> }

const pause = (milliseconds: number, signal: AbortSignal) =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined) // being told to stop ends the pause

/** Holds the lock on one connection until told to stop; false when another process has it. Throws when the connection breaks. */
function holdOnce(db: Database, stop: AbortSignal, beat: number, got: () => void): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${serverLock}) as got`.execute(connection)
    if (rows[0]?.got !== true) return false
    got()
    while (!stop.aborted) {
      await pause(beat, stop)
      await sql`select 1`.execute(connection)
    }
    await sql`select pg_advisory_unlock(${serverLock})`.execute(connection)
    return true
  })
}

/**
 * Holds the right to serve as long as this process lives or until it is released; undefined when another process holds it.
 * A database that was restarted has forgotten us: every `beat` milliseconds we look, and take it again.
 */
export function holdStart(db: Database, beat = 500): Promise<Held | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Held | undefined>()
  const stop = new AbortController()
  const holding = (async () => {
    for (let known = false; !stop.signal.aborted; await pause(beat, stop.signal))
      try {
        const held = await holdOnce(db, stop.signal, beat, () => {
          known = true
          resolve({ release: async () => (stop.abort(), holding) })
        })
        if (!held && !known) return resolve(undefined)
      } catch (cause) {
        if (!known) return reject(cause instanceof Error ? cause : new Error(String(cause)))
      }
  })()
  return promise
}
