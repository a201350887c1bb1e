import type { Item } from '../blocks/item.ts'
import { type Draft } from './draft.ts'
import { fillStacked, fillTable, type TableEnd } from './fill-tables.ts'
import { fillFields, fillLabel } from './fill-fields.ts'
import { fillHeadless, fillText } from './fill-text.ts'
import { close, type Filling } from './filling.ts'
import type { Skeleton } from './skeleton.ts'
import { createInitiativeFinder } from './initiative-finder.ts'

/** Fills the tree with what the document says: unmet rows, indicators, words under labels, activities and captions. */
export function fillDraft(draft: Draft, items: readonly Item[], skeleton: Skeleton): void {
  const filling: Filling = {
    draft,
    finder: createInitiativeFinder(draft),
    mode: { kind: 'none' },
    initiative: undefined,
    outside: false,
  }
  let end: TableEnd | undefined
  for (const [index, item] of items.entries()) {
    const standing = skeleton[index] ?? {}
    if (item.kind === 'label' && item.line.heading > 0 && standing.strategy === undefined)
      filling.initiative = undefined
    const initiative = standing.initiative ?? filling.initiative
    if (item.kind === 'heading') filling.outside = false
    if (item.kind === 'heading' || item.kind === 'label') end = undefined
    if (
      (item.kind === 'label' && item.label.ofPlan) ||
      (item.kind === 'fields' && item.fields.some(({ label }) => label.ofPlan))
    )
      filling.outside = true
    const now = filling.outside ? {} : initiative === undefined ? standing : { ...standing, initiative }
    if (item.kind === 'fields') fillFields(filling, item, now)
    else if (item.kind === 'text') fillText(filling, item, now, items[index + 1])
    else if (item.kind === 'label') fillLabel(filling, item, now)
    else if (item.kind === 'rows') fillHeadless(filling, item, now)
    else {
      close(filling)
      if (item.kind === 'heading') {
        filling.initiative = undefined
        if (standing.initiative !== undefined) filling.mode = { kind: 'activities', standing, lines: [], implied: true }
      }
      if (item.kind === 'table') end = fillTable(draft, filling.finder, item, now, end)
      if (item.kind === 'stacked') fillStacked(draft, filling.finder, item, now)
    }
  }
  close(filling)
}
