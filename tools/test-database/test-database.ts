import { randomUUID } from 'node:crypto'
import { Client, type Pool } from 'pg'
import { inject } from 'vitest'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'
import { createDatabase, createPool, type Database } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'

/** A database of its own for one test file, on the real PostgreSQL of the test run. */
export type TestDatabase = {
  /** The owner's connections: what migrations and the catalogue need. */
  readonly owner: Pool
  /** The program's own: bound by row-level security. */
  readonly db: Database
  /** For a program of its own: DATABASE_URL. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** What breaks while idle is no fault of a test that breaks connections on purpose; what breaks in use is reported by its query. */
const ignore = () => undefined

/** A fresh database, with the newest schema unless `empty`. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const cluster = await openOwnDatabase(inject('clusterFolder'))
  if ('problem' in cluster) throw new Error(`the tests need PostgreSQL: ${JSON.stringify(cluster)}`)
  const database = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new Client(cluster.admin)
  await admin.connect()
  await admin.query(`create database ${database} encoding 'UTF8' template template0`)
  await admin.end()
  const owner = createPool({ ...cluster.admin, database, max: 4 }, ignore)
  if (!empty) await migrate(owner)
  const db = createDatabase(createPool({ ...cluster.admin, database, user: 'furikaeri_app' }, ignore))
  return {
    owner,
    db,
    url: `postgresql:///${database}?host=${encodeURIComponent(cluster.admin.host)}&user=${cluster.admin.user}`,
    close: async () => {
      await db.destroy()
      await owner.end()
      await cluster.leave()
    },
  }
}
