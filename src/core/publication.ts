import type { Finding, Severity } from './check/finding.ts'
import type { Evaluation, NamedRule, Outcome } from './evaluation.ts'
import type { Plan } from './plan/plan.ts'
import type { Rating } from './scheme/rate.ts'
import type { SourceLine } from './source-line.ts'
import type { Counts, Tally } from './tally.ts'
import type { Tenant } from './tenant.ts'

/**
 * 公表版: a plan and everything that was computed of it, frozen together. Every public page, file and figure is made from this one value,
 * so they cannot disagree. It is never changed; what comes later is a publication of its own with the next sequence number.
 */
export type Publication = {
  readonly schema: 'furikaeri.publication/1'
  readonly tenant: Tenant
  readonly fiscalYear: number
  /** Counts from 1 for every plan. */
  readonly sequence: number
  /** When it was published: an instant, ISO 8601 in UTC. */
  readonly publishedAt: string
  /** The revision of the plan that it was frozen from. */
  readonly revision: number
  readonly plan: Plan
  readonly scheme: NamedRule
  /** The form of the plan with its name; publications of before its name was kept have none. */
  readonly form?: NamedRule
  readonly judgements: Readonly<Record<string, Rating>>
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly tally: Tally
  readonly findings: readonly Finding[]
  readonly source: readonly SourceLine[]
}

/** What a publication freezes, without when and as which: two publications with the same content say the same. */
export type PublicationContent = Omit<Publication, 'sequence' | 'publishedAt' | 'revision'>

/** What lists and comparisons show of a publication: how it counts and judges, and what came of it. */
export type PublicationSummary = {
  readonly scheme: NamedRule
  readonly form: NamedRule
  readonly stated: Counts | null
  readonly listed: Counts
  readonly distinct: Counts
  readonly initiatives: number
  readonly findings: Readonly<Record<Severity, number>>
}

const countsOf = ({ met, unmet, notJudged, notApplicable }: Counts): Counts => ({
  met,
  unmet,
  notJudged,
  notApplicable,
})

export function summaryOf({ plan, form, scheme, tally, findings }: PublicationContent): PublicationSummary {
  const many = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    scheme,
    form: form ?? plan.form,
    stated: tally.stated === null ? null : countsOf(tally.stated),
    listed: countsOf(tally.listed),
    distinct: countsOf(tally.distinct),
    initiatives: plan.initiatives.length,
    findings: { error: many('error'), warning: many('warning'), note: many('note') },
  }
}

export type Frozen = {
  readonly plan: Plan
  readonly form: NamedRule
  readonly evaluation: Evaluation
  readonly tally: Tally
  readonly findings: readonly Finding[]
  readonly source: readonly SourceLine[]
}

/** The form that a plan says it has, with its name where it is one that we know. */
const namedForm = ({ form: { id, version } }: Plan, { title, ...known }: NamedRule): NamedRule =>
  title !== undefined && known.id === id && known.version === version ? { id, version, title } : { id, version }

/** Freezes a judged and checked plan of a tenant's fiscal year. */
export function freeze(
  { plan, form, evaluation, tally, findings, source }: Frozen,
  tenant: Tenant,
  fiscalYear: number,
): PublicationContent {
  return {
    schema: 'furikaeri.publication/1',
    tenant,
    fiscalYear,
    plan,
    scheme: evaluation.scheme,
    form: namedForm(plan, form),
    judgements: Object.fromEntries(evaluation.ratings),
    outcomes: Object.fromEntries(evaluation.initiatives),
    tally,
    findings,
    source,
  }
}

/** The evaluation that a publication froze, as it was computed; nothing is judged again. */
export function evaluationOf({
  scheme,
  judgements,
  outcomes,
}: Pick<Publication, 'scheme' | 'judgements' | 'outcomes'>): Evaluation {
  return { scheme, ratings: new Map(Object.entries(judgements)), initiatives: new Map(Object.entries(outcomes)) }
}
