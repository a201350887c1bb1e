import type { Verdict } from '../judge/judgement.ts'
import type { Countermeasure } from '../plan/plan.ts'
import type { RecordTrend } from './trend.ts'

/** What became, a year later, of an initiative that was missed. `not-found`: the next plan has nothing of its id or title. */
export type Became = 'met' | 'missed-again' | 'open' | 'not-found'

/** A promise that was missed, what was promised about it, and what came of that. */
export type FollowUp = {
  readonly fiscalYear: number
  readonly countermeasure: Countermeasure | undefined
  /** The year of the plan after it. */
  readonly next: number
  readonly became: Became
  /** Whether an indicator is another one in the year after: then met and missed are of another promise. */
  readonly indicatorChanged: boolean
}

const becameOf: Readonly<Record<Verdict, Became>> = {
  met: 'met',
  unmet: 'missed-again',
  'not-judged': 'open',
  'not-applicable': 'open',
}

/** For every year in which an initiative was missed and which a next plan follows at once: what was promised, and what came of it. */
export function followUps({ points, indicators }: RecordTrend, years: readonly number[]): FollowUp[] {
  return points.flatMap((point): FollowUp[] => {
    const next = point.fiscalYear + 1
    if (point.verdict !== 'unmet' || !years.includes(next)) return []
    const after = points.find(({ fiscalYear }) => fiscalYear === next)
    const changed = indicators.some((trend) =>
      trend.points.some(({ fiscalYear, changed }) => fiscalYear === next && changed.length > 0),
    )
    return [
      {
        fiscalYear: point.fiscalYear,
        countermeasure: point.initiative?.countermeasure,
        next,
        became: after?.verdict === undefined ? 'not-found' : becameOf[after.verdict],
        indicatorChanged: changed,
      },
    ]
  })
}

/** In how many fiscal years in a row, the newest plan's included, something was missed: 0 when it is met, open or gone by now. */
export function missesInARow(
  points: readonly { readonly fiscalYear: number; readonly verdict: Verdict | undefined }[],
  newest: number,
): number {
  const missed = new Set(points.filter(({ verdict }) => verdict === 'unmet').map(({ fiscalYear }) => fiscalYear))
  let count = 0
  while (missed.has(newest - count)) count += 1
  return count
}
