import type { Goal, StatedCounts, Strategy } from '../../core/plan/plan.ts'
import type { Counts, CountsByGoal } from '../../core/tally.ts'
import { recordPage, sourceOf, textsOf, wordsOf, type ApiContext } from './api-context.ts'
import { gradeRecords } from './stated-record.ts'

export const countsRecord = ({ met, unmet, notJudged, notApplicable }: Counts) => ({
  met,
  unmet,
  notJudged,
  notApplicable,
})

/** Counts as the document prints them: what it does not print is null, not zero. */
const printedCounts = (counts: StatedCounts | undefined) =>
  counts === undefined
    ? null
    : {
        met: counts.met,
        unmet: counts.unmet,
        notJudged: counts.notJudged ?? null,
        notApplicable: counts.notApplicable ?? null,
        total: counts.total ?? null,
        line: counts.at?.line ?? null,
      }

/** The counts of one goal; null where it lists nothing. */
function countsOf({ byGoal }: CountsByGoal, { id }: Goal) {
  const found = byGoal.find(({ goal }) => goal === id)
  return found === undefined ? null : countsRecord(found)
}

function strategyRecord(context: ApiContext, strategy: Strategy) {
  const { id, number, title, otherTitles, indicators, listings } = strategy
  return {
    id,
    number,
    title: title.text,
    otherTitles: textsOf(otherTitles),
    section: strategy.section?.text ?? null,
    desiredState: wordsOf(strategy.desiredState),
    approach: wordsOf(strategy.approach),
    problem: wordsOf(strategy.problem),
    nextPolicy: wordsOf(strategy.nextPolicy),
    grades: gradeRecords(strategy.grades),
    indicators: indicators.map((indicator) => indicator.id),
    initiatives: listings.map(({ initiative, relisting }) => ({ initiative, relisting })),
    page: recordPage(context, id),
    source: sourceOf(context, title.at),
  }
}

/** 経営課題 for machines: its words, its counts in three ways that are never mixed, and its strategies with what they list. */
export function goalRecord(context: ApiContext, goal: Goal) {
  const { id, number, title, otherTitles, indicators, strategies, stated } = goal
  const { listed, distinct } = context.publication.tally
  return {
    id,
    number,
    title: title.text,
    otherTitles: textsOf(otherTitles),
    section: goal.section?.text ?? null,
    future: wordsOf(goal.future),
    situation: wordsOf(goal.situation),
    analysis: wordsOf(goal.analysis),
    issue: wordsOf(goal.issue),
    mainStrategies: wordsOf(goal.mainStrategies),
    summary: wordsOf(goal.summary),
    nextPolicy: wordsOf(goal.nextPolicy),
    counts: { stated: printedCounts(stated), listed: countsOf(listed, goal), distinct: countsOf(distinct, goal) },
    indicators: indicators.map((indicator) => indicator.id),
    strategies: strategies.map((strategy) => strategyRecord(context, strategy)),
    page: recordPage(context, id),
    source: sourceOf(context, title.at),
  }
}
