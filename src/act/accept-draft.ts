import { comparePlans, type Change } from '../core/plan/compare.ts'
import { matchKey, type Match } from '../core/match/match-plans.ts'
import { inconsistenciesOf } from '../core/plan/consistency.ts'
import { changesByRecord, takeChanges } from '../core/plan/take-changes.ts'
import type { ImportDraft } from '../core/import-draft.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import { closeDraft, removeDraft } from '../store/changes/save-import-draft.ts'
import { storedLayout } from '../store/queries/import-draft.ts'
import { viewDraft, type DraftView } from './draft-view.ts'
import { addressPlan, commitImport, proposeImport, type ImportProposal } from './import-plan.ts'
import { checkPlan, type ReadingRules } from './read-document.ts'
import { takeMatches } from './take-matches.ts'
import type { Store } from './store.ts'

type Refused = { readonly refusals: readonly Refusal[] }
/** What keeping a draft would change, by the record with which each difference is accepted. */
export type DraftProposal = ImportProposal & {
  readonly view: DraftView
  readonly byRecord: ReadonlyMap<string, readonly Change[]>
  /** What is probably a kept record under another title, and whether the person takes it as the same. */
  readonly offered: readonly OfferedMatch[]
}
export type OfferedMatch = { readonly match: Match; readonly taken: boolean }
export type Accepted = { readonly revision: number; readonly left: number }

/** What keeping a draft would change in what is kept now. Nothing is written. `same`: the matches (`matchKey`) that a person takes. */
export async function proposeDraft(
  store: Store,
  draft: ImportDraft,
  { rules, tenants }: { readonly rules: ReadingRules; readonly tenants: readonly Tenant[] },
  same: ReadonlySet<string> = new Set(),
): Promise<DraftProposal | Refused> {
  const view = viewDraft(draft, await storedLayout(store.db, draft.tenant), rules)
  const year = draft.fiscalYear === undefined ? undefined : String(draft.fiscalYear)
  const addressed = addressPlan(view.checked.plan, { tenant: draft.tenant, year }, tenants)
  if ('refusals' in addressed) return addressed
  const first = await proposeImport(store, addressed, view.checked)
  if ('refusals' in first) return first
  const offered = first.matches.map((match) => ({ match, taken: same.has(matchKey(match)) }))
  const taken = offered.flatMap((one) => (one.taken ? [one.match] : []))
  const read = await takeMatches(store, { checked: view.checked, addressed }, taken, rules)
  const proposal = taken.length === 0 ? first : await proposeImport(store, read.addressed, read.checked)
  if ('refusals' in proposal) return proposal
  const byRecord = changesByRecord(proposal.before, proposal.plan)
  return { ...proposal, view: { ...view, checked: read.checked }, byRecord, offered }
}

/** Keeps the labels that a person asked to be remembered and, when nothing of the draft is left, closes it. */
async function finish(
  { db }: Store,
  { view: { draft, layout } }: DraftProposal,
  done: { readonly revision: number; readonly changedAt: string; readonly isWhole: boolean },
): Promise<void> {
  await closeDraft(db, draft, { ...done, layout: layout.labels.length === 0 ? undefined : layout })
}

/**
 * Keeps a draft: all of its differences, or those of the records that a person takes, as the next revision. What is left stays in the
 * draft. Refused when somebody else kept another revision since the person looked; then nothing is written and nothing is lost.
 */
export async function acceptDraft(
  store: Store,
  proposal: DraftProposal,
  { records, basedOn }: { readonly records: ReadonlySet<string>; readonly basedOn: number },
  { rules, at }: { readonly rules: ReadingRules; readonly at: string },
): Promise<Accepted | Refused> {
  if (proposal.basedOn !== basedOn)
    return { refusals: [{ kind: 'revision-stale', basedOn, current: proposal.basedOn }] }
  const { before, view, keptSource } = proposal
  const { draft, checked } = view
  const plan = takeChanges(before, proposal.plan, records, { sameDocument: draft.part !== undefined })
  const changes = comparePlans(before, plan)
  if (changes.length === 0) return { refusals: [{ kind: 'not-confirmed' }] }
  const problems = inconsistenciesOf(plan)
  if (problems.length > 0)
    return {
      refusals: problems.map(({ kind, id, path }) => ({
        kind: 'plan-inconsistent',
        file: draft.file,
        problem: kind,
        id,
        path,
      })),
    }
  const source = keptSource ?? checked.source
  const judged = checkPlan(plan, rules, source)
  const saved = await commitImport(store, { ...proposal, plan, changes }, judged, {
    reason: `import ${draft.file}`,
    recordedAt: at,
  })
  if ('refusals' in saved) return saved
  const left = changesByRecord(plan, proposal.plan).size
  await finish(store, proposal, { revision: saved.revision, changedAt: at, isWhole: left === 0 })
  return { revision: saved.revision, left }
}

/** Throws a draft away; nothing that is kept changes. */
export const discardDraft = ({ db }: Store, draft: Pick<ImportDraft, 'tenant' | 'draft'>): Promise<boolean> =>
  removeDraft(db, draft)
