import { bareInitiative } from '../../core/plan/bare-initiative.ts'
import type { Goal, Indicator, Initiative, Plan, Strategy } from '../../core/plan/plan.ts'
import { indicatorOfRow } from './indicator-of-row.ts'
import type { TableRow } from './table-row.ts'

type Owned = { readonly indicators: Indicator[] }
type Draft = {
  readonly goals: Map<string, Omit<Goal, 'strategies'> & Owned & { readonly strategies: Map<string, Strategy & Owned> }>
  readonly initiatives: Map<string, Initiative & Owned>
}

/** The record that owns the indicator of a row, put where it belongs when it is new. */
function ownerOf({ values }: TableRow, { goals, initiatives }: Draft): Owned {
  const { goal_id, goal_number, goal, strategy_id, strategy_number, strategy, initiative_id, initiative } = values
  let owner: Owned | undefined
  if (goal_id !== '') {
    const inGoal = goals.get(goal_id) ?? {
      id: goal_id,
      number: goal_number,
      title: { text: goal },
      otherTitles: [],
      indicators: [],
      strategies: new Map<string, Strategy & Owned>(),
    }
    goals.set(goal_id, inGoal)
    owner = inGoal
    if (strategy_id !== '') {
      const inStrategy = inGoal.strategies.get(strategy_id) ?? {
        id: strategy_id,
        number: strategy_number,
        title: { text: strategy },
        otherTitles: [],
        indicators: [],
        listings: [],
      }
      inGoal.strategies.set(strategy_id, inStrategy)
      owner = inStrategy
    }
  }
  if (owner !== undefined && initiative_id === '') return owner
  const own = initiatives.get(initiative_id) ?? bareInitiative(initiative_id, initiative)
  initiatives.set(initiative_id, own)
  return own
}

/** The goals and initiatives of a table, in the order in which it names them, each with its indicators. */
export function treeOf(rows: readonly TableRow[]): Pick<Plan, 'goals' | 'initiatives'> {
  const draft: Draft = { goals: new Map(), initiatives: new Map() }
  for (const row of rows) ownerOf(row, draft).indicators.push(indicatorOfRow(row))
  return {
    goals: [...draft.goals.values()].map((goal) => ({ ...goal, strategies: [...goal.strategies.values()] })),
    initiatives: [...draft.initiatives.values()],
  }
}
