import { indicatorsOf } from '../../core/evaluation.ts'
import type { Indicator, Plan } from '../../core/plan/plan.ts'
import { dueDay, heldAs } from '../../core/stratml/conventions.ts'
import type { Dataset } from '../dataset.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { measurementShape } from '../sentences/dataset/of-measurements.ts'
import { datasetOf, figure, placeOf, whose, type Row } from './dataset-of.ts'

type Promised = NonNullable<Indicator['target']>
type Measured = NonNullable<Indicator['actual']>
type Year = number | undefined

function ofPromise(role: string, promised: Promised | undefined, year: Year, position = 1): Row[] {
  if (promised === undefined) return []
  const { target } = promised
  const [own, due] = [figure(target), dueDay(target)]
  return [
    {
      ...ofValue(role, year, position),
      text: target.text,
      value: own?.value,
      unit: own?.unit,
      condition: heldAs(target),
      due,
      ...placeOf(promised),
    },
  ]
}

function ofResult(role: string, measured: Measured | undefined, year: Year, position = 1): Row[] {
  if (measured === undefined) return []
  const { actual, fiscalYear } = measured
  const own = figure(actual)
  return [
    {
      ...ofValue(role, fiscalYear ?? year, position),
      text: actual.text,
      value: own?.value,
      unit: own?.unit,
      ...placeOf(measured),
    },
  ]
}

const ofValue = (role: string, year: Year, position: number): Row => ({
  role,
  position: String(position),
  value_year: year?.toString(),
})

/** Every value of an indicator: of this year, of the year before, where it began, where it is to end, and of other years. */
function valuesOf({ target, actual, previous, baseline, finalTarget, series = [] }: Indicator, year: Year): Row[] {
  return [
    ...ofPromise('target', target, year),
    ...ofResult('actual', actual, year),
    ...ofResult('previous', previous, year === undefined ? undefined : year - 1),
    ...ofResult('baseline', baseline, undefined),
    ...ofPromise('final-target', finalTarget, undefined),
    ...series.flatMap((other, index) => [
      ...ofPromise('series-target', other.target, other.fiscalYear, index + 1),
      ...ofResult('series-actual', other.actual, other.fiscalYear, index + 1),
    ]),
  ]
}

const named = (plan: Plan, { id, name }: Indicator): Row => ({
  ...whose(plan),
  indicator_id: id,
  indicator: name.text,
})

/** Every promise and result of a plan, one a row: the long format, for comparing years and wards. */
export const measurementDataset = ({ plan }: Pick<JudgedPlan, 'plan'>): Dataset =>
  datasetOf(
    measurementShape,
    indicatorsOf(plan).flatMap(({ indicator }) =>
      valuesOf(indicator, plan.fiscalYear).map((value) => ({ ...named(plan, indicator), ...value })),
    ),
  )
