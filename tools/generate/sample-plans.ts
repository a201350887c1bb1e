import type { Plan } from '../../src/core/plan/plan.ts'
import { fullName, type Tenant } from '../../src/core/tenant.ts'
import { generatePlan } from './generate-plan.ts'

export type SamplePlan = { readonly tenant: Tenant; readonly plan: Plan }

/** The years that a ward's plans run over, newest first. */
const newestYear = 2024

/**
 * Plans of several wards over several years: `count` of them, `years` for each ward, about `initiatives` in each.
 * Wards come from the list of local governments, spread over the country.
 */
export function samplePlans(
  tenants: readonly Tenant[],
  { seed, count, years, initiatives }: { readonly seed: number; count: number; years: number; initiatives: number },
): SamplePlan[] {
  const standing = tenants.filter((tenant) => tenant.validTo === undefined && /[区市町村]$/.test(fullName(tenant)))
  const wards = Math.ceil(count / years)
  const step = Math.max(1, Math.floor(standing.length / wards))
  return Array.from({ length: count }, (_, index) => {
    const tenant = standing[(Math.floor(index / years) * step) % standing.length]
    if (tenant === undefined) throw new Error('samplePlans needs at least one local government')
    const fiscalYear = newestYear - (index % years)
    return { tenant, plan: generatePlan({ seed, tenant: tenant.code, fiscalYear, initiatives }) }
  })
}
