import type { ImportDraft } from '../core/import-draft.ts'
import { placedPlan, type PlacedPlan } from '../core/placing/placed-plan.ts'
import { learnt, suggestionsFor, type Suggestion, type WardLayout } from '../core/placing/ward-layout.ts'
import { placingAids } from './placing-aids.ts'
import { checkPlan, type CheckedPlan, type ReadingRules } from './read-document.ts'

/** A draft as it stands: what was read with what a person has placed, judged and checked, and what the ward's layout offers. */
export type DraftView = {
  readonly draft: ImportDraft
  readonly checked: CheckedPlan
  readonly problems: PlacedPlan['problems']
  readonly suggestions: readonly Suggestion[]
  /** How the ward's documents are read, with what is to be remembered of this one. */
  readonly layout: WardLayout
}

export function viewDraft(draft: ImportDraft, layout: WardLayout, rules: ReadingRules): DraftView {
  const { plan, source, problems } = placedPlan(draft.reading, draft.placements.done, placingAids)
  const addressed = draft.fiscalYear === undefined ? plan : { ...plan, fiscalYear: draft.fiscalYear }
  const ownLayout = learnt(layout, source, draft.placements.done)
  const checked = checkPlan(addressed, rules, source)
  return {
    draft,
    checked: draft.part === undefined ? checked : { ...checked, isPart: draft.part },
    problems,
    suggestions: suggestionsFor(ownLayout, source),
    layout: ownLayout,
  }
}
