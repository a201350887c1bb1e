import type { Indicator } from '../../core/plan/plan.ts'
import { descriptors, figureOf, labels, readStated } from '../../core/stratml/conventions.ts'
import { readParts } from '../../core/stratml/labelled-parts.ts'
import type { MeasuredResult, PerformanceIndicator } from '../../core/stratml/stratml.ts'
import { fiscalYearOfDays, placeOf, readActual, readOurTarget, readTarget, type Understanding } from './figures.ts'
import { labelledTexts } from './labelled-texts.ts'
import type { GiveRecordId } from './record-ids.ts'

const withPlace = <Value extends object>(value: Value, result: MeasuredResult) => {
  const at = placeOf(result)
  return at === undefined ? value : { ...value, at }
}
const yearOf = (result: MeasuredResult) => {
  const fiscalYear = fiscalYearOfDays(result)
  return fiscalYear === undefined ? {} : { fiscalYear }
}
const isNamed = (result: MeasuredResult, name: string) => result.descriptor?.name === name
const others: ReadonlySet<string | undefined> = new Set([
  descriptors.computed,
  descriptors.previous,
  descriptors.baseline,
  descriptors.series,
])

const kindOf = ({ valueChainStage, otherInformation }: PerformanceIndicator): Indicator['kind'] => {
  const parts = readParts(otherInformation?.text ?? '')
  if (parts?.some(({ label }) => label === labels.indicator.withdrawal) === true) return 'withdrawal'
  return valueChainStage === 'Outcome' ? 'outcome' : 'process'
}

/** Targets and results of other years, one for each measurement that is called so. */
function seriesOf({ instances }: PerformanceIndicator, how: Understanding): Pick<Indicator, 'series'> {
  const series = instances.flatMap(({ targets, actuals }) => {
    const target = targets.find((own) => isNamed(own, descriptors.series))
    const actual = actuals.find((own) => isNamed(own, descriptors.series))
    const fiscalYear = fiscalYearOfDays(target ?? actual ?? {})
    if (fiscalYear === undefined) return []
    return [
      {
        fiscalYear,
        ...(target === undefined ? {} : { target: withPlace({ target: readTarget(target, how) }, target) }),
        ...(actual === undefined ? {} : { actual: withPlace({ actual: readActual(actual, how) }, actual) }),
      },
    ]
  })
  return series.length === 0 ? {} : { series }
}

/** What the document states of a result. */
export function statedOf(actuals: readonly MeasuredResult[]): Pick<Indicator, 'stated'> {
  const result = actuals.find((own) => isNamed(own, descriptors.stated))
  const stated = result && readStated(result.descriptor?.value ?? '')
  return result === undefined || stated === undefined ? {} : { stated: withPlace(stated, result) }
}

/** An indicator that was written by our conventions. */
export function ourIndicator(own: PerformanceIndicator, id: GiveRecordId): Indicator {
  const { measurementDimension: name, unitOfMeasurement, instances } = own
  const unit = unitOfMeasurement?.text ?? ''
  const targets = instances.flatMap((instance) => instance.targets)
  const actuals = instances.flatMap((instance) => instance.actuals)
  const named = (descriptor: string) => actuals.find((result) => isNamed(result, descriptor))
  const promised = targets.find(
    (result) => !isNamed(result, descriptors.finalTarget) && !isNamed(result, descriptors.series),
  )
  const final = targets.find((result) => isNamed(result, descriptors.finalTarget))
  const reached = actuals.find(
    (result) =>
      !others.has(result.descriptor?.name) &&
      (result.descriptor === undefined || result.numberOfUnits !== undefined || result.description !== undefined),
  )
  const target = promised && readOurTarget(promised, { unit, ours: true, anyUnit: true })
  const how = { unit, ours: true }
  const previous = named(descriptors.previous)
  const baseline = named(descriptors.baseline)
  const isFigure = target !== undefined && figureOf(target) !== undefined
  const measured = (result: MeasuredResult) => withPlace({ actual: readActual(result, how), ...yearOf(result) }, result)
  return {
    id: id('indicator', own.identifier, name?.text ?? ''),
    kind: kindOf(own),
    name: name ?? { text: '' },
    version: 1,
    ...(baseline === undefined ? {} : { baseline: measured(baseline) }),
    ...(promised === undefined || target === undefined ? {} : { target: withPlace({ target }, promised) }),
    ...(final === undefined ? {} : { finalTarget: withPlace({ target: readOurTarget(final, how) }, final) }),
    ...(reached === undefined
      ? {}
      : { actual: withPlace({ actual: readActual(reached, { ...how, anyUnit: !isFigure }) }, reached) }),
    ...(previous === undefined ? {} : { previous: measured(previous) }),
    ...seriesOf(own, how),
    ...statedOf(actuals),
    ...labelledTexts({ note: labels.indicator.note }, own.otherInformation),
  }
}
