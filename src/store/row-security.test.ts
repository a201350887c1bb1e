import type { Pool } from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { asTenant } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const [tenant, name] of [
    ['271071', '大阪市 港区'],
    ['131016', '千代田区'],
  ] as const)
    await asTenant(database.db, tenant, async (transaction) => {
      await transaction
        .insertInto('tenant')
        .values({ code: tenant, name, prefecture: '', kana: '', valid_from: null, valid_to: null })
        .execute()
      await transaction.insertInto('plan_revision').values(revisionOf(tenant)).execute()
      await transaction.insertInto('plan').values({ tenant, fiscal_year: 2017, revision: 1 }).execute()
    })
})
afterAll(() => database.close())

const revisionOf = (tenant: string, fiscalYear = 2017) => ({
  tenant,
  fiscal_year: fiscalYear,
  revision: 1,
  body: '{}',
  reason: 'test',
  recorded_at: '2018-06-25T00:00:00Z',
})

/** Tables that the migration library keeps for itself: no tenant's data, and the program's role may not touch them. */
const librarys = ['migration', 'migration_lock']

type Fault = { table: string; fault: string }

/** Every table of ours that row-level security would not guard, as the catalogue says, and why. */
async function unguarded(owner: Pool): Promise<Fault[]> {
  const { rows } = await owner.query<Fault>(
    `select t.relname as table, fault
     from pg_class t
     join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'furikaeri'
     left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
     left join pg_attribute first on first.attrelid = t.oid and first.attnum = k.conkey[1]
     cross join lateral (values
       (not t.relrowsecurity, 'row-level security is off'),
       (not t.relforcerowsecurity, 'row-level security does not bind the owner'),
       (not exists (select from pg_policy p where p.polrelid = t.oid), 'no policy'),
       (first.attname is distinct from case t.relname when 'tenant' then 'code' else 'tenant' end, 'the tenant does not lead the primary key')
     ) as faults(holds, fault)
     where t.relkind in ('r', 'p') and holds and t.relname <> all($1)
     order by 1, 2`,
    [librarys],
  )
  return rows
}

describe('every table of ours is guarded', () => {
  test('row-level security is on and forced, with a policy, and the tenant leads the primary key', async () => {
    expect(await unguarded(database.owner)).toEqual([])
  })

  test('a table that somebody adds without all that is found', async () => {
    await database.owner.query('create table furikaeri.note (id int primary key, tenant char(6))')
    expect((await unguarded(database.owner)).map(({ fault }) => fault)).toEqual([
      'no policy',
      'row-level security does not bind the owner',
      'row-level security is off',
      'the tenant does not lead the primary key',
    ])
    await database.owner.query('drop table furikaeri.note')
  })

  test('the library’s own tables are out of reach of the program', async () => {
    for (const table of librarys)
      await expect(sql`select * from ${sql.table(`furikaeri.${table}`)}`.execute(database.db)).rejects.toThrow(
        'permission denied',
      )
  })
})

test('the program works as a role without any power over the rules', async () => {
  const { rows } = await sql<{ name: string; weak: boolean; owns: boolean }>`
    select current_user as name, not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) as weak,
      exists (select from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user`.execute(database.db)
  expect(rows).toEqual([{ name: 'furikaeri_app', weak: true, owns: false }])
})

describe('a transaction as 港区', () => {
  const asMinato = <Result>(work: Parameters<typeof asTenant<Result>>[2]) => asTenant(database.db, '271071', work)

  test('sees its own rows and no others', async () => {
    const rows = await asMinato((transaction) => transaction.selectFrom('plan_revision').select('tenant').execute())
    expect(rows).toEqual([{ tenant: '271071' }])
  })

  test('cannot write a row of 千代田区', async () => {
    await expect(
      asMinato((transaction) => transaction.insertInto('plan_revision').values(revisionOf('131016', 2018)).execute()),
    ).rejects.toThrow('row-level security')
  })

  test('cannot hand a row of its own to 千代田区', async () => {
    await expect(
      asMinato((transaction) => transaction.updateTable('plan').set({ tenant: '131016' }).execute()),
    ).rejects.toThrow('row-level security')
  })

  test('changes nothing of 千代田区, even without saying whose rows it means', async () => {
    const [{ numUpdatedRows }] = (await asMinato((transaction) =>
      transaction.updateTable('plan').set({ revision: 1 }).execute(),
    )) as [{ numUpdatedRows: bigint }]
    expect(numUpdatedRows).toBe(1n)
    const [{ numDeletedRows }] = (await asMinato((transaction) =>
      transaction.deleteFrom('initiative_index').where('tenant', '=', '131016').execute(),
    )) as [{ numDeletedRows: bigint }]
    expect(numDeletedRows).toBe(0n)
  })

  test('cannot rewrite history: revisions and changes are only ever added', async () => {
    for (const table of ['plan_revision', 'plan_change'] as const) {
      await expect(asMinato((transaction) => transaction.deleteFrom(table).execute())).rejects.toThrow(
        'permission denied',
      )
      await expect(
        asMinato((transaction) => transaction.updateTable(table).set({ tenant: '271071' }).execute()),
      ).rejects.toThrow('permission denied')
    }
  })

  test('leaves nothing behind: the next work on the same connection is nobody’s again', async () => {
    await asMinato((transaction) => transaction.selectFrom('plan').selectAll().execute())
    expect(await database.db.selectFrom('plan').selectAll().execute()).toEqual([])
  })
})

test('without a tenant nothing is seen but who publishes here', async () => {
  expect(await database.db.selectFrom('plan_revision').selectAll().execute()).toEqual([])
  const tenants = await database.db.selectFrom('tenant').select('code').orderBy('code').execute()
  expect(tenants).toEqual([{ code: '131016' }, { code: '271071' }])
})
