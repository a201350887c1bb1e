import fc from 'fast-check'
import type { Plan } from '../../src/core/plan/plan.ts'
import { fiscalYear, record, words } from './arbitrary-figures.ts'
import { goal, initiative, statedCounts, text } from './arbitrary-records.ts'

const draft = record(
  {
    schema: fc.constant('furikaeri.plan/1' as const),
    form: record({ id: fc.constantFrom('review-deck', 'osaka-g2'), version: fc.constant(1) }, {}),
    levels: record({ goal: words, strategy: words, initiative: words }, {}),
    sources: fc.array(record({ id: words, file: words }, { encoding: words }), { maxLength: 2 }),
    goals: fc.array(goal, { maxLength: 3 }),
    initiatives: fc.array(initiative, { minLength: 1, maxLength: 4 }),
    history: fc.array(text, { maxLength: 2 }),
  },
  {
    tenant: fc.constant('271071'),
    fiscalYear,
    title: text,
    vision: text,
    mission: text,
    policy: text,
    summary: text,
    nextPolicy: text,
    stated: statedCounts,
    notes: fc.array(text, { maxLength: 2 }),
  },
)

/** Gives every record its id and points every listing at an initiative that is there: what the schema alone cannot ask for. */
function connected(plan: typeof draft extends fc.Arbitrary<infer Value> ? Value : never): Plan {
  let given = 0
  const named = <Value extends { id: string }>(kind: string, value: Value): Value => ({
    ...value,
    id: `${kind}-${(given += 1)}`,
  })
  const indicators = <Value extends { id: string }>(all: readonly Value[]) => all.map((own) => named('indicator', own))
  const initiatives = plan.initiatives.map((own) => ({
    ...named('initiative', own),
    indicators: indicators(own.indicators),
    activities: own.activities.map((activity) => named('activity', activity)),
    photos: own.photos.map((photo) => named('photo', photo)),
    ...(own.countermeasure === undefined ? {} : { countermeasure: named('countermeasure', own.countermeasure) }),
  }))
  const goals = plan.goals.map((own) => ({
    ...named('goal', own),
    indicators: indicators(own.indicators),
    strategies: own.strategies.map((strategy) => ({
      ...named('strategy', strategy),
      indicators: indicators(strategy.indicators),
      listings: strategy.listings.map((listing) => ({
        ...named('listing', listing),
        initiative: initiatives[listing.initiative % initiatives.length]?.id ?? '',
      })),
    })),
  }))
  return { ...plan, goals, initiatives }
}

/** Any plan that the schema takes and that is consistent: every kind of field filled or missing, ids unique, listings pointing at initiatives. For tests. */
export const arbitraryPlan: fc.Arbitrary<Plan> = draft.map(connected)
