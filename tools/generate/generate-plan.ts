import { formatFiscalYear } from '../../src/core/calendar/fiscal-year.ts'
import type { Goal, Initiative, Plan } from '../../src/core/plan/plan.ts'
import { stated } from './generate-indicator.ts'
import { generateInitiative, paragraph, verdictOf } from './generate-initiative.ts'
import { outlineOf, type GoalOutline } from './outline.ts'
import { createRandom } from './random.ts'

export type PlanSize = {
  readonly seed: number
  readonly tenant: string
  readonly fiscalYear: number
  readonly initiatives: number
}

type Counts = { met: number; unmet: number; notJudged: number }

const countKeys = { met: 'met', unmet: 'unmet', 'not-judged': 'notJudged' } as const

function goalFrom(
  { id, title, strategies }: GoalOutline,
  index: number,
  initiatives: ReadonlyMap<string, Initiative>,
): Goal {
  const counts: Counts = { met: 0, unmet: 0, notJudged: 0 }
  const random = createRandom(`goal ${id}`)
  const listed = strategies.map((strategy, position) => ({
    id: strategy.id,
    number: `${index + 1}-${position + 1}`,
    title: { text: strategy.title },
    otherTitles: [],
    desiredState: { text: paragraph(random, 2) },
    approach: { text: paragraph(random, 2) },
    indicators: [],
    listings: strategy.listings.map((listing, order) => {
      const verdict = verdictOf(initiatives.get(listing.initiative.id)?.indicators ?? [])
      counts[countKeys[verdict]] += 1
      return {
        id: listing.id,
        number: String(order + 1),
        title: listing.initiative.title,
        initiative: listing.initiative.id,
        relisting: listing.relisting,
        stated: stated(verdict),
      }
    }),
  }))
  return {
    id,
    number: String(index + 1),
    title: { text: title },
    otherTitles: [],
    future: { text: paragraph(random, 2) },
    situation: { text: paragraph(random, 3) },
    analysis: { text: paragraph(random, 2) },
    issue: { text: paragraph(random, 2) },
    indicators: [],
    strategies: listed,
    stated: counts,
  }
}

const total = (goals: readonly Goal[], key: keyof Counts) =>
  goals.reduce((sum, goal) => sum + (goal.stated?.[key] ?? 0), 0)

/**
 * An invented plan with its year's results, in the shape of real ones: some initiatives listed again, about a third of the promises missed,
 * a few misses unanswered. The same parameters always give the same plan. Years of one tenant share their ids and titles, and every
 * year's promises follow from the results of the year before.
 */
export function generatePlan({ seed, tenant, fiscalYear, initiatives: size }: PlanSize): Plan {
  const outline = outlineOf(seed, tenant, size)
  const own = outline
    .flatMap(({ strategies }) => strategies.flatMap(({ listings }) => listings))
    .filter(({ relisting }) => !relisting)
  const initiatives = own.map(({ initiative }) => generateInitiative(initiative, { seed, fiscalYear }))
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
  const goals = outline.map((goal, index) => goalFrom(goal, index, byId))
  const random = createRandom(`plan ${seed} ${tenant}`)
  return {
    schema: 'furikaeri.plan/1',
    tenant,
    fiscalYear,
    title: { text: `${formatFiscalYear(fiscalYear)} 運営方針` },
    form: { id: 'review-deck', version: 1 },
    levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
    sources: [{ id: 'source-1', file: `${tenant}-${fiscalYear}.txt`, encoding: 'utf-8' }],
    vision: { text: paragraph(random, 2) },
    mission: { text: paragraph(random, 2) },
    policy: { text: paragraph(random, 3) },
    goals,
    initiatives,
    stated: { met: total(goals, 'met'), unmet: total(goals, 'unmet'), notJudged: total(goals, 'notJudged') },
    history: [],
  }
}
