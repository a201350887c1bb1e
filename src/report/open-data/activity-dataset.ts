import type { Quantity } from '../../core/plan/plan.ts'
import type { Dataset } from '../dataset.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { activityShape } from '../sentences/dataset/of-activities.ts'
import { datasetOf, placeOf, whose, type Row } from './dataset-of.ts'

const ofQuantity = ({ value, unit, text, each, all, bound, label }: Quantity, index: number): Row => ({
  position: String(index + 1),
  label,
  value,
  unit,
  each: String(each ?? false),
  all: String(all ?? false),
  bound,
  quantity: text,
})

/** Everything that was done, each of its quantities a row; one without quantities has a row too. */
export const activityDataset = ({ plan }: Pick<JudgedPlan, 'plan'>): Dataset =>
  datasetOf(
    activityShape,
    plan.initiatives.flatMap(({ id, title, activities }) =>
      activities.flatMap((activity): Row[] => {
        const own = {
          ...whose(plan),
          initiative_id: id,
          initiative: title.text,
          activity_id: activity.id,
          activity: activity.text,
          ...placeOf(activity),
        }
        const quantities = activity.quantities.map((quantity, index) => ({ ...own, ...ofQuantity(quantity, index) }))
        return quantities.length === 0 ? [{ ...own, position: '0' }] : quantities
      }),
    ),
  )
