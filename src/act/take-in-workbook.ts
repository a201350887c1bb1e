import type { Plan } from '../core/plan/plan.ts'
import type { Refusal } from '../core/refusal.ts'
import { applyEntries, type EntryMaking } from '../core/section-workbook/apply-entries.ts'
import { compareEntries } from '../core/section-workbook/compare-entries.ts'
import type { EntryChange, EntryConflict, EntryDamage } from '../core/section-workbook/entry.ts'
import { missingRecords } from '../core/section-workbook/missing-records.ts'
import type { WorkbookMark } from '../core/section-workbook/workbook-mark.ts'
import type { SourceLine } from '../core/source-line.ts'
import { replacesIndicator } from '../read/published-text/draft/countermeasure.ts'
import { createIds } from '../read/published-text/draft/ids.ts'
import { readQuantities } from '../read/published-text/draft/quantities.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { planOfRevision } from '../store/queries/revision.ts'
import { planKey } from './plan-key.ts'
import type { ReadingRules } from './read-document.ts'
import type { ReturnedWorkbook } from './read-returned-workbook.ts'
import type { Store } from './store.ts'

/** What a workbook that came back would change. `plan` is what is kept with the changes in it, ready to be proposed as an import. */
export type TakenIn = {
  readonly mark: WorkbookMark
  /** Whether the plan that it was made from is still known, so that changes of others can be told. */
  readonly isKnown: boolean
  readonly basedOn: number
  readonly kept: Plan
  readonly keptSource: readonly SourceLine[]
  readonly plan: Plan
  readonly changes: readonly EntryChange[]
  readonly conflicts: readonly EntryConflict[]
  readonly damages: readonly EntryDamage[]
  /** Records of the section that have no row in the workbook any more: nothing is said of them. */
  readonly missing: readonly string[]
  /** Sheets without a table of ours. */
  readonly passedOver: readonly string[]
}

const revisionsAtMost = 50

/** The plan that a workbook was made from: the revision that it names, else whichever of the last ones has its key. */
async function madeFrom({ db }: Store, mark: WorkbookMark, newest: number): Promise<Plan | undefined> {
  const { tenant, fiscalYear, revision, key } = mark
  const others = Array.from({ length: Math.min(newest, revisionsAtMost) }, (_, index) => newest - index)
  for (const number of [...(revision > 0 ? [revision] : []), ...others]) {
    const plan = await planOfRevision(db, tenant, fiscalYear, number)
    if (plan !== undefined && planKey(plan) === key) return plan
  }
  return undefined
}

/** Ids that the plan does not have yet, and records read from words as a document is. */
function makingFor(plan: Plan): EntryMaking {
  const taken = new Set(
    plan.initiatives.flatMap(({ activities, countermeasure }) => [
      ...activities.map(({ id }) => id),
      ...(countermeasure === undefined ? [] : [countermeasure.id]),
    ]),
  )
  const giveId = createIds()
  const freshId = (kind: string, ...names: readonly string[]): string => {
    for (;;) {
      const id = giveId(kind, ...names)
      if (!taken.has(id)) return id
    }
  }
  return {
    activityOf: (initiative, text) => ({
      id: freshId('activity', initiative, text),
      text,
      quantities: readQuantities(text),
    }),
    countermeasureOf: (initiative, text) => ({
      id: freshId('countermeasure', initiative, text.slice(0, 80)),
      text,
      ...(replacesIndicator(text) ? { changesIndicator: true as const } : {}),
    }),
  }
}

/** Conflicts that somebody chose to take from the workbook, by their cells; `all` takes every one. */
function chosen(conflicts: readonly EntryConflict[], take: readonly string[]) {
  const isTaken = ({ at }: EntryConflict) => take.includes('all') || take.includes(at)
  const unknown = take.filter((cell) => cell !== 'all' && conflicts.every(({ at }) => at !== cell))
  return { taken: conflicts.filter(isTaken), left: conflicts.filter((own) => !isTaken(own)), unknown }
}

/**
 * Compares a workbook that came back with what is kept, cell by cell, and says what would become of the plan. Nothing is written: `plan` goes through
 * the same proposal and the same one transaction as every import. The scheme is that of the mark: its words were offered.
 */
export async function takeInWorkbook(
  store: Store,
  { mark, found }: ReturnedWorkbook,
  { forms, scheme }: ReadingRules,
  take: readonly string[] = [],
): Promise<TakenIn | { readonly refusals: readonly Refusal[] }> {
  const { tenant, fiscalYear } = mark
  const stored = await storedPlan(store.db, tenant, fiscalYear)
  if (stored === undefined) return { refusals: [{ kind: 'plan-unknown', tenant, fiscalYear }] }
  const { plan: kept, revision: basedOn, source: keptSource } = stored
  const form = forms.find(({ id, version }) => id === kept.form.id && version === kept.form.version) ?? forms[0]
  const before = await madeFrom(store, mark, basedOn)
  const { changes, conflicts, damages } = compareEntries(found, { madeFrom: before, kept, scheme, form })
  const { taken, left, unknown } = chosen(conflicts, take)
  if (unknown.length > 0)
    return { refusals: [{ kind: 'cells-not-in-conflict', cells: unknown, known: conflicts.map(({ at }) => at) }] }
  const all = [...changes, ...taken]
  return {
    mark,
    isKnown: before !== undefined,
    basedOn,
    kept,
    keptSource,
    plan: applyEntries(kept, all, makingFor(kept)),
    changes: all,
    conflicts: left,
    damages,
    missing: missingRecords(before ?? kept, mark, found),
    passedOver: found.passedOver,
  }
}
