import { indicatorsOf } from '../core/evaluation.ts'
import { dueDay, heldAs } from '../core/stratml/conventions.ts'
import { verdictOfIndicator } from '../core/tally.ts'
import type { Dataset } from './dataset.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { indicatorShape } from './sentences/dataset/of-indicators.ts'
import { datasetOf, figure, placeOf, whose } from './open-data/dataset-of.ts'
import { standings } from './open-data/standing.ts'

/** Every indicator of a plan, one a row: what was promised and what came of it, as written and as figures, as stated and as judged. */
export function indicatorDataset({ plan, evaluation }: Pick<JudgedPlan, 'plan' | 'evaluation'>): Dataset {
  const places = standings(plan)
  const rows = indicatorsOf(plan).map(({ owner, indicator }) => {
    const { id, kind, name, target, actual, stated } = indicator
    const [promised, reached] = [figure(target?.target), figure(actual?.actual)]
    const rating = evaluation.ratings.get(id)
    const gap = rating?.judgement.gap
    return {
      ...whose(plan),
      ...places.get(owner),
      indicator_id: id,
      kind,
      indicator: name.text,
      target_text: target?.target.text,
      target_value: promised?.value,
      target_unit: promised?.unit,
      target_condition: target && heldAs(target.target),
      target_due: target && dueDay(target.target),
      actual_text: actual?.actual.text,
      actual_value: reached?.value,
      actual_unit: reached?.unit,
      stated_text: stated?.text,
      stated_verdict: stated?.verdict,
      verdict: rating?.verdict ?? verdictOfIndicator(indicator, evaluation),
      gap: gap?.value,
      gap_unit: gap?.unit,
      ...placeOf(target),
    }
  })
  return datasetOf(indicatorShape, rows)
}
