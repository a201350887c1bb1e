import { listingsOf, ownListings, type Evaluation } from './evaluation.ts'
import type { Verdict } from './judge/judgement.ts'
import type { Goal, Indicator, Listing, Plan } from './plan/plan.ts'

export type Counts = {
  readonly met: number
  readonly unmet: number
  readonly notJudged: number
  readonly notApplicable: number
}
export type GoalCounts = Counts & { readonly goal: string; readonly number: string; readonly title: string }
export type CountsByGoal = Counts & { readonly byGoal: readonly GoalCounts[] }

/**
 * How many targets were met and unmet, counted in three ways that are never mixed.
 * `stated`: what the document prints; null when it prints none. `listed`: every listing, 再掲 again each time.
 * `distinct`: every initiative once, under its listing that is no 再掲 (a 再掲 without original counts where it stands).
 * A goal that lists nothing is absent from `listed` and `distinct`. A plan that lists no initiative at all (a table of indicators) is
 * counted by its indicators, each once.
 */
export type Tally = {
  readonly stated: CountsByGoal | null
  readonly listed: CountsByGoal
  readonly distinct: CountsByGoal
}

const none: Counts = { met: 0, unmet: 0, notJudged: 0, notApplicable: 0 }
const keys = { met: 'met', unmet: 'unmet', 'not-judged': 'notJudged', 'not-applicable': 'notApplicable' } as const

function count(verdicts: readonly Verdict[]): Counts {
  const counts = { ...none }
  for (const verdict of verdicts) counts[keys[verdict]] += 1
  return counts
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce<Counts>(
    (total, one) => ({
      met: total.met + one.met,
      unmet: total.unmet + one.unmet,
      notJudged: total.notJudged + one.notJudged,
      notApplicable: total.notApplicable + one.notApplicable,
    }),
    none,
  )

/** The verdict that a listing counts with: as stated where it stands, else that of its initiative. */
export const verdictOfListing = ({ stated, initiative }: Listing, evaluation: Evaluation): Verdict =>
  stated?.verdict ?? verdictOfInitiative(initiative, undefined, evaluation)

/**
 * The verdict with which an initiative counts once: that of its own listing (see `ownListings`); where it is listed nowhere, as stated of
 * the initiative itself, else as computed, else not judged.
 */
export function verdictOfInitiative(initiative: string, own: Listing | undefined, evaluation: Evaluation): Verdict {
  if (own !== undefined) return verdictOfListing(own, evaluation)
  const outcome = evaluation.initiatives.get(initiative)
  return outcome?.stated?.verdict ?? outcome?.computed ?? 'not-judged'
}

export const verdictOfIndicator = (indicator: Indicator, evaluation: Evaluation): Verdict =>
  indicator.stated?.verdict ?? evaluation.ratings.get(indicator.id)?.verdict ?? 'not-judged'

/** What a goal shows: its listings, or its own and its strategies' indicators where it lists no initiative. */
export function countedOf(goal: Goal): {
  readonly listings: readonly Listing[]
  readonly indicators: readonly Indicator[]
} {
  const listings = goal.strategies.flatMap((strategy) => strategy.listings)
  return {
    listings,
    indicators:
      listings.length > 0 ? [] : [...goal.indicators, ...goal.strategies.flatMap(({ indicators }) => indicators)],
  }
}

const named = ({ id, number, title }: Goal) => ({ goal: id, number, title: title.text })

/** Whether a plan lists no initiative anywhere: then its indicators are what it counts. */
export const countsIndicators = (plan: Plan): boolean => listingsOf(plan).length === 0

function countGoals(plan: Plan, evaluation: Evaluation, counts: (listing: Listing) => boolean): CountsByGoal {
  const byIndicators = countsIndicators(plan)
  const byGoal = plan.goals.flatMap((goal): GoalCounts[] => {
    const { listings, indicators: own } = countedOf(goal)
    const indicators = byIndicators ? own.filter(({ kind }) => kind !== 'withdrawal') : []
    if (listings.length + indicators.length === 0) return []
    const verdicts = [
      ...listings.filter(counts).map((listing) => verdictOfListing(listing, evaluation)),
      ...indicators.map((indicator) => verdictOfIndicator(indicator, evaluation)),
    ]
    return [{ ...named(goal), ...count(verdicts) }]
  })
  return { ...sum(byGoal), byGoal }
}

function countStated(plan: Plan): CountsByGoal | null {
  const byGoal = plan.goals.flatMap((goal): GoalCounts[] => {
    if (goal.stated === undefined) return []
    const { met, unmet, notJudged = 0, notApplicable = 0 } = goal.stated
    return [{ ...named(goal), met, unmet, notJudged, notApplicable }]
  })
  if (byGoal.length === 0 && plan.stated === undefined) return null
  const { met, unmet, notJudged = 0, notApplicable = 0 } = plan.stated ?? { ...sum(byGoal) }
  return { met, unmet, notJudged, notApplicable, byGoal }
}

export function tally(plan: Plan, evaluation: Evaluation): Tally {
  const own = ownListings(plan)
  return {
    stated: countStated(plan),
    listed: countGoals(plan, evaluation, () => true),
    distinct: countGoals(plan, evaluation, (listing) => own.get(listing.initiative) === listing),
  }
}
