import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { comparePlans } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { SourceLine } from '../../core/source-line.ts'
import type { Tenant } from '../../core/tenant.ts'
import { asTenant } from '../database.ts'
import { storedPlan, storedYears } from '../queries/plan.ts'
import { storedTenants } from '../queries/tenant.ts'
import { savePlan, type PlanToSave } from './save-plan.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const minato: Tenant = { code: '271071', name: '大阪市 港区', prefecture: '大阪府', kana: 'おおさかし みなとく' }

const planOf = (fiscalYear: number, ...titles: readonly string[]): Plan => ({
  schema: 'furikaeri.plan/1',
  tenant: minato.code,
  fiscalYear,
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [],
  initiatives: titles.map((title, index) => ({
    id: `initiative-${index + 1}`,
    title: { text: title },
    otherTitles: [],
    indicators: [],
    activities: [],
    photos: [],
    budget: [],
  })),
  history: [],
})

const source: SourceLine[] = [{ line: 1, use: 'record', record: 'initiative-1', text: '経営課題1 安全' }]

/** A plan to be kept, with an index row for each of its initiatives and one indicator. */
function toSave(plan: Plan, basedOn: number, before?: Plan): PlanToSave {
  const { fiscalYear = 0 } = plan
  return {
    tenant: minato,
    fiscalYear,
    basedOn,
    plan,
    changes: comparePlans(before ?? { ...plan, initiatives: [] }, plan),
    source,
    reason: 'test',
    recordedAt: '2018-06-25T01:00:00Z',
    initiatives: plan.initiatives.map(({ id, title }) => ({
      initiative: id,
      title: title.text,
      goal_number: '1',
      goal_title: '安全',
      verdict: 'met',
      listings: 1,
    })),
    indicators: [
      {
        indicator: 'indicator-1',
        owner: 'initiative-1',
        name: '防災訓練に参加した世帯',
        kind: 'process',
        target_text: '80%以上',
        target_value: '80',
        unit: '%',
        actual_text: '79.2%',
        actual_value: '79.2',
        verdict: 'unmet',
      },
    ],
  }
}

/** Everything that is kept of one year, by table. */
const rowsOf = (fiscalYear: number) =>
  asTenant(database.db, minato.code, async (transaction) => ({
    revisions: (
      await transaction.selectFrom('plan_revision').select('revision').where('fiscal_year', '=', fiscalYear).execute()
    ).length,
    changes: await transaction
      .selectFrom('plan_change')
      .select(['revision', 'record', 'path', 'kind', 'before', 'after'])
      .where('fiscal_year', '=', fiscalYear)
      .orderBy('revision')
      .orderBy('position')
      .execute(),
    initiatives: await transaction
      .selectFrom('initiative_index')
      .select(['initiative', 'title'])
      .where('fiscal_year', '=', fiscalYear)
      .orderBy('initiative')
      .execute(),
    indicators: await transaction
      .selectFrom('indicator_index')
      .select(['target_value', 'actual_value'])
      .where('fiscal_year', '=', fiscalYear)
      .execute(),
  }))

const [first, second] = [planOf(2017, '防災訓練', '見守り'), planOf(2017, '防災訓練', '子育て')]

describe('a plan that is kept twice', () => {
  test('has the revisions 1 and 2, and the newest is the one that is read', async () => {
    expect(await savePlan(database.db, toSave(first, 0))).toEqual({ revision: 1 })
    expect(await storedPlan(database.db, minato.code, 2017)).toEqual({ plan: first, revision: 1, source })
    expect(await savePlan(database.db, toSave(second, 1, first))).toEqual({ revision: 2 })
    expect(await storedPlan(database.db, minato.code, 2017)).toEqual({ plan: second, revision: 2, source })
    expect((await rowsOf(2017)).revisions).toBe(2)
  })

  test('records what changed with each revision', async () => {
    const { changes } = await rowsOf(2017)
    expect(changes.map(({ revision, record, kind }) => ({ revision, record, kind }))).toEqual([
      { revision: 1, record: 'initiative-1', kind: 'added' },
      { revision: 1, record: 'initiative-2', kind: 'added' },
      { revision: 2, record: 'initiative-2', kind: 'changed' },
    ])
    expect(changes[2]).toMatchObject({ path: 'title', before: { text: '見守り' }, after: { text: '子育て' } })
  })

  test('leaves only the newest in the index, with its figures exact', async () => {
    const { initiatives, indicators } = await rowsOf(2017)
    expect(initiatives).toEqual([
      { initiative: 'initiative-1', title: '防災訓練' },
      { initiative: 'initiative-2', title: '子育て' },
    ])
    expect(indicators).toEqual([{ target_value: '80', actual_value: '79.2' }])
  })

  test('made from an older revision it is a conflict, and nothing is written', async () => {
    const before = await rowsOf(2017)
    expect(await savePlan(database.db, toSave(first, 1))).toEqual({ conflict: 2 })
    expect(await savePlan(database.db, toSave(first, 0))).toEqual({ conflict: 2 })
    expect(await savePlan(database.db, toSave(first, 3))).toEqual({ conflict: 2 })
    expect(await rowsOf(2017)).toEqual(before)
  })

  test('stands beside the plans of other years', async () => {
    expect(await savePlan(database.db, toSave(planOf(2018, '防災訓練'), 0))).toEqual({ revision: 1 })
    expect(await storedYears(database.db, minato.code)).toEqual([2018, 2017])
    expect((await storedPlan(database.db, minato.code, 2017))?.revision).toBe(2)
    expect((await storedTenants(database.db)).map(({ code }) => code)).toEqual([minato.code])
  })
})

test('two first imports at once: one is kept, the other is told', async () => {
  const saved = await Promise.all(
    ['a', 'b', 'c', 'd'].map((title) => savePlan(database.db, toSave(planOf(2019, title), 0))),
  )
  expect(saved.filter((result) => 'revision' in result)).toEqual([{ revision: 1 }])
  expect(saved.filter((result) => 'conflict' in result)).toEqual([{ conflict: 1 }, { conflict: 1 }, { conflict: 1 }])
  expect(await rowsOf(2019)).toMatchObject({ revisions: 1, initiatives: [{ initiative: 'initiative-1' }] })
})

describe('all or nothing', () => {
  const twice = toSave(planOf(2020, '防災訓練'), 0)
  const [row] = twice.initiatives

  test('a fault at the last row leaves not even the revision', async () => {
    const faulty = { ...twice, indicators: [...twice.indicators, ...twice.indicators] }
    await expect(savePlan(database.db, faulty)).rejects.toThrow('duplicate key')
    expect(await rowsOf(2020)).toEqual({ revisions: 0, changes: [], initiatives: [], indicators: [] })
    expect(await storedPlan(database.db, minato.code, 2020)).toBeUndefined()
  })

  test('a thousand rows are kept whole', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({ ...row!, initiative: `initiative-${index + 1}` }))
    expect(await savePlan(database.db, { ...twice, initiatives: many })).toEqual({ revision: 1 })
    expect((await rowsOf(2020)).initiatives).toHaveLength(1200)
  })
})
