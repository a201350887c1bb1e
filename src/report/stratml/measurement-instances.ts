import { firstDay, lastDay } from '../../core/calendar/fiscal-year.ts'
import type { Indicator } from '../../core/plan/plan.ts'
import { descriptors, dueDay, figureOf, heldAs, statedValue, unitOfIndicator } from '../../core/stratml/conventions.ts'
import type { MeasuredResult, MeasurementInstance } from '../../core/stratml/stratml.ts'
import type { Actual } from '../../core/target/actual.ts'
import type { Target } from '../../core/target/target.ts'
import { sayRating } from '../sentences/verdict.ts'
import { said } from './stratml-text.ts'
import type { Written } from './written.ts'

type Dated = { readonly startDate?: string; readonly endDate?: string }
/** The days of a fiscal year: 1 April to 31 March. */
export const daysOf = (fiscalYear: number | undefined): Dated =>
  fiscalYear === undefined
    ? {}
    : { startDate: firstDay(fiscalYear).toString(), endDate: lastDay(fiscalYear).toString() }

/** A promise or result: its figure where it is in the unit of the indicator, and always its words. */
function measured(written: Target | Actual, unit: string, fiscalYear: number | undefined): MeasuredResult {
  const figure = figureOf(written)
  return {
    ...daysOf(fiscalYear),
    ...(figure?.unit === unit ? { numberOfUnits: figure.value } : {}),
    ...(written.text === '' ? {} : { description: said(written.text) }),
  }
}

/** A promise that names its day is due by that day, not in the year of its plan. */
function dated(target: Target, { startDate, endDate, ...result }: MeasuredResult): MeasuredResult {
  const day = dueDay(target)
  return day === undefined ? { startDate, endDate, ...result } : { endDate: day, ...result }
}

const described = (result: MeasuredResult, name: string, value?: string): MeasuredResult => ({
  ...result,
  descriptor: value === undefined ? { name } : { name, value },
})

/** A promise says how it is held against a result, where its words or its form do. */
const promised = (target: Target, unit: string, fiscalYear: number | undefined): MeasuredResult => {
  const result = dated(target, measured(target, unit, fiscalYear))
  const held = heldAs(target)
  return held === undefined ? result : described(result, held)
}

/** What the plan's own year promised and brought: the result with what the document states, and what the rule computes, each by itself. */
function thisYear(
  indicator: Indicator,
  unit: string,
  { plan: { fiscalYear }, evaluation: { ratings } }: Written,
): MeasurementInstance {
  const { target, actual, stated } = indicator
  const year = actual?.fiscalYear ?? fiscalYear
  const result = actual === undefined ? daysOf(year) : measured(actual.actual, unit, year)
  const rating = ratings.get(indicator.id)
  return {
    targets: target === undefined ? [] : [promised(target.target, unit, fiscalYear)],
    actuals: [
      ...(stated === undefined
        ? actual === undefined
          ? []
          : [result]
        : [described(result, descriptors.stated, statedValue(stated))]),
      ...(rating === undefined
        ? []
        : [
            described(
              { ...daysOf(fiscalYear), description: said(sayRating(rating).ja) },
              descriptors.computed,
              rating.verdict,
            ),
          ]),
    ],
  }
}

/** Every measurement of an indicator: its own year first, then what else the plan knows, each under its name. */
export function instancesOf(indicator: Indicator, written: Written): MeasurementInstance[] {
  const unit = unitOfIndicator(indicator)
  const { previous, baseline, finalTarget, series = [] } = indicator
  const all: MeasurementInstance[] = [thisYear(indicator, unit, written)]
  for (const [name, reading] of [
    [descriptors.previous, previous],
    [descriptors.baseline, baseline],
  ] as const)
    if (reading !== undefined)
      all.push({ targets: [], actuals: [described(measured(reading.actual, unit, reading.fiscalYear), name)] })
  if (finalTarget !== undefined)
    all.push({
      targets: [
        described(dated(finalTarget.target, measured(finalTarget.target, unit, undefined)), descriptors.finalTarget),
      ],
      actuals: [],
    })
  for (const { fiscalYear, target, actual } of series)
    all.push({
      targets: target ? [described(measured(target.target, unit, fiscalYear), descriptors.series)] : [],
      actuals: actual ? [described(measured(actual.actual, unit, fiscalYear), descriptors.series)] : [],
    })
  return all.filter(({ targets, actuals }) => targets.length + actuals.length > 0)
}
