import { indicatorsOf } from '../core/evaluation.ts'
import type { Plan } from '../core/plan/plan.ts'
import { verdictOfIndicator } from '../core/tally.ts'
import type { Dataset } from './dataset.ts'
import type { JudgedPlan } from './judged-plan.ts'

const columns: Dataset['columns'] = [
  { name: '全国地方公共団体コード', type: 'text', meaning: '検査数字を含む6桁' },
  { name: '年度', type: 'integer', meaning: '年度の始まる西暦年' },
  { name: '課題番号', type: 'text', meaning: '資料の番号' },
  { name: '課題', type: 'text', meaning: '課題(経営課題など)の題名' },
  { name: '戦略番号', type: 'text', meaning: '資料の番号' },
  { name: '戦略', type: 'text', meaning: '戦略(施策など)の題名' },
  { name: '取組', type: 'text', meaning: '取組の題名。課題・戦略の指標では空' },
  { name: '指標ID', type: 'text', meaning: '番号によらない識別子' },
  { name: '指標の種類', type: 'text', meaning: 'outcome 成果、process 取組、withdrawal 撤退・再構築基準' },
  { name: '指標', type: 'text', meaning: '指標の名前' },
  { name: '目標_記載', type: 'text', meaning: '資料に書かれたとおり' },
  { name: '目標_値', type: 'decimal', meaning: '目標の数値。範囲や言葉の目標では空' },
  { name: '目標_単位', type: 'text', meaning: '目標の数値の単位' },
  { name: '実績_記載', type: 'text', meaning: '資料に書かれたとおり' },
  { name: '実績_値', type: 'decimal', meaning: '実績の数値' },
  { name: '実績_単位', type: 'text', meaning: '実績の数値の単位。目標と違うことがある' },
  { name: '達成状況_記載', type: 'text', meaning: '資料に書かれたとおり' },
  {
    name: '達成状況_判定',
    type: 'text',
    meaning: 'met 達成、unmet 未達成、not-judged 判定できない、not-applicable 対象外。規則による',
  },
  { name: '差', type: 'decimal', meaning: '実績 − 目標。%の差はポイント' },
  { name: '差の単位', type: 'text', meaning: '差の単位' },
  { name: '行', type: 'integer', meaning: '資料の行番号' },
]

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
  return { name: 'indicators', columns, rows }
}
