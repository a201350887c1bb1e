import { commitImport, proposeImport } from '../../src/act/import-plan.ts'
import { openStore } from '../../src/act/open-store.ts'
import { publishPlan } from '../../src/act/publish-plan.ts'
import { checkPlan, type ReadingRules } from '../../src/act/read-document.ts'
import type { Store } from '../../src/act/store.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'
import type { SamplePlan } from '../generate/sample-plans.ts'

/** A store of its own for a benchmark, in a folder of its own. */
export async function openSampleStore(dataFolder: string): Promise<Store> {
  const onError = (problem: Error) => process.stderr.write(`${problem.message}\n`)
  const store = await openStore({ databaseUrl: undefined, dataFolder, openOwnDatabase, onError })
  if ('refusal' in store) throw new Error(`the benchmark needs PostgreSQL: ${JSON.stringify(store.refusal)}`)
  return store
}

const day = '2025-06-01T00:00:00Z'

/** Keeps a plan as its next revision and publishes it, through the same acts as a person would. */
export async function keepAndPublish(store: Store, { tenant, plan }: SamplePlan, rules: ReadingRules): Promise<void> {
  const fiscalYear = plan.fiscalYear ?? 0
  const proposal = await proposeImport(store, { tenant, fiscalYear, plan })
  const saved = await commitImport(store, proposal, checkPlan(plan, rules), { reason: 'bench', recordedAt: day })
  if ('refusals' in saved) throw new Error(JSON.stringify(saved.refusals))
  const published = await publishPlan(store, { tenant, fiscalYear }, rules, day)
  if ('refusals' in published) throw new Error(JSON.stringify(published.refusals))
}

/** The same plan after one figure was corrected: what was spent on its first initiative. */
export function withOneNumberChanged(plan: Plan): Plan {
  const [first, ...others] = plan.initiatives
  const [oldest, ...later] = first?.budget ?? []
  if (first === undefined || oldest?.settlement === undefined) throw new Error('the plan has no figure to change')
  const settlement = { ...oldest.settlement, value: '1234000', text: '1,234千円' }
  return { ...plan, initiatives: [{ ...first, budget: [{ ...oldest, settlement }, ...later] }, ...others] }
}
