import type { Initiative } from '../../../core/plan/plan.ts'
import { addActivities, type ActivityLine } from './activities.ts'
import type { Draft } from './draft.ts'
import type { InitiativeFinder } from './initiative-finder.ts'
import { closeField, type OpenField } from './open-field.ts'
import type { Standing } from './standing.ts'

/** What the lines that come next belong to. */
type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'field'; readonly field: OpenField }
  /** `implied`: no label says so, only the title of an initiative; then only listed lines are taken. */
  | {
      readonly kind: 'activities'
      readonly standing: Standing
      readonly lines: ActivityLine[]
      readonly implied?: true
      /** How the title of the initiative stands: its depth as a heading, the blank lines behind it. */
      readonly titled?: { readonly heading: number; readonly gapAfter: number }
    }
  | { readonly kind: 'aside' }
  /** Below a heading in brackets that nobody knows: its words are nobody's. */
  | { readonly kind: 'foreign' }

/** The plan while it is being filled, item by item. */
export type Filling = {
  readonly draft: Draft
  readonly finder: InitiativeFinder
  mode: Mode
  initiative: Initiative | undefined
  /** Below a label of the plan as a whole nothing belongs to the goal above, until the next heading. */
  outside: boolean
}

/** Ends what was being read: a field goes to its record, the lines of an activity section to their initiative. */
export function close(filling: Filling): void {
  const { draft, mode } = filling
  if (mode.kind === 'field') closeField(draft, mode.field)
  if (mode.kind === 'activities') {
    const owner = filling.initiative ?? onlyInitiative(filling, mode.standing)
    if (owner !== undefined)
      addActivities(draft, owner, mode.implied ? mode.lines.filter(({ line }) => line.listed) : mode.lines)
  }
  filling.mode = { kind: 'none' }
}

/** Under a strategy with a single initiative nothing else can be meant. */
function onlyInitiative({ draft }: Filling, { strategy, initiative }: Standing): Initiative | undefined {
  if (initiative !== undefined) return initiative
  const [listing, ...others] = strategy?.listings ?? []
  return others.length === 0 ? draft.plan.initiatives.find(({ id }) => id === listing?.initiative) : undefined
}
