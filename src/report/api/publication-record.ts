import type { PublicationSummary } from '../../core/publication.ts'
import { fullName, type Tenant } from '../../core/tenant.ts'
import type { Language } from '../sentences/language.ts'
import { address } from '../site/addresses.ts'
import { apiAt, pageAt, wordsOf, type ApiContext, type ApiPlace } from './api-context.ts'
import { countsRecord } from './goal-record.ts'

/** A publication as it is listed. */
export type Listed = {
  readonly tenant: string
  readonly fiscalYear: number
  readonly sequence: number
  readonly publishedAt: string
  readonly sha256: string
  readonly summary: PublicationSummary
}

const planPath = ({ tenant, fiscalYear }: Pick<Listed, 'tenant' | 'fiscalYear'>) => `plans/${tenant}/${fiscalYear}`

/** Which publication an answer speaks of, with the way to its exact bytes. */
export function publicationRecord(listed: Omit<Listed, 'summary'>, language: Language, place: ApiPlace) {
  const { tenant, fiscalYear, sequence, publishedAt, sha256 } = listed
  return {
    tenant,
    fiscalYear,
    sequence,
    publishedAt,
    sha256,
    page: pageAt(place, tenant, language, address.downloads(fiscalYear)),
    links: {
      bytes: apiAt(place, `publications/${tenant}/${fiscalYear}/${sequence}`),
      plan: apiAt(place, planPath(listed)),
    },
  }
}

/** A local government that has published something. */
export function tenantRecord(tenant: Tenant, language: Language, place: ApiPlace) {
  const { code, name, prefecture, kana, validFrom, validTo } = tenant
  return {
    code,
    name: fullName(tenant),
    nameInParts: name.split(' '),
    prefecture,
    kana,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    page: pageAt(place, code, language, address.home),
    links: {
      self: apiAt(place, `tenants/${code}`),
      plans: apiAt(place, `plans?tenant=${code}`),
      publications: apiAt(place, `publications?tenant=${code}`),
    },
  }
}

/** A plan as its newest publication counts it. Stated, by listing and by distinct initiative: three counts that are never mixed. */
export function planRecord(listed: Listed, language: Language, place: ApiPlace) {
  const { tenant, fiscalYear, sequence, publishedAt, sha256, summary } = listed
  const path = planPath(listed)
  const { stated, listed: byListing, distinct } = summary
  return {
    tenant,
    fiscalYear,
    sequence,
    publishedAt,
    sha256,
    scheme: { id: summary.scheme.id, version: summary.scheme.version },
    form: { id: summary.form.id, version: summary.form.version },
    counts: {
      stated: stated === null ? null : countsRecord(stated),
      listed: countsRecord(byListing),
      distinct: countsRecord(distinct),
    },
    initiatives: summary.initiatives,
    findings: { error: summary.findings.error, warning: summary.findings.warning, note: summary.findings.note },
    page: pageAt(place, tenant, language, address.overview(fiscalYear)),
    links: {
      self: apiAt(place, path),
      goals: apiAt(place, `${path}/goals`),
      initiatives: apiAt(place, `${path}/initiatives`),
      indicators: apiAt(place, `${path}/indicators`),
      findings: apiAt(place, `${path}/findings`),
      publication: apiAt(place, `publications/${tenant}/${fiscalYear}/${sequence}`),
      tenant: apiAt(place, `tenants/${tenant}`),
    },
  }
}

/** The same with what the plan as a whole says. */
export function planDetailRecord(context: ApiContext, listed: Listed) {
  const { publication, language, place } = context
  const { plan, tenant } = publication
  return {
    ...planRecord(listed, language, place),
    publisher: fullName(tenant),
    title: wordsOf(plan.title),
    levels: { goal: plan.levels.goal, strategy: plan.levels.strategy, initiative: plan.levels.initiative },
    vision: wordsOf(plan.vision),
    mission: wordsOf(plan.mission),
    policy: wordsOf(plan.policy),
    summary: wordsOf(plan.summary),
    nextPolicy: wordsOf(plan.nextPolicy),
    notes: (plan.notes ?? []).flatMap((note) => wordsOf(note) ?? []),
    history: plan.history.flatMap((change) => wordsOf(change) ?? []),
    documents: plan.sources.map(({ file }) => file),
  }
}
