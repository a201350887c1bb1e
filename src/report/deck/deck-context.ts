import type { Verdict } from '../../core/judge/judgement.ts'
import type { Goal, Indicator, Place } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import { sayPlace, type JudgedPlan } from '../judged-plan.ts'
import { numbered, sayNote } from '../sentences/deck.ts'
import type { Language } from '../sentences/language.ts'
import { sayYearInFull } from '../sentences/year.ts'

/** What the slides of a review are made from. */
export type DeckContext = { readonly judged: JudgedPlan; readonly language: Language }

/** What stands small above every title: whose review of which year, and what it is about. */
export function overOf({ judged, language }: DeckContext, ...about: readonly string[]): string {
  const { publisher, plan } = judged
  const year = plan.fiscalYear === undefined ? '' : sayYearInFull(plan.fiscalYear, language)
  return [`${publisher} ${year}`.trim(), ...about].filter((part) => part !== '').join(' · ')
}

/** A figure with the line where it stands, for the notes. */
export const noteOf = ({ judged, language }: DeckContext, words: string, at: Place | undefined): string =>
  sayNote(words, sayPlace(judged.plan, at, language), language)

/** A promise with its result and its line, for the notes. */
export function promiseNote(context: DeckContext, owner: string, { target, actual, name }: Indicator): string {
  const figures = [target?.target.text, actual?.actual.text].filter((text) => text !== undefined).join(' → ')
  return noteOf(context, `${owner}: ${figures}`, actual?.at ?? target?.at ?? name.at)
}

/** The name of a goal by its level and number; its title where it has none. */
export const goalName = ({ judged }: DeckContext, { number, title }: Goal): string =>
  number === '' ? title.text : numbered(judged.plan.levels.goal, number)

/** How many promises of a goal were met: by what it lists, else as printed, else by its indicators. */
export function resultOf({ judged }: DeckContext, goal: Goal): { readonly met: number; readonly all: number } {
  const { listings, indicators } = countedOf(goal)
  const { evaluation } = judged
  const verdicts: readonly Verdict[] =
    listings.length > 0
      ? listings.map((listing) => verdictOfListing(listing, evaluation))
      : indicators.map((indicator) => verdictOfIndicator(indicator, evaluation))
  if (verdicts.length === 0 && goal.stated !== undefined) {
    const { met, unmet, notJudged = 0, notApplicable = 0 } = goal.stated
    return { met, all: met + unmet + notJudged + notApplicable }
  }
  return { met: verdicts.filter((verdict) => verdict === 'met').length, all: verdicts.length }
}
