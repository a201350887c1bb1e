import { join } from 'node:path'
import { addressPlan, commitImport, proposeImport } from '../../src/act/import-plan.ts'
import { checkPlan, readDocument, type CheckedPlan, type ReadingRules } from '../../src/act/read-document.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Tenant } from '../../src/core/tenant.ts'
import { createFiles } from '../../src/outside/files.ts'
import type { Database } from '../../src/store/database.ts'
import { readingRules } from '../generate/reading-rules.ts'

const root = join(import.meta.dirname, '../..')
export const minato: Tenant = { code: '271071', name: '大阪市 港区', prefecture: '大阪府', kana: 'おおさかし みなとく' }
export const taisho: Tenant = {
  code: '271080',
  name: '大阪市 大正区',
  prefecture: '大阪府',
  kana: 'おおさかし たいしょうく',
}

/** The example ward's document, read, judged and checked. */
export async function exampleDocument(): Promise<{ readonly rules: ReadingRules; readonly checked: CheckedPlan }> {
  const rules = await readingRules()
  const checked = await readDocument(createFiles(root), 'examples/minato-fy2017/review.txt', rules)
  if ('refusals' in checked) throw new Error(JSON.stringify(checked.refusals))
  return { rules, checked }
}

/** Keeps a plan as the next revision of a tenant's year, as an import would. */
export async function keepPlan(
  db: Database,
  tenant: Tenant,
  plan: Plan,
  { rules, source }: { readonly rules: ReadingRules; readonly source: CheckedPlan['source'] },
): Promise<void> {
  const addressed = addressPlan({ ...plan, tenant: tenant.code }, {}, [tenant])
  if ('refusals' in addressed) throw new Error(JSON.stringify(addressed.refusals))
  const checked = checkPlan(addressed.plan, rules, source)
  const store = { db, isOwn: false, close: async () => undefined }
  const saved = await commitImport(store, await proposeImport(store, addressed), checked, {
    reason: 'test',
    recordedAt: '2018-06-25T01:00:00.000Z',
  })
  if ('refusals' in saved) throw new Error(JSON.stringify(saved.refusals))
}

/** The plan with the first result of 49.9% corrected to another figure. */
export function withResult(plan: Plan, value: string): Plan {
  return {
    ...plan,
    initiatives: plan.initiatives.map((initiative) => ({
      ...initiative,
      indicators: initiative.indicators.map((indicator) =>
        indicator.actual?.actual.kind === 'amount' && indicator.actual.actual.value === '49.9'
          ? {
              ...indicator,
              actual: { ...indicator.actual, actual: { ...indicator.actual.actual, value, text: `${value}%` } },
            }
          : indicator,
      ),
    })),
  }
}
