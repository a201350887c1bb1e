import type { Operation } from '../operation.ts'
import {
  listFindings,
  listGoals,
  listIndicators,
  listInitiatives,
  readGoal,
  readIndicator,
  readInitiative,
} from './plan-records.ts'
import { listPlans, readPlan } from './plans.ts'
import { listPublications, readPublication } from './publications.ts'
import { listTenants, readTenant } from './tenants.ts'

/** Everything that can be asked of the API. A new operation is one line here, with its words in report/sentences/api-operation.ts. */
export const operations: readonly Operation[] = [
  listTenants,
  readTenant,
  listPlans,
  readPlan,
  listGoals,
  readGoal,
  listInitiatives,
  readInitiative,
  listIndicators,
  readIndicator,
  listFindings,
  listPublications,
  readPublication,
]
