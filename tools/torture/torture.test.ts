import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database/test-database.ts'
import { comparePlans } from '../../src/core/plan/compare.ts'
import { savePlan } from '../../src/store/changes/save-plan.ts'
import { killFirstRuns } from './first-run.ts'
import { look } from './look.ts'
import { markedPlan, tenant } from './marked-plan.ts'
import { torture } from './rounds.ts'

test('6 rounds of kill -9: nothing acknowledged is lost, nothing is there by half', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-torture-'))
  let kept = 0
  for await (const outcome of torture(folder, 6, 20_261_124)) {
    expect(outcome.faults).toEqual([])
    kept += outcome.kept
  }
  expect(kept).toBeGreaterThan(6)
  rmSync(folder, { recursive: true })
})

test(
  'a first start that is killed at any moment leaves nothing that the next one minds',
  { timeout: 240_000 },
  async () => {
    for await (const { fault } of killFirstRuns(2, 20_261_124)) expect(fault).toBeUndefined()
  },
)

describe('what the torture looks for is found when it is planted', () => {
  let database: TestDatabase
  const kept = [
    { year: 2017, revision: 1, mark: 'first' },
    { year: 2017, revision: 2, mark: 'second' },
  ]
  beforeAll(async () => {
    database = await createTestDatabase()
    const [first, second] = [markedPlan('first', 2017, 20), markedPlan('second', 2017, 21)]
    for (const [basedOn, plan, changes] of [
      [0, first, []],
      [1, second, comparePlans(first, second)],
    ] as const)
      await savePlan(database.db, {
        tenant: { code: tenant, name: '', prefecture: '', kana: '' },
        fiscalYear: 2017,
        basedOn,
        plan,
        source: [],
        changes,
        reason: '',
        recordedAt: '2018-06-25T00:00:00Z',
        initiatives: plan.initiatives.map(({ id, title }) => ({
          initiative: id,
          title: title.text,
          goal_number: '1',
          goal_title: '',
          verdict: 'met',
          listings: 1,
        })),
        indicators: [],
      })
  })
  afterAll(() => database.close())

  const faultsAfter = async (fault: string, mended: string) => {
    await database.owner.query(fault)
    const { faults } = await look(database.db, kept, new Map())
    await database.owner.query(mended)
    return faults.join('\n')
  }

  test('nothing, while all is well', async () => {
    expect((await look(database.db, kept, new Map())).faults).toEqual([])
  })

  test.each([
    ['an index row that is gone', "update furikaeri.initiative_index set fiscal_year = 2017, title = 'x' where initiative = 'initiative-3'", "update furikaeri.initiative_index set title = 'second 3' where initiative = 'initiative-3'", 'the index is not'],
    ['half a plan', "update furikaeri.plan_revision set body = jsonb_set(body, '{initiatives,3,title,text}', '\"first 4\"') where revision = 2", "update furikaeri.plan_revision set body = jsonb_set(body, '{initiatives,3,title,text}', '\"second 4\"') where revision = 2", 'half a plan'],
    ['a plan that stayed at the revision before', 'update furikaeri.plan set revision = 1', 'update furikaeri.plan set revision = 2', 'the newest revision is 2, the plan says 1'],
    ['changes of another revision', 'update furikaeri.plan_change set position = position + 100 where position = 0', 'update furikaeri.plan_change set position = 0 where position = 100', 'the changes are not'],
  ])('%s', async (_, fault, mended, said) => {
    expect(await faultsAfter(fault, mended)).toContain(said)
  }) // prettier-ignore

  test('an import that was acknowledged and is not there', async () => {
    const { faults } = await look(database.db, [...kept, { year: 2017, revision: 3, mark: 'third' }], new Map())
    expect(faults).toEqual(['2017/3: third was acknowledged and is not there'])
  })
})
