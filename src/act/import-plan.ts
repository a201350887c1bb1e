import { firstDay, lastDay, parseFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { PartOfPlan } from '../core/import-draft.ts'
import { matchPlans, type Match } from '../core/match/match-plans.ts'
import { comparePlans, type Change } from '../core/plan/compare.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { Refusal } from '../core/refusal.ts'
import type { SourceLine } from '../core/source-line.ts'
import { mergeTable, unknownIndicators } from '../core/open-data/merge-table.ts'
import { mergeCarried } from '../core/stratml/merge-carried.ts'
import { codeProblem, fullName, isNamed, namedIn, type Tenant } from '../core/tenant.ts'
import { savePlan } from '../store/changes/save-plan.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { indexRows } from './index-rows.ts'
import type { CheckedPlan } from './read-document.ts'
import type { Store } from './store.ts'

/** Whose plan of which year a document is, with the plan marked so. */
export type Addressed = { readonly tenant: Tenant; readonly fiscalYear: number; readonly plan: Plan }
/** What importing would do: the revision it is based on (0 for none), every difference to it, and whether there is anything to write. */
export type ImportProposal = Addressed & {
  readonly basedOn: number
  /** The plan that is kept; an empty one where there is none yet. */
  readonly before: Plan
  readonly changes: readonly Change[]
  readonly isNew: boolean
  /** What is probably a kept record under another title or in another place: a person says whether it is. */
  readonly matches: readonly Match[]
  /** Where the document only says a part of the plan that is kept: the lines of the document that the rest was read from. */
  readonly keptSource?: readonly SourceLine[]
}
type Refused = { readonly refusals: readonly Refusal[] }

type Given = { readonly tenant?: string | undefined; readonly year?: string | undefined }

/** Whose plan it is: as given, else as the document says; or why nobody knows. */
export function tenantOf(plan: Plan, given: string | undefined, tenants: readonly Tenant[]): Tenant | Refusal {
  const code = given ?? plan.tenant
  if (code === undefined) {
    const candidates = namedIn(plan.title?.text ?? '', tenants).slice(0, 8)
    const [only] = candidates
    return only !== undefined && candidates.length === 1
      ? only
      : {
          kind: 'tenant-needed',
          candidates: candidates.map(({ code: own, name, prefecture }) => ({
            code: own,
            name: `${prefecture}${name}`,
          })),
        }
  }
  const problem = codeProblem(code)
  if (problem !== undefined)
    return { kind: 'tenant-code-wrong', code, proposed: 'proposed' in problem ? problem.proposed : undefined }
  if (plan.tenant !== undefined && plan.tenant !== code)
    return { kind: 'tenant-differs', given: code, inPlan: plan.tenant }
  return tenants.find((tenant) => tenant.code === code) ?? { kind: 'tenant-unknown', code }
}

/** Of which year it is, the same way. */
export function yearOf(plan: Plan, given: string | undefined): number | Refusal {
  if (given === undefined) return plan.fiscalYear ?? { kind: 'year-needed' }
  const reading = parseFiscalYear(given)
  if ('problem' in reading) return { kind: 'year-unreadable', text: given }
  return plan.fiscalYear !== undefined && plan.fiscalYear !== reading.fiscalYear
    ? { kind: 'year-differs', given: reading.fiscalYear, inPlan: plan.fiscalYear }
    : reading.fiscalYear
}

/** A plan belongs to somebody who existed on some day of its year: 浜松市中区, which ended on 1 January 2024, has one for 2023 but not for 2024. */
function existsIn(tenant: Tenant, fiscalYear: number): Refusal | undefined {
  const { validFrom, validTo } = tenant
  const begins = validFrom === undefined || validFrom <= lastDay(fiscalYear).toString()
  const lasts = validTo === undefined || firstDay(fiscalYear).toString() < validTo
  return begins && lasts
    ? undefined
    : { kind: 'tenant-not-then', name: fullName(tenant), fiscalYear, validFrom, validTo }
}

/** Whose plan of which year: as given, else as the document says; both asked for at once when neither is known. */
export function addressPlan(plan: Plan, given: Given, tenants: readonly Tenant[]): Addressed | Refused {
  const tenant = tenantOf(plan, given.tenant, tenants)
  const fiscalYear = yearOf(plan, given.year)
  if (!('kind' in tenant) && typeof fiscalYear === 'number') {
    const never = existsIn(tenant, fiscalYear)
    return never === undefined
      ? { tenant, fiscalYear, plan: { ...plan, tenant: tenant.code, fiscalYear } }
      : { refusals: [never] }
  }
  return { refusals: [...('kind' in tenant ? [tenant] : []), ...(typeof fiscalYear === 'number' ? [] : [fiscalYear])] }
}

/** Whether the document that is imported names whose plan it is said to be; a plan that comes as data has its code. */
export const namesItsTenant = ({ tenant }: Addressed, { source }: Pick<CheckedPlan, 'source'>): boolean =>
  source.length === 0 || source.some(({ text }) => isNamed(tenant, text))

/** The same plan before anything is written in it: what a first import is compared with. */
const nothingYet = ({ schema, tenant, fiscalYear, form, levels, sources }: Plan): Plan => ({
  schema,
  tenant,
  fiscalYear,
  form,
  levels,
  sources,
  goals: [],
  initiatives: [],
  history: [],
})

/** How the plan that is kept takes over what a document says of a part of it. */
const merges: Readonly<Record<PartOfPlan, (kept: Plan, part: Plan) => Plan>> = {
  stratml: mergeCarried,
  indicators: mergeTable,
}

/** Why a part cannot go into what is kept: a table of indicators changes figures of a plan that is there, and puts nothing new into it. */
function partProblem({ tenant, fiscalYear, plan }: Addressed, kept: Plan | undefined): Refusal | undefined {
  if (kept === undefined) return { kind: 'plan-unknown', tenant: tenant.code, fiscalYear }
  const ids = unknownIndicators(kept, plan)
  return ids.length === 0 ? undefined : { kind: 'indicators-unknown', count: ids.length, ids }
}

/**
 * What importing a plan would change, or why it cannot be. Nothing is written. A plan that is a part only (StratML, a table) changes what it
 * says in the plan that is kept, and nothing else. Only a table of indicators can be refused.
 */
export function proposeImport(store: Store, addressed: Addressed): Promise<ImportProposal>
export function proposeImport(
  store: Store,
  addressed: Addressed,
  document: Pick<CheckedPlan, 'isPart'>,
): Promise<ImportProposal | Refused>
export async function proposeImport(
  { db }: Store,
  addressed: Addressed,
  { isPart }: Pick<CheckedPlan, 'isPart'> = {},
): Promise<ImportProposal | Refused> {
  const stored = await storedPlan(db, addressed.tenant.code, addressed.fiscalYear)
  const problem = isPart === 'indicators' ? partProblem(addressed, stored?.plan) : undefined
  if (problem !== undefined) return { refusals: [problem] }
  if (stored === undefined) {
    const before = nothingYet(addressed.plan)
    const changes = comparePlans(before, addressed.plan)
    return { ...addressed, basedOn: 0, before, changes, isNew: true, matches: [] }
  }
  const merged =
    isPart === undefined ? {} : { plan: merges[isPart](stored.plan, addressed.plan), keptSource: stored.source }
  const proposed = { ...addressed, ...merged }
  const changes = comparePlans(stored.plan, proposed.plan)
  const matches = isPart === undefined ? matchPlans(stored.plan, proposed.plan) : []
  return { ...proposed, basedOn: stored.revision, before: stored.plan, changes, isNew: changes.length > 0, matches }
}

/** Keeps a proposed import as the next revision, in one transaction. Refused when somebody saved in between; then nothing is written. */
export async function commitImport(
  { db }: Store,
  proposal: ImportProposal,
  { evaluation, source }: Pick<CheckedPlan, 'evaluation' | 'source'>,
  { reason, recordedAt }: { readonly reason: string; readonly recordedAt: string },
): Promise<{ readonly revision: number } | Refused> {
  const { tenant, fiscalYear, basedOn, plan, changes } = proposal
  const saved = await savePlan(db, {
    tenant,
    fiscalYear,
    basedOn,
    plan,
    source,
    changes,
    reason,
    recordedAt,
    ...indexRows({ plan, evaluation }),
  })
  return 'revision' in saved ? saved : { refusals: [{ kind: 'revision-stale', basedOn, current: saved.conflict }] }
}
