import { ownListings } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Goal, Indicator, Initiative, Plan, Strategy, Text } from '../plan/plan.ts'

/** An indicator with the goal, strategy or initiative that promises it, and with those above. */
export type SectionIndicator = {
  readonly indicator: Indicator
  readonly goal?: Goal | undefined
  readonly strategy?: Strategy | undefined
  readonly initiative?: Initiative | undefined
}
/** An initiative with its number in the list where it counts, and what it is listed under. */
export type SectionInitiative = {
  readonly initiative: Initiative
  readonly number: string
  readonly strategy?: Strategy | undefined
}
/** What one section (担当) answers for. `name` as the plan writes it first; '' for what names no section. */
export type Section = {
  readonly name: string
  readonly indicators: readonly SectionIndicator[]
  readonly initiatives: readonly SectionInitiative[]
}

type Filling = { name: string; indicators: SectionIndicator[]; initiatives: SectionInitiative[] }

/** Sections by their names, whatever the width and the blanks of their letters. */
function createSections() {
  const byKey = new Map<string, Filling>()
  const of = (section: Text | undefined): Filling => {
    const name = section?.text.trim() ?? ''
    const key = fold(name).replaceAll(/\s/g, '')
    const known = byKey.get(key)
    if (known !== undefined) return known
    const made: Filling = { name, indicators: [], initiatives: [] }
    byKey.set(key, made)
    return made
  }
  return { of, all: () => [...byKey.values()] }
}

/**
 * A plan by its sections, in the order of its lists: every indicator and every initiative stands in exactly one of them. An indicator of a strategy
 * or goal belongs to the section that the strategy or goal names, that of a strategy without one to that of its goal.
 */
export function sectionsOf(plan: Plan): Section[] {
  const sections = createSections()
  const initiatives = new Map(plan.initiatives.map((own) => [own.id, own]))
  const own = ownListings(plan)
  const add = (initiative: Initiative, number: string, above: Pick<SectionIndicator, 'goal' | 'strategy'>) => {
    const section = sections.of(initiative.section)
    section.initiatives.push({ initiative, number, strategy: above.strategy })
    for (const indicator of initiative.indicators) section.indicators.push({ indicator, initiative, ...above })
  }
  for (const goal of plan.goals) {
    for (const indicator of goal.indicators) sections.of(goal.section).indicators.push({ indicator, goal })
    for (const strategy of goal.strategies) {
      for (const indicator of strategy.indicators)
        sections.of(strategy.section ?? goal.section).indicators.push({ indicator, goal, strategy })
      for (const listing of strategy.listings) {
        const initiative = initiatives.get(listing.initiative)
        if (initiative === undefined || own.get(initiative.id) !== listing) continue
        add(initiative, listing.number, { goal, strategy })
      }
    }
  }
  for (const initiative of plan.initiatives) if (!own.has(initiative.id)) add(initiative, '', {})
  return sections.all()
}
