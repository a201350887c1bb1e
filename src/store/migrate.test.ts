import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'

const opened: TestDatabase[] = []
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true })
  opened.push(database)
  return database
}
afterAll(() => Promise.all(opened.map((database) => database.close())))

const tablesOf = async ({ owner }: TestDatabase): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'furikaeri' order by 1",
  )
  return rows.map(({ name }) => name)
}
const ranIn = async ({ owner }: TestDatabase): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>('select name from furikaeri.migration order by name')
  return rows.map(({ name }) => name)
}

test('an empty database gets every table, and running the migrations again changes nothing', async () => {
  const database = await emptyDatabase()
  await migrate(database.owner)
  const tables = await tablesOf(database)
  expect(tables).toContain('plan_revision')
  await database.owner.query(
    "insert into furikaeri.tenant values ('271071', '大阪市 港区', '大阪府', 'みなとく', null, null)",
  )
  await migrate(database.owner)
  expect(await tablesOf(database)).toEqual(tables)
  expect(await ranIn(database)).toEqual(Object.keys(migrations))
  const { rowCount } = await database.owner.query('select from furikaeri.tenant')
  expect(rowCount).toBe(1)
})

test('two programs that start at once on one empty database both find it ready', async () => {
  const database = await emptyDatabase()
  await Promise.all([migrate(database.owner), migrate(database.owner)])
  expect(await ranIn(database)).toEqual(Object.keys(migrations))
})

test('programs that start at once on several databases of one cluster share the role without meeting', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, emptyDatabase))
  await Promise.all(databases.map(({ owner }) => migrate(owner)))
  for (const database of databases) expect(await ranIn(database)).toEqual(Object.keys(migrations))
})

describe('a migration that is interrupted has not happened, and the next start does it', () => {
  test('it fails in the middle', async () => {
    const database = await emptyDatabase()
    const broken = {
      ...migrations,
      '9999-broken': {
        up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
          await sql`create table furikaeri.half (tenant char(6) primary key)`.execute(db)
          await sql`select 1 / 0`.execute(db)
        },
      },
    }
    await expect(migrate(database.owner, broken)).rejects.toThrow('division by zero')
    expect(await tablesOf(database)).not.toContain('half')
    await migrate(database.owner)
    expect(await ranIn(database)).toEqual(Object.keys(migrations))
  })

  test('its connection is cut, as when the machine or the database goes down', async () => {
    const database = await emptyDatabase()
    const slow = {
      ...migrations,
      '9999-slow': {
        up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
          await sql`create table furikaeri.half (tenant char(6) primary key)`.execute(db)
          await sql`select pg_sleep(30), 'a slow migration'`.execute(db)
        },
      },
    }
    const running = expect(migrate(database.owner, slow)).rejects.toThrow()
    const cut = async () =>
      (
        await database.owner.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like '%a slow migration%' and datname = current_database() and pid <> pg_backend_pid()",
        )
      ).rowCount ?? 0
    while ((await cut()) === 0) await wait(20)
    await running
    expect(await tablesOf(database)).not.toContain('plan')
    await migrate(database.owner)
    expect(await tablesOf(database)).toContain('plan')
    expect(await tablesOf(database)).not.toContain('half')
  })
})
