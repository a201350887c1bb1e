import type { CheckedPlan, ReadingRules } from '../../src/act/read-document.ts'
import { evaluate } from '../../src/core/evaluation.ts'
import type { Indicator, Initiative, Plan } from '../../src/core/plan/plan.ts'

/** The values of a plan that people ask for, without ids and places: what two files that say the same must both give. */
export type MainValues = {
  readonly title: string | undefined
  readonly goals: readonly string[]
  readonly strategies: readonly string[]
  readonly listings: readonly string[]
  readonly indicators: readonly string[]
  readonly countermeasures: readonly string[]
  readonly activities: readonly string[]
}

const ofIndicator = ({ name, target, actual }: Indicator, owner: string) =>
  [owner, name.text, target?.target.text ?? '', actual?.actual.text ?? ''].join(' | ')

const ofInitiative = ({ title, indicators }: Initiative) => indicators.map((one) => ofIndicator(one, title.text))

/** What a plan says, in lines that a person can compare. A verdict is the one that the document states, else the one that the rule gives. */
export function mainValues(plan: Plan, { scheme }: Pick<ReadingRules, 'scheme'>): MainValues {
  const { initiatives } = evaluate(plan, scheme)
  const strategies = plan.goals.flatMap((goal) => goal.strategies)
  return {
    title: plan.title?.text,
    goals: plan.goals.map(({ number, title }) => `${number} ${title.text}`),
    strategies: strategies.map(({ number, title }) => `${number} ${title.text}`),
    listings: strategies.flatMap((strategy) =>
      strategy.listings.map(({ initiative, number, title }) => {
        const outcome = initiatives.get(initiative)
        return `${strategy.number} (${number}) ${title}: ${outcome?.stated?.verdict ?? outcome?.computed ?? '-'}`
      }),
    ),
    indicators: [
      ...strategies.flatMap(({ title, indicators }) => indicators.map((one) => ofIndicator(one, title.text))),
      ...plan.initiatives.flatMap(ofInitiative),
    ],
    countermeasures: plan.initiatives.flatMap(({ title, countermeasure }) =>
      countermeasure === undefined ? [] : `${title.text} | ${countermeasure.text}`,
    ),
    activities: plan.initiatives.flatMap(({ title, activities }) =>
      activities.map(({ text }) => `${title.text} | ${text}`),
    ),
  }
}

/** Where the values of a reading stand in their file, each part once and in its order. */
export function partsOf(reading: CheckedPlan): string[] {
  const parts = new Set<string>()
  JSON.stringify(reading.plan, (key, value: unknown) => {
    if (key === 'part' && typeof value === 'string') parts.add(value)
    return value
  })
  return [...parts]
}
