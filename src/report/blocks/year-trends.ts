import { countsIndicators } from '../../core/tally.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import { followUps, missesInARow, type FollowUp } from '../../core/lineage/follow-up.ts'
import type { IndicatorTrend, RecordPoint, RecordTrend } from '../../core/lineage/trend.ts'
import type { Trend } from '../document/year-lines.ts'
import { lineageWord, promisedIn, sayMisses } from '../sentences/lineage.ts'
import { sayYear } from '../sentences/year.ts'
import { pageWord } from '../sentences/page.ts'
import { address } from '../site/addresses.ts'
import type { WardContext } from '../site/ward.ts'
import { lineageOfWard } from '../ward-lineage.ts'
import { yearLines } from './year-lines.ts'

/** A promise through the years as a page speaks of it: an initiative, or an indicator where a plan lists no initiative. */
export type PromiseYears = {
  readonly id: string
  readonly title: string
  /** The goal that it stands under, by the id of the last year. */
  readonly goal: string | undefined
  readonly points: readonly {
    readonly fiscalYear: number
    readonly record: string
    readonly verdict: Verdict | undefined
  }[]
  readonly indicators: readonly IndicatorTrend[]
  readonly followUps: readonly FollowUp[]
  /** In how many years in a row, up to the newest plan, it was missed. */
  readonly misses: number
}

function initiativeYears(trend: RecordTrend, last: RecordPoint, years: readonly number[]): PromiseYears {
  return {
    id: last.id,
    title: last.title,
    goal: last.goal?.id,
    points: trend.points.map(({ fiscalYear, id, verdict }) => ({ fiscalYear, record: id, verdict })),
    indicators: trend.indicators,
    followUps: followUps(trend, years),
    misses: missesInARow(trend.points, years.at(-1) ?? 0),
  }
}

function indicatorYears(indicator: IndicatorTrend, goal: string | undefined, newest: number): PromiseYears[] {
  const last = indicator.points.at(-1)
  if (last === undefined) return []
  return [
    {
      id: last.indicator.id,
      title: last.indicator.name.text,
      goal,
      points: indicator.points.map(({ fiscalYear, owner, verdict }) => ({ fiscalYear, record: owner, verdict })),
      indicators: [indicator],
      followUps: [],
      misses: missesInARow(indicator.points, newest),
    },
  ]
}

/** Every promise of a ward through the years: its initiatives; where the newest plan lists none, its indicators. */
export function promiseYears({ ward }: Pick<WardContext, 'ward'>): PromiseYears[] {
  const { years, records } = lineageOfWard(ward)
  const [newest] = ward.editions
  const byIndicators = newest !== undefined && countsIndicators(newest.judged.plan)
  return records.flatMap((trend) => {
    const last = trend.points.at(-1)
    if (last === undefined) return []
    if (byIndicators && trend.level !== 'initiative')
      return trend.indicators.flatMap((indicator) => indicatorYears(indicator, last.goal?.id, years.at(-1) ?? 0))
    return !byIndicators && trend.level === 'initiative' ? [initiativeYears(trend, last, years)] : []
  })
}

/** Where a promise has neither target nor result in figures, that is said as clearly as what is there. */
const noFigures = ({ indicators }: PromiseYears, language: WardContext['language']): Trend['answers'] =>
  indicators.length > 0
    ? []
    : [{ label: pageWord('foundByCheck', language), text: pageWord('noFigures', language), missing: true }]

/** What was promised after each miss, or that nothing was; of the misses that go on, or of the last one. */
function answersOf({ followUps, misses }: PromiseYears, { language }: WardContext): Trend['answers'] {
  const since = misses > 1 ? followUps.slice(-(misses - 1)) : followUps.slice(-1)
  return since.map(({ fiscalYear, countermeasure }) => ({
    label: promisedIn(sayYear(fiscalYear, language), language),
    ...(countermeasure === undefined
      ? { text: lineageWord('noCountermeasure', language), missing: true as const }
      : { text: countermeasure.text }),
  }))
}

/** A promise as a part of the page: its title, how long it was missed, what was promised about it, its charts. */
export function trendOf(context: WardContext, promise: PromiseYears): Trend {
  const { language, to } = context
  const last = promise.points.at(-1)
  const since = promise.points.at(-promise.misses)
  return {
    id: `trend-${promise.id}`,
    title: {
      text: promise.title,
      ...(last === undefined ? {} : { href: to(address.record(last.fiscalYear, last.record)) }),
    },
    sentence:
      promise.misses > 1 && since !== undefined
        ? sayMisses(promise.misses, sayYear(since.fiscalYear, language), language)
        : '',
    answers: [...noFigures(promise, language), ...answersOf(promise, context)],
    charts: promise.indicators.flatMap((indicator) => yearLines(indicator, language) ?? []),
  }
}
