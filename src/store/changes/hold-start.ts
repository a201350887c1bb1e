import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** One server at a time on a data folder: the database itself knows, and forgets when the holder dies. */
const serverLock = 4_661_272_048

export type Held = { readonly release: () => Promise<void> }

/** Holds the right to serve as long as this process lives or until it is released; undefined when another process holds it. */
export function holdStart(db: Database): Promise<Held | undefined> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => undefined
    const released = new Promise<void>((done) => (release = done))
    const held = db.connection().execute(async (connection) => {
      const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${serverLock}) as got`.execute(
        connection,
      )
      if (rows[0]?.got !== true) return resolve(undefined)
      resolve({ release: async () => (release(), held) })
      await released
      await sql`select pg_advisory_unlock(${serverLock})`.execute(connection)
    })
    held.catch(reject)
  })
}
