import type { Publication, PublicationContent } from '../core/publication.ts'
import { freeze, summaryOf } from '../core/publication.ts'
import type { Refusal } from '../core/refusal.ts'
import { recordsOfPlan } from '../core/search/records-of-plan.ts'
import type { Tenant } from '../core/tenant.ts'
import { savePublication } from '../store/changes/save-publication.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { storedPublication } from '../store/queries/publication.ts'
import { canonicalJson } from '../write/json/canonical-json.ts'
import { checkPlan, type ReadingRules } from './read-document.ts'
import { readPublication, sha256 } from './read-publication.ts'
import type { Store } from './store.ts'

export type Published = {
  readonly publication: Publication
  readonly sha256: string
  /** False when the plan says nothing that its last publication does not say already; that one is given then. */
  readonly isNew: boolean
}

const contentText = (content: PublicationContent): string => canonicalJson(content)

/** Whether a publication says just what would be frozen now. */
function saysTheSame(
  { sequence: _sequence, publishedAt: _at, revision: _revision, ...content }: Publication,
  now: string,
): boolean {
  return contentText(content) === now
}

const attempts = 5

/**
 * Publishes what is kept of a plan: freezes plan, judgements, counts and findings into the next publication of its sequence.
 * Saying the same as the last one, nothing is written. Somebody else who publishes at the same moment makes us freeze anew on top of theirs.
 */
export async function publishPlan(
  { db }: Pick<Store, 'db'>,
  { tenant, fiscalYear }: { readonly tenant: Tenant; readonly fiscalYear: number },
  rules: ReadingRules,
  publishedAt: string,
): Promise<Published | { readonly refusals: readonly Refusal[] }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await storedPlan(db, tenant.code, fiscalYear)
    if (stored === undefined) return { refusals: [{ kind: 'plan-unknown', tenant: tenant.code, fiscalYear }] }
    const content = freeze(checkPlan(stored.plan, rules, stored.source), tenant, fiscalYear)
    const last = await storedPublication(db, tenant.code, fiscalYear)
    const lastValue = last && readPublication(last)
    if (last !== undefined && lastValue !== undefined && saysTheSame(lastValue, contentText(content)))
      return { publication: lastValue, sha256: last.sha256, isNew: false }
    const sequence = (last?.sequence ?? 0) + 1
    const publication: Publication = { ...content, sequence, publishedAt, revision: stored.revision }
    const body = canonicalJson(publication)
    const hash = sha256(body)
    const key = { tenant: tenant.code, fiscalYear, sequence, revision: stored.revision, publishedAt }
    const records = [...recordsOfPlan(content.plan)]
    if (await savePublication(db, { ...key, sha256: hash, body, summary: summaryOf(content), records }))
      return { publication, sha256: hash, isNew: true }
  }
  return { refusals: [{ kind: 'publication-stale', tenant: tenant.code, fiscalYear }] }
}
