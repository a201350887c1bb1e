import type { Indicator, Text } from '../../core/plan/plan.ts'
import type { MeasuredResult, MeasurementInstance, PerformanceIndicator } from '../../core/stratml/stratml.ts'
import { fiscalYearOfResult, placeOf, readActual, readTarget, type Understanding } from './figures.ts'
import type { GiveRecordId } from './record-ids.ts'

/** A unit of ours is short; what is longer describes the measurement and becomes a note. */
const longestUnit = 40

/** Verdicts as foreign documents put them into a descriptor. */
const verdictWords = new Map<string, 'met' | 'unmet'>([
  ...['met', 'target met', 'goal met', 'achieved', 'exceeded', 'target exceeded', '達成', '目標達成'].map(
    (word) => [word, 'met'] as const,
  ),
  ...['not met', 'unmet', 'target not met', 'goal not met', 'missed', 'not achieved', '未達成', '目標未達成'].map(
    (word) => [word, 'unmet'] as const,
  ),
])

/** The verdict that words of a descriptor state, if they state one. */
export const statedVerdict = (text: string): 'met' | 'unmet' | undefined => verdictWords.get(text.toLowerCase())

const withPlace = <Value extends object>(value: Value, result: MeasuredResult) => {
  const at = placeOf(result)
  return at === undefined ? value : { ...value, at }
}

function statedOf({ actuals }: MeasurementInstance): Pick<Indicator, 'stated'> {
  for (const result of actuals)
    for (const text of [result.descriptor?.value, result.descriptor?.name]) {
      const verdict = text === undefined ? undefined : statedVerdict(text)
      if (verdict !== undefined && text !== undefined) return { stated: withPlace({ verdict, text }, result) }
    }
  return {}
}

const yearOf = ({ targets, actuals }: MeasurementInstance): number | undefined => {
  const [first] = [...targets, ...actuals]
  return first && fiscalYearOfResult(first)
}

const says = ({ numberOfUnits, descriptor, description }: MeasuredResult) =>
  numberOfUnits !== undefined ||
  description !== undefined ||
  descriptor?.name !== undefined ||
  descriptor?.value !== undefined

/** Promise and result of one measurement. */
function readInstance(
  { targets, actuals }: MeasurementInstance,
  how: Understanding,
): Pick<Indicator, 'target' | 'actual'> {
  const [target] = targets
  const [actual] = actuals
  return {
    ...(target === undefined ? {} : { target: withPlace({ target: readTarget(target, how) }, target) }),
    ...(actual === undefined ? {} : { actual: withPlace({ actual: readActual(actual, how) }, actual) }),
  }
}

/** A document gives a target and a result of a year in one measurement or in two that stand one after the other. */
function byYear(instances: readonly MeasurementInstance[]): Map<number | undefined, MeasurementInstance> {
  const years = new Map<number | undefined, MeasurementInstance>()
  for (const instance of instances) {
    const sound = {
      ...instance,
      targets: instance.targets.filter(says),
      actuals: instance.actuals.filter(says),
    }
    if (sound.targets.length + sound.actuals.length === 0) continue
    const year = yearOf(sound)
    const known = years.get(year)
    years.set(year, {
      ...sound,
      ...known,
      targets: [...(known?.targets ?? []), ...sound.targets],
      actuals: [...(known?.actuals ?? []), ...sound.actuals],
    })
  }
  return years
}

/** The year whose promise is the plan's own: the plan's, where it has one; else the last with a promise and a result; else the last of all. */
function ownYear(years: ReadonlyMap<number | undefined, MeasurementInstance>, planYear: number | undefined) {
  if (planYear !== undefined && years.has(planYear)) return planYear
  const whole = [...years].filter(([, { targets, actuals }]) => targets.length > 0 && actuals.length > 0)
  const [first, ...rest] = (whole.length > 0 ? whole : [...years]).map(([year]) => year)
  return rest.reduce((last, year) => (year === undefined || (last !== undefined && last > year) ? last : year), first)
}

/** Measurements that found no place in the indicator: their results after the first of a year. */
export type Overlooked = (result: MeasuredResult) => void

/** An indicator of any document, by the meaning of its elements. */
export function theirIndicator(
  own: PerformanceIndicator,
  planYear: number | undefined,
  id: GiveRecordId,
  overlook: Overlooked,
): Indicator {
  const { measurementDimension, unitOfMeasurement, otherInformation, valueChainStage } = own
  const words = unitOfMeasurement?.text ?? ''
  const unit = words.length <= longestUnit ? words : ''
  const how = { unit, ours: false }
  const years = byYear(own.instances)
  const current = ownYear(years, planYear)
  const instance = years.get(current)
  for (const { targets, actuals } of years.values()) [...targets.slice(1), ...actuals.slice(1)].forEach(overlook)
  const series = [...years].flatMap(([fiscalYear, measured]) => {
    if (fiscalYear === current) return []
    if (fiscalYear !== undefined) return [{ fiscalYear, ...readInstance(measured, how) }]
    ;[...measured.targets.slice(0, 1), ...measured.actuals.slice(0, 1)].forEach(overlook)
    return []
  })
  const name: Text = measurementDimension ?? { text: words }
  const note = [unit === words ? undefined : unitOfMeasurement, otherInformation].filter((text) => text !== undefined)
  const [first] = note
  return {
    id: id('indicator', own.identifier, name.text),
    kind: valueChainStage === undefined || valueChainStage === 'Outcome' ? 'outcome' : 'process',
    name,
    version: 1,
    ...(instance === undefined ? {} : { ...readInstance(instance, how), ...statedOf(instance) }),
    ...(series.length === 0 ? {} : { series }),
    ...(first === undefined ? {} : { note: { ...first, text: note.map(({ text }) => text).join('\n') } }),
  }
}
