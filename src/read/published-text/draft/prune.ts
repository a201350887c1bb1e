import { indicatorsOf } from '../../../core/evaluation.ts'
import type { Indicator } from '../../../core/plan/plan.ts'
import { isMeasure } from '../blocks/measure-name.ts'
import type { Draft } from './draft.ts'

const says = ({ target, actual, finalTarget, baseline, previous, series, stated, grades }: Indicator): boolean =>
  [target, actual, finalTarget, baseline, previous, series, stated, grades].some((part) => part !== undefined)

/** Lines below 指標 that got no figure and are not named like a measure were no indicators: they wait for a person. */
export function pruneIndicators({ plan, account }: Draft): void {
  const empty = new Set(
    [...indicatorsOf(plan)].flatMap(({ indicator }) =>
      indicator.kind === 'withdrawal' || says(indicator) || isMeasure(indicator.name.text) ? [] : [indicator],
    ),
  )
  const owners = [...plan.goals, ...plan.goals.flatMap(({ strategies }) => strategies), ...plan.initiatives]
  for (const owner of owners) owner.indicators = owner.indicators.filter((indicator) => !empty.has(indicator))
  for (const { id } of empty) account.release(id)
}
