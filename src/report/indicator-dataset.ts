import { indicatorsOf } from '../core/evaluation.ts'
import type { Plan } from '../core/plan/plan.ts'
import { verdictOfIndicator } from '../core/tally.ts'
import type { Dataset } from './dataset.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { indicatorColumns } from './sentences/dataset.ts'

type Owner = readonly [goalNumber: string, goal: string, strategyNumber: string, strategy: string, initiative: string]

/** Goal, strategy and initiative of every record that can own an indicator; an initiative stands under its first listing. */
function owners(plan: Plan): Map<string, Owner> {
  const places = new Map<string, Owner>()
  const titles = new Map(plan.initiatives.map(({ id, title }) => [id, title.text]))
  for (const goal of plan.goals) {
    places.set(goal.id, [goal.number, goal.title.text, '', '', ''])
    for (const strategy of goal.strategies) {
      const at = [goal.number, goal.title.text, strategy.number, strategy.title.text] as const
      places.set(strategy.id, [...at, ''])
      for (const { initiative, relisting } of strategy.listings) {
        if (!relisting || !places.has(initiative)) places.set(initiative, [...at, titles.get(initiative) ?? ''])
      }
    }
  }
  return places
}

const valueOf = (figure: object | undefined): string | null => {
  const value: unknown = figure === undefined ? undefined : Reflect.get(figure, 'value')
  return typeof value === 'string' ? value : null
}
const unitOf = (figure: object | undefined): string | null => {
  const unit: unknown = figure === undefined ? undefined : Reflect.get(figure, 'unit')
  return typeof unit === 'string' && unit !== '' ? unit : null
}

/** Every indicator of a plan, one a row: what was promised and what came of it, as written and as figures, as stated and as judged. */
export function indicatorDataset({ plan, evaluation }: Pick<JudgedPlan, 'plan' | 'evaluation'>): Dataset {
  const places = owners(plan)
  const rows = [...indicatorsOf(plan)].map(({ owner, indicator }) => {
    const [goalNumber, goal, strategyNumber, strategy, initiative] = places.get(owner) ?? [
      '',
      '',
      '',
      '',
      plan.initiatives.find(({ id }) => id === owner)?.title.text ?? '',
    ]
    const { id, kind, name, target, actual, stated } = indicator
    const rating = evaluation.ratings.get(id)
    const gap = rating?.judgement.gap ?? null
    return [
      plan.tenant ?? null,
      plan.fiscalYear === undefined ? null : String(plan.fiscalYear),
      goalNumber || null,
      goal || null,
      strategyNumber || null,
      strategy || null,
      initiative || null,
      id,
      kind,
      name.text,
      target?.target.text ?? null,
      valueOf(target?.target),
      unitOf(target?.target),
      actual?.actual.text ?? null,
      valueOf(actual?.actual),
      unitOf(actual?.actual),
      stated?.text ?? null,
      rating?.verdict ?? verdictOfIndicator(indicator, evaluation),
      gap?.value ?? null,
      gap?.unit ?? null,
      target?.at === undefined ? null : String(target.at.line),
    ]
  })
  return { name: 'indicators', columns: indicatorColumns, rows }
}
