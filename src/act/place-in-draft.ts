import type { ImportDraft } from '../core/import-draft.ts'
import { placedPlan } from '../core/placing/placed-plan.ts'
import { place, redo, undo, type Placement } from '../core/placing/placement.ts'
import type { PlacingProblem } from '../core/placing/place-line.ts'
import { positionsOf, recordAbove } from '../core/placing/position.ts'
import type { Suggestion } from '../core/placing/ward-layout.ts'
import { savePlacements } from '../store/changes/save-import-draft.ts'
import { placingAids } from './placing-aids.ts'
import type { Store } from './store.ts'

/** What a person does to a draft: says what a line is, takes the last of it back, puts it again, or takes what the layout offers. */
export type DraftChange =
  | { readonly kind: 'place'; readonly placement: Placement }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'suggested'; readonly suggestions: readonly Suggestion[] }
export type Placed = { readonly draft: ImportDraft } | { readonly problem: PlacingProblem | 'changed-elsewhere' }

/** The lines that a layout offers, each under the record of the nearest line above it: of the document with those before it placed. */
function suggestedPlacements(draft: ImportDraft, suggestions: readonly Suggestion[]): Placement[] {
  const placed = placedPlan(draft.reading, draft.placements.done, placingAids)
  const positions = positionsOf(placed.plan)
  return suggestions.map(({ line, role }) => {
    const under = recordAbove(placed.source, line, (id) => positions.has(id))
    return { line, role, ...(under === undefined ? {} : { under }) }
  })
}

/**
 * Changes what is placed in a draft, on top of the version that the person saw. A line that cannot be what they say stays as it is, with
 * the reason; a draft that was changed elsewhere in between stays as it is, too.
 */
export async function placeInDraft(
  { db }: Pick<Store, 'db'>,
  draft: ImportDraft,
  change: DraftChange,
  { version, changedAt }: { readonly version: number; readonly changedAt: string },
): Promise<Placed> {
  const before = draft.placements
  const more = change.kind === 'suggested' ? suggestedPlacements(draft, change.suggestions) : []
  const placements =
    change.kind === 'place'
      ? place(before, change.placement)
      : change.kind === 'suggested'
        ? place(before, ...more)
        : change.kind === 'undo'
          ? undo(before)
          : redo(before)
  if (change.kind === 'place') {
    const { problems } = placedPlan(draft.reading, placements.done, placingAids)
    const own = problems.find(({ placement }) => placement === placements.done.length - 1)
    if (own !== undefined) return { problem: own.problem }
  }
  if (version !== draft.version) return { problem: 'changed-elsewhere' }
  const changed = { ...draft, placements }
  if (!(await savePlacements(db, changed, changedAt))) return { problem: 'changed-elsewhere' }
  return { draft: { ...changed, version: version + 1, changedAt } }
}
