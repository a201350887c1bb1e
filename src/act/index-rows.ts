import { indicatorsOf, ownListings } from '../core/evaluation.ts'
import type { Indicator } from '../core/plan/plan.ts'
import { verdictOfIndicator, verdictOfInitiative } from '../core/tally.ts'
import type { PlanToSave } from '../store/changes/save-plan.ts'
import type { CheckedPlan } from './read-document.ts'

type Rows = Pick<PlanToSave, 'initiatives' | 'indicators'>

function figureOf({ target, actual }: Indicator) {
  const promise = target?.target
  const result = actual?.actual
  const hasValue = promise !== undefined && 'value' in promise
  return {
    target_text: promise?.text ?? null,
    target_value: hasValue ? (promise.value ?? null) : null,
    unit: promise !== undefined && 'unit' in promise ? (promise.unit ?? null) : null,
    actual_text: result?.text ?? null,
    actual_value: result !== undefined && 'value' in result ? result.value : null,
  }
}

/** The rows that search and comparison look at, made from a plan and its judgements. */
export function indexRows({ plan, evaluation }: Pick<CheckedPlan, 'plan' | 'evaluation'>): Rows {
  const own = ownListings(plan)
  const places = new Map(
    plan.goals.flatMap((goal) =>
      goal.strategies.flatMap(({ listings }) => listings.map((listing) => [listing.id, goal] as const)),
    ),
  )
  const counts = new Map<string, number>()
  for (const { strategies } of plan.goals)
    for (const { listings } of strategies)
      for (const { initiative } of listings) counts.set(initiative, (counts.get(initiative) ?? 0) + 1)
  return {
    initiatives: plan.initiatives.map(({ id, title }) => {
      const listing = own.get(id)
      const goal = listing && places.get(listing.id)
      return {
        initiative: id,
        title: title.text,
        goal_number: goal?.number ?? '',
        goal_title: goal?.title.text ?? '',
        verdict: verdictOfInitiative(id, listing, evaluation),
        listings: counts.get(id) ?? 0,
      }
    }),
    indicators: [...indicatorsOf(plan)].map(({ owner, indicator }) => ({
      indicator: indicator.id,
      owner,
      name: indicator.name.text,
      kind: indicator.kind,
      ...figureOf(indicator),
      verdict: verdictOfIndicator(indicator, evaluation),
    })),
  }
}
