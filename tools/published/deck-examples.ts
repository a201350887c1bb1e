import { checkPlan, type ReadingRules } from '../../src/act/read-document.ts'
import { judgedPlan } from '../../src/act/render-document.ts'
import type { Indicator, Initiative, Plan, Strategy } from '../../src/core/plan/plan.ts'
import type { JudgedPlan } from '../../src/report/judged-plan.ts'
import { exampleDocument, minato } from './published-example.ts'

const long =
  '防災訓練に初めて参加した世帯の数え方は、年度の途中で町会ごとの名簿から受付の記録へ変わっており、前の年度とは単純に比べられないため、二つの数え方を並べて書き、次の年度からは受付の記録だけを使うことを、地域の会議で三度にわたり話し合って決めた。' +
  '名簿にない世帯は世帯主の名前で数え、同じ世帯が二度来たときは一度だけ数え、港区外からの参加は別に集めて参考として示すこととし、その数は百に満たなかった。'

const indicatorOf = (indicator: Indicator, index: number): Indicator => ({
  ...indicator,
  id: `indicator-long-${index}`,
  name: { text: `${index + 1}番目の指標。${long}`, at: { line: index + 1, column: 1 } },
})

/** A strategy with 60 indicators of 200 letters each, listed in an initiative that missed all of them. */
function lengthened(plan: Plan): Plan {
  const model = plan.initiatives.find(
    ({ indicators, countermeasure }) => indicators.length > 0 && countermeasure !== undefined,
  )
  const [goal, ...goals] = plan.goals
  const [strategy, ...strategies] = goal?.strategies ?? []
  const [indicator] = model?.indicators ?? []
  if (model === undefined || goal === undefined || strategy === undefined || indicator === undefined)
    throw new Error('the example has changed')
  const initiative: Initiative = {
    ...model,
    indicators: Array.from({ length: 60 }, (_, index) => indicatorOf(indicator, index)),
    situation: { text: long.repeat(8) },
    activities: Array.from({ length: 60 }, (_, index) => ({
      id: `activity-long-${index}`,
      text: `${index + 1}回目: ${long}`,
      quantities: [{ value: '51', unit: '回', text: '各51回', each: true }],
    })),
  }
  const only: Strategy = { ...strategy, title: { text: long }, indicators: initiative.indicators }
  return {
    ...plan,
    goals: [{ ...goal, title: { text: long }, strategies: [only, ...strategies] }, ...goals],
    initiatives: plan.initiatives.map((own) => (own.id === model.id ? initiative : own)),
  }
}

const bare = (plan: Plan): Plan => ({ ...plan, goals: [], initiatives: [], stated: undefined, sources: [], notes: [] })

const judged = (plan: Plan, rules: ReadingRules): JudgedPlan => judgedPlan(checkPlan(plan, rules, []), minato)

/** The example ward's plan, the same much too long, and one with nothing in it: what slides and sheets have to stand. */
export async function deckExamples(): Promise<Record<'usual' | 'long' | 'empty', JudgedPlan>> {
  const { rules, checked } = await exampleDocument()
  return {
    usual: judgedPlan(checked, minato),
    long: judged(lengthened(checked.plan), rules),
    empty: judged(bare(checked.plan), rules),
  }
}
