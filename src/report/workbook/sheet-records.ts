import type { SheetBlock } from '../../core/form/sheet-form.ts'
import type { Indicator, Listing } from '../../core/plan/plan.ts'
import { indexOf } from '../plan-index.ts'
import type { SheetContext } from './sheet-values.ts'

const initiativeOf = (context: SheetContext, listing: Listing): SheetContext => ({
  ...context,
  listing,
  initiative: indexOf(context.judged.plan).initiatives.get(listing.initiative),
})

/** The initiatives of the strategy around a row, else of the goal, else of the plan; each in the order of the lists. */
function initiatives(context: SheetContext, listed: SheetBlock['listed']): SheetContext[] {
  const { own } = indexOf(context.judged.plan)
  const isOwn = (listing: Listing) => own.get(listing.initiative)?.listing === listing
  return strategies(context)
    .flatMap((strategy) => (strategy.strategy?.listings ?? []).map((listing) => initiativeOf(strategy, listing)))
    .filter(({ listing }) => listed === undefined || (listing !== undefined && isOwn(listing) === (listed === 'own')))
}

function strategies(context: SheetContext): SheetContext[] {
  if (context.strategy !== undefined) return [context]
  return goals(context).flatMap((goal) => (goal.goal?.strategies ?? []).map((strategy) => ({ ...goal, strategy })))
}

const goals = (context: SheetContext): SheetContext[] =>
  context.goal === undefined ? context.judged.plan.goals.map((goal) => ({ ...context, goal })) : [context]

function unlisted(context: SheetContext): SheetContext[] {
  const { own } = indexOf(context.judged.plan)
  return context.judged.plan.initiatives
    .filter(({ id }) => !own.has(id))
    .map((initiative) => ({ ...context, initiative }))
}

/** The indicators of the record around a row; `below`: those of the strategies of a goal too. */
function indicators({ level, goal, strategy, initiative }: SheetContext, below: boolean): readonly Indicator[] {
  if (level === 'initiative') return initiative?.indicators ?? []
  if (level === 'strategy') return strategy?.indicators ?? []
  if (level === 'plan' || goal === undefined) return []
  return below ? [...goal.indicators, ...goal.strategies.flatMap((one) => one.indicators)] : goal.indicators
}

const levels = { goal: 'goal', strategy: 'strategy', initiative: 'initiative', unlisted: 'initiative' } as const

/** The same records, seen from the level of a block: where a strategy lists nothing, its indicators are not those of an initiative. */
export const atLevelOf = (context: SheetContext, { each }: SheetBlock): SheetContext => ({
  ...context,
  level: each === 'indicator' || each === 'budget' ? context.level : levels[each],
})

/** The records that a block of a sheet stands for, each with those around it. */
export const sheetRecords = (context: SheetContext, block: SheetBlock): SheetContext[] =>
  found(context, block).map((record) => atLevelOf(record, block))

function found(context: SheetContext, block: SheetBlock): SheetContext[] {
  switch (block.each) {
    case 'goal':
      return goals(context)
    case 'strategy':
      return strategies(context)
    case 'initiative':
      return initiatives(context, block.listed)
    case 'unlisted':
      return unlisted(context)
    case 'indicator':
      return indicators(context, block.below === true)
        .filter(({ kind }) => block.kinds === undefined || block.kinds.includes(kind))
        .map((indicator) => ({ ...context, indicator }))
    case 'budget':
      return (context.initiative?.budget ?? []).map((budget) => ({ ...context, budget }))
  }
}
