import { publishPlan } from '../../src/act/publish-plan.ts'
import type { Tenant } from '../../src/core/tenant.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { createApi } from '../../src/web/api/api.ts'
import type { RateLimits } from '../../src/web/rate-limit.ts'
import type { Database } from '../../src/store/database.ts'
import type { ReadingRules } from '../../src/act/read-document.ts'
import type { SourceLine } from '../../src/core/source-line.ts'
import { keepPlan } from './published-example.ts'

/** No limit that a test would meet. */
const unlimited: RateLimits = { burst: 1_000_000, perSecond: 1_000_000 }

/** The API as somebody asks it, without a network between; `problems` is what it complained of to whoever runs it. */
export function askedApi(db: Database, { limits = unlimited, url }: { limits?: RateLimits; url?: string } = {}) {
  const problems: Error[] = []
  const api = createApi({ db, url, onError: (problem) => problems.push(problem), now: () => performance.now(), limits })
  const ask = async (path: string, init: RequestInit = {}) => api.request(`/api/v1${path}`, init)
  return {
    problems,
    ask,
    /** The body of a good answer; anything else is a fault of the test. */
    read: async (path: string): Promise<Record<string, unknown>> => {
      const answer = await ask(path)
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      // An object by the contract test.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await answer.json()) as Record<string, unknown>
    },
  }
}

/** Keeps a plan and publishes it. */
export async function publishAs(
  db: Database,
  tenant: Tenant,
  plan: Plan,
  { rules, source, at }: { rules: ReadingRules; source: readonly SourceLine[]; at: string },
): Promise<void> {
  await keepPlan(db, tenant, plan, { rules, source })
  const year = plan.fiscalYear ?? 0
  const published = await publishPlan({ db }, { tenant, fiscalYear: year }, rules, at)
  if ('refusals' in published) throw new Error(JSON.stringify(published.refusals))
}
