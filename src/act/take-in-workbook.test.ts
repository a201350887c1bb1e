import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../../tools/section-workbook/returned-sheets.ts'
import { townPlan } from '../../tools/section-workbook/town-plan.ts'
import { plainRules, townSheets } from '../../tools/section-workbook/town-workbooks.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { indicatorsOf } from '../core/evaluation.ts'
import type { Plan } from '../core/plan/plan.ts'
import { findEntries } from '../core/section-workbook/find-entries.ts'
import type { Tenant } from '../core/tenant.ts'
import { createFiles } from '../outside/files.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { addressPlan, commitImport, proposeImport } from './import-plan.ts'
import { loadTenants } from './load-tenants.ts'
import { planKey } from './plan-key.ts'
import { proposeTakenIn } from './propose-taken-in.ts'
import { checkPlan, type ReadingRules } from './read-document.ts'
import type { ReturnedWorkbook } from './read-returned-workbook.ts'
import type { Store } from './store.ts'
import { takeInWorkbook } from './take-in-workbook.ts'

const actual = '今年度の実績(記入)'
let database: TestDatabase
let store: Store
let rules: ReadingRules
let tenants: readonly Tenant[]
beforeAll(async () => {
  database = await createTestDatabase()
  store = { db: database.db, isOwn: true, close: () => Promise.resolve() }
  rules = await plainRules()
  const loaded = await loadTenants(createFiles(join(import.meta.dirname, '../..')), 'tenants/tenants.csv')
  if ('refusals' in loaded) throw new Error('the tenants of the program are read')
  tenants = loaded.tenants
})
afterAll(() => database.close())

const yearOf = (fiscalYear: number) => ({ ...townPlan, fiscalYear })
const what = { reason: 'test', recordedAt: '2025-04-10T00:00:00Z' }
async function keep(plan: Plan): Promise<void> {
  const addressed = addressPlan(plan, {}, tenants)
  if ('refusals' in addressed) throw new Error('the town has a year')
  await commitImport(store, await proposeImport(store, addressed), checkPlan(plan, rules), what)
}
/** A workbook of a section of the plan of some year, with one result filled in. */
async function returned(plan: typeof townPlan, section: string, id: string, text: string): Promise<ReturnedWorkbook> {
  const sheets = await townSheets(section, plan)
  fill(sheets, id, actual, text)
  const { tenant, fiscalYear } = plan
  const mark = { tenant, fiscalYear, revision: 1, key: planKey(plan), scheme: 'met-unmet@1', section }
  return { file: `${section}.xlsx`, mark, found: findEntries(sheets) }
}
async function proposed(workbook: ReturnedWorkbook) {
  const taken = await takeInWorkbook(store, workbook, rules)
  if ('refusals' in taken) throw new Error('a plan is kept')
  return { taken, propose: () => proposeTakenIn(store, taken, {}, tenants) }
}
async function resultsOf(fiscalYear: number): Promise<Record<string, string>> {
  const stored = await storedPlan(store.db, '271071', fiscalYear)
  const all = stored === undefined ? [] : indicatorsOf(stored.plan)
  return Object.fromEntries(all.flatMap(({ indicator: { id, actual: own } }) => (own ? [[id, own.actual.text]] : [])))
}

test('workbooks of two sections that went out together both go in', async () => {
  const plan = yearOf(2021)
  await keep(plan)
  for (const [section, id, text] of [
    ['生活安全課', 'indicator-patrol', '25回'],
    ['福祉課', 'indicator-salon', '各地域12回'],
  ] as const) {
    const { taken, propose } = await proposed(await returned(plan, section, id, text))
    const proposal = await propose()
    if ('refusals' in proposal) throw new Error('nobody else saves')
    expect([taken.isKnown, proposal.changes.length]).toEqual([true, 1])
    await commitImport(store, proposal, checkPlan(proposal.plan, rules), what)
  }
  expect(await resultsOf(2021)).toEqual({
    'indicator-radio': '640人',
    'indicator-patrol': '25回',
    'indicator-salon': '各地域12回',
  })
})

test('what somebody saves after it was compared, or after it was proposed, is never written over', async () => {
  const plan = yearOf(2022)
  await keep(plan)
  const { propose } = await proposed(await returned(plan, '生活安全課', 'indicator-patrol', '25回'))
  const early = await propose()
  await keep({ ...plan, vision: { text: '夜道の明るい町' } })
  expect(await propose()).toEqual({ refusals: [{ kind: 'revision-stale', basedOn: 1, current: 2 }] })
  if ('refusals' in early) throw new Error('nobody had saved then')
  const late = await commitImport(store, early, checkPlan(early.plan, rules), what)
  expect(late).toEqual({ refusals: [{ kind: 'revision-stale', basedOn: 1, current: 2 }] })
  expect(await resultsOf(2022)).toEqual({ 'indicator-radio': '640人' })
})

test('a workbook that names a revision of another content is compared with the one that has its key, else only fills what is empty', async () => {
  const plan = yearOf(2023)
  await keep({ ...plan, vision: { text: '前の目標像' } })
  await keep(plan)
  const workbook = await returned(plan, '', 'indicator-radio', '700人')
  const known = await proposed(workbook)
  expect([known.taken.isKnown, known.taken.changes.map(({ after }) => after)]).toEqual([true, ['700人']])
  const unknown = await proposed({ ...workbook, mark: { ...workbook.mark, key: '0123456789abcdef' } })
  expect([unknown.taken.isKnown, unknown.taken.changes, unknown.taken.conflicts.length]).toEqual([false, [], 1])
})

test('new activities and countermeasures have ids that the plan does not have yet', async () => {
  const plan = yearOf(2020)
  await keep(plan)
  const sheets = await townSheets('生活安全課', plan)
  fill(sheets, 'initiative-lamps', '取組実績', '灯りの点検(2回)\n点検\n点検')
  fill(sheets, 'initiative-lamps', '対応・改善策', '指標を見直す。')
  const mark = {
    tenant: '271071',
    fiscalYear: 2020,
    revision: 1,
    key: planKey(plan),
    scheme: 'met-unmet@1',
    section: '生活安全課',
  }
  const { taken } = await proposed({ file: 'a.xlsx', mark, found: findEntries(sheets) })
  const lamps = taken.plan.initiatives.find(({ id }) => id === 'initiative-lamps')
  const ids = lamps?.activities.map(({ id }) => id) ?? []
  expect([ids[0], new Set(ids).size]).toEqual(['activity-lamps-1', 3])
  expect(lamps?.countermeasure).toMatchObject({ text: '指標を見直す。', changesIndicator: true })
})
