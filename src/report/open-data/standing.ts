import type { Plan } from '../../core/plan/plan.ts'
import type { Row } from './dataset-of.ts'

/** Where every record that can own an indicator stands in the tree, by its id; an initiative under its first own listing. */
export function standings(plan: Plan): ReadonlyMap<string, Row> {
  const places = new Map<string, Row>()
  const titles = new Map(plan.initiatives.map(({ id, title }) => [id, title.text]))
  for (const goal of plan.goals) {
    const inGoal = { goal_id: goal.id, goal_number: goal.number, goal: goal.title.text }
    places.set(goal.id, inGoal)
    for (const { id, number, title, listings } of goal.strategies) {
      const at = { ...inGoal, strategy_id: id, strategy_number: number, strategy: title.text }
      places.set(id, at)
      for (const { initiative, relisting } of listings)
        if (!relisting || !places.has(initiative))
          places.set(initiative, { ...at, initiative_id: initiative, initiative: titles.get(initiative) })
    }
  }
  for (const [id, title] of titles) if (!places.has(id)) places.set(id, { initiative_id: id, initiative: title })
  return places
}
