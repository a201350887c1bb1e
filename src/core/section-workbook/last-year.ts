import { indicatorsOf } from '../evaluation.ts'
import { lineageOf } from '../lineage/lineage.ts'
import type { PlanYear } from '../lineage/trend.ts'
import type { Plan } from '../plan/plan.ts'

/** What was promised and reached the year before, in the words of then; '' where nobody knows. */
export type LastYear = { readonly target: string; readonly actual: string }

/** From last year's plan: the same indicator, recognised through the years. */
function fromPlan(before: PlanYear, now: PlanYear): ReadonlyMap<string, LastYear> {
  const pairs = lineageOf([before, now]).records.flatMap(({ indicators }) =>
    indicators.flatMap(({ points }): [string, LastYear][] => {
      const [old, own] = points
      if (old?.fiscalYear !== before.fiscalYear || own === undefined) return []
      const { target, actual } = old.indicator
      return [[own.indicator.id, { target: target?.target.text ?? '', actual: actual?.actual.text ?? '' }]]
    }),
  )
  return new Map(pairs)
}

/** Last year beside every indicator of a plan: as the plan itself says it, else as last year's plan has it. */
export function lastYearOf(
  plan: Plan,
  years?: { readonly before: PlanYear; readonly now: PlanYear },
): ReadonlyMap<string, LastYear> {
  const known = years === undefined ? new Map<string, LastYear>() : fromPlan(years.before, years.now)
  return new Map(
    indicatorsOf(plan).map(({ indicator: { id, previous, series } }) => {
      const own = series?.find(({ fiscalYear }) => fiscalYear === (plan.fiscalYear ?? 0) - 1)
      return [
        id,
        {
          target: own?.target?.target.text ?? known.get(id)?.target ?? '',
          actual: previous?.actual.text ?? own?.actual?.actual.text ?? known.get(id)?.actual ?? '',
        },
      ]
    }),
  )
}
