import { checkPlan, type CheckedPlan, type ReadingRules } from '../act/read-document.ts'
import { parseFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { Refusal } from '../core/refusal.ts'
import { codeProblem } from '../core/tenant.ts'
import { openingDatabase } from '../report/sentences/command.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { patiently, type CliWorld, type CommonOptions } from './command.ts'

export type KeptOptions = CommonOptions & {
  readonly tenant?: string
  readonly year?: string
  readonly data?: string
}
type Refused = { readonly refusals: readonly Refusal[] }

function tenantProblem(code: string): Refusal | undefined {
  const problem = codeProblem(code)
  return problem && { kind: 'tenant-code-wrong', code, proposed: 'proposed' in problem ? problem.proposed : undefined }
}

/** Whose plan of which year is asked for; everything that is wrong with it at once. */
export function wantedPlan({ tenant, year }: KeptOptions): { tenant: string; fiscalYear: number } | Refused {
  const problem: Refusal | undefined =
    tenant === undefined ? { kind: 'tenant-needed', candidates: [] } : tenantProblem(tenant)
  const reading: ReturnType<typeof parseFiscalYear> | Refusal =
    year === undefined ? { kind: 'year-needed' } : parseFiscalYear(year)
  if (tenant !== undefined && problem === undefined && 'fiscalYear' in reading && !('kind' in reading))
    return { tenant, fiscalYear: reading.fiscalYear }
  const yearProblem: Refusal[] =
    'kind' in reading ? [reading] : 'problem' in reading ? [{ kind: 'year-unreadable', text: year ?? '' }] : []
  return { refusals: [...(problem === undefined ? [] : [problem]), ...yearProblem] }
}

/** The plan that is kept for `--tenant` and `--year`, judged and checked again. */
export async function keptPlan(
  world: CliWorld,
  options: KeptOptions,
  rules: ReadingRules,
): Promise<{ readonly checked: CheckedPlan } | Refused> {
  const asked = wantedPlan(options)
  if ('refusals' in asked) return asked
  const store = await patiently(world, openingDatabase[options.lang], world.openStore(options.data))
  if ('refusal' in store) return { refusals: [store.refusal] }
  try {
    const stored = await storedPlan(store.db, asked.tenant, asked.fiscalYear)
    return stored === undefined
      ? { refusals: [{ kind: 'plan-unknown', ...asked }] }
      : { checked: checkPlan(stored.plan, rules, stored.source) }
  } finally {
    await store.close()
  }
}
