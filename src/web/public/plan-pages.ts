import { createHash } from 'node:crypto'
import { checkPlan, type ReadingRules } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import type { Tenant } from '../../core/tenant.ts'
import { planOverview } from '../../report/pages/plan-overview.ts'
import { planAddress, unmetAddress } from '../../report/site/addresses.ts'
import { unmetPage } from '../../report/pages/unmet-page.ts'
import { storedPlan, type Database } from '../../store/queries/plan.ts'
import { htmlPage } from '../../write/html/page.ts'

/** A page ready to be sent: its text, and a tag that changes when the text does. */
export type Page = { readonly body: string; readonly tag: string }
export type PageKind = 'overview' | 'unmet'
export type PlanPages = (
  tenant: Tenant,
  fiscalYear: number,
  kind: PageKind,
  withTenant: boolean,
) => Promise<Page | undefined>

const tagOf = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
const keptAtMost = 200

/** The pages of the plans that are kept; each is drawn once for its revision. */
export function createPlanPages(db: Database, rules: ReadingRules, styleHref: string): PlanPages {
  const kept = new Map<string, Page>()
  return async (tenant, fiscalYear, kind, withTenant) => {
    const stored = await storedPlan(db, tenant.code, fiscalYear)
    if (stored === undefined) return undefined
    const key = `${tenant.code} ${fiscalYear} ${stored.revision} ${kind} ${withTenant}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const judged = judgedPlan(checkPlan(stored.plan, rules, stored.source), tenant)
    const code = withTenant ? tenant.code : undefined
    const addresses = { home: '/', overview: planAddress(fiscalYear, code), unmet: unmetAddress(fiscalYear, code) }
    const document = kind === 'overview' ? planOverview(judged, 'ja', addresses) : unmetPage(judged, 'ja', addresses)
    const body = await htmlPage(document, { href: styleHref })
    const page = { body, tag: tagOf(body) }
    if (kept.size >= keptAtMost) kept.clear()
    kept.set(key, page)
    return page
  }
}
