import { lastDay } from './calendar/fiscal-year.ts'
import type { Verdict } from './judge/judgement.ts'
import type { Indicator, Initiative, Listing, Plan, StatedResult } from './plan/plan.ts'
import { rate, type Rating } from './scheme/rate.ts'
import type { Scheme } from './scheme/scheme.ts'

/** What the document says about a record and what the rule computes, side by side; neither replaces the other. */
export type Outcome = { readonly stated: StatedResult | null; readonly computed: Verdict | null }

/** By which scheme or under which form: its id, its version, and what it was called then. */
export type NamedRule = {
  readonly id: string
  readonly version: number
  readonly title?: { readonly ja: string; readonly en: string }
}

/** A plan judged: every indicator by the scheme, every initiative by its indicators. */
export type Evaluation = {
  readonly scheme: NamedRule
  readonly ratings: ReadonlyMap<string, Rating>
  readonly initiatives: ReadonlyMap<string, Outcome>
}

/** An indicator with the id of the goal, strategy or initiative that it stands under. */
export type OwnedIndicator = { readonly owner: string; readonly indicator: Indicator }

/** The indicators of a plan wherever they stand, each with its owner's id. Every rule walks over them: a plain list is the quickest. */
export function indicatorsOf(plan: Plan): OwnedIndicator[] {
  const all: OwnedIndicator[] = []
  const add = (owner: string, indicators: readonly Indicator[]) => {
    for (const indicator of indicators) all.push({ owner, indicator })
  }
  for (const goal of plan.goals) {
    add(goal.id, goal.indicators)
    for (const strategy of goal.strategies) add(strategy.id, strategy.indicators)
  }
  for (const initiative of plan.initiatives) add(initiative.id, initiative.indicators)
  return all
}

export const listingsOf = (plan: Plan): Listing[] =>
  plan.goals.flatMap(({ strategies }) => strategies.flatMap(({ listings }) => listings))

/** A promise that is not due in the plan's year is open until then: missing it early is not yet a miss. */
function notYetDue({ target }: Indicator, { fiscalYear }: Plan): boolean {
  const deadline = target?.target.deadline
  return (
    deadline !== undefined &&
    deadline !== 'every-fiscal-year' &&
    fiscalYear !== undefined &&
    deadline > lastDay(fiscalYear).toString()
  )
}

/** Judges one indicator under a scheme; undefined when it promises nothing. */
export function rateIndicator(indicator: Indicator, plan: Plan, scheme: Scheme): Rating | undefined {
  const { target, actual, previous, baseline, finalTarget, direction, survey } = indicator
  if (target === undefined) return undefined
  const rating = rate(scheme, {
    target: target.target,
    actual: actual?.actual ?? null,
    ...(previous === undefined ? {} : { previous: previous.actual }),
    ...(baseline === undefined ? {} : { reference: baseline.actual }),
    ...(direction === undefined ? {} : { direction }),
    ...(survey?.sample === undefined ? {} : { sample: survey.sample }),
    ...(finalTarget === undefined ? {} : { final: finalTarget.target }),
  })
  return rating.verdict === 'unmet' && notYetDue(indicator, plan)
    ? { ...rating, verdict: 'not-judged', reason: 'not-due' }
    : rating
}

/** Met when every indicator is; unmet when one is; otherwise open. An initiative without indicators has no computed verdict. */
function together(verdicts: readonly Verdict[]): Verdict | null {
  const counted = verdicts.filter((verdict) => verdict !== 'not-applicable')
  if (verdicts.length === 0) return null
  if (counted.length === 0) return 'not-applicable'
  if (counted.includes('unmet')) return 'unmet'
  return counted.every((verdict) => verdict === 'met') ? 'met' : 'not-judged'
}

/** What an initiative's indicators state together, in whatever order they stand: the verdict that decides. None where one states nothing. */
function statedByIndicators({ indicators }: Initiative): StatedResult | undefined {
  const stated = indicators.filter(({ kind }) => kind !== 'withdrawal').map((indicator) => indicator.stated)
  const verdict = stated.includes(undefined) ? null : together(stated.flatMap((own) => own?.verdict ?? []))
  return stated.find((own) => own !== undefined && own.verdict === verdict)
}

/** The document's own verdict on an initiative: printed where it is listed, else said by all of its indicators. */
const statedOf = (initiative: Initiative, listings: ReadonlyMap<string, Listing>): StatedResult | null =>
  listings.get(initiative.id)?.stated ?? statedByIndicators(initiative) ?? null

/** The listing under which an initiative counts once: the first that is no 再掲, else the first. */
export function ownListings(plan: Plan): Map<string, Listing> {
  const own = new Map<string, Listing>()
  for (const listing of listingsOf(plan)) {
    const known = own.get(listing.initiative)
    if (known === undefined || (known.relisting && !listing.relisting)) own.set(listing.initiative, listing)
  }
  return own
}

/** Judges a whole plan under a scheme. Pure: the same plan and scheme give the same evaluation. */
export function evaluate(plan: Plan, scheme: Scheme): Evaluation {
  const ratings = new Map<string, Rating>()
  for (const { indicator } of indicatorsOf(plan)) {
    const rating = rateIndicator(indicator, plan, scheme)
    if (rating !== undefined) ratings.set(indicator.id, rating)
  }
  const listings = ownListings(plan)
  const initiatives = new Map<string, Outcome>()
  for (const initiative of plan.initiatives) {
    const verdicts = initiative.indicators
      .filter(({ kind }) => kind === 'process' || kind === 'outcome')
      .flatMap(({ id }) => ratings.get(id)?.verdict ?? [])
    initiatives.set(initiative.id, { stated: statedOf(initiative, listings), computed: together(verdicts) })
  }
  return { scheme: { id: scheme.id, version: scheme.version, title: scheme.title }, ratings, initiatives }
}
