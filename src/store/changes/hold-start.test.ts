import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { holdStart } from './hold-start.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const beat = 30
const cutConnections = () =>
  database.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'furikaeri_app' and datname = current_database()",
  )

test('one server at a time; the next one may when it has been released', async () => {
  const first = await holdStart(database.db, beat)
  expect(first).toBeDefined()
  expect(await holdStart(database.db, beat)).toBeUndefined()
  await first?.release()
  const next = await holdStart(database.db, beat)
  expect(next).toBeDefined()
  await next?.release()
})

test('a server whose connection was cut takes the right again, and can still stop', async () => {
  const server = await holdStart(database.db, beat)
  await cutConnections()
  await wait(10 * beat)
  expect(await holdStart(database.db, beat)).toBeUndefined()
  await server?.release()
  const next = await holdStart(database.db, beat)
  expect(next).toBeDefined()
  await next?.release()
})

test('a server may stop while the database is away', async () => {
  const server = await holdStart(database.db, 60_000)
  await cutConnections()
  await expect(server?.release()).resolves.toBeUndefined()
})
