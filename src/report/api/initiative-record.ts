import { ownListings } from '../../core/evaluation.ts'
import type { Goal, Initiative, Listing, Plan, Strategy } from '../../core/plan/plan.ts'
import { recordPage, sourceOf, textsOf, wordsOf, type ApiContext } from './api-context.ts'
import { countedVerdict, gradeRecords, statedRecord, verdictsOf } from './stated-record.ts'

type Listed = { readonly goal: Goal; readonly strategy: Strategy; readonly listing: Listing }

/** Every listing of every initiative with where it stands; made once for a plan. */
function listedIn(plan: Plan): Map<string, Listed[]> {
  const all = plan.goals.flatMap((goal) =>
    goal.strategies.flatMap((strategy) => strategy.listings.map((listing) => ({ goal, strategy, listing }))),
  )
  return Map.groupBy(all, ({ listing }) => listing.initiative)
}

function listingRecord(context: ApiContext, { goal, strategy, listing }: Listed) {
  const { id, number, title, relisting, stated, at } = listing
  return {
    id,
    number,
    title,
    goal: goal.id,
    strategy: strategy.id,
    relisting,
    stated: statedRecord(stated),
    source: sourceOf(context, at),
  }
}

/** What was done about it, and what it cost. */
function doneRecords(context: ApiContext, { activities, photos, budget }: Initiative) {
  return {
    activities: activities.map(({ id, text, quantities, at }) => ({
      id,
      text,
      quantities,
      source: sourceOf(context, at),
    })),
    photos: photos.map(({ id, caption, alt, at }) => ({ id, caption, alt, source: sourceOf(context, at) })),
    budget: budget.map(({ fiscalYear, budget: planned, settlement }) => ({
      fiscalYear,
      budget: planned?.value ?? null,
      settlement: settlement?.value ?? null,
    })),
  }
}

/** What the document says about why it was missed and what comes next. */
function answerRecords(context: ApiContext, initiative: Initiative) {
  const { situation, problem, countermeasure, nextPolicy, review, overall } = initiative
  return {
    situation: wordsOf(situation),
    problem: wordsOf(problem),
    countermeasure:
      countermeasure === undefined
        ? null
        : {
            id: countermeasure.id,
            text: countermeasure.text,
            changesIndicator: countermeasure.changesIndicator ?? false,
            source: sourceOf(context, countermeasure.at),
          },
    nextPolicy: wordsOf(nextPolicy),
    review: { midYear: wordsOf(review?.midYear), yearEnd: wordsOf(review?.yearEnd) },
    overall:
      overall === undefined
        ? null
        : {
            verdict: overall.verdict ?? null,
            text: overall.text,
            by: overall.by ?? null,
            source: sourceOf(context, overall.at),
          },
  }
}

/** 具体的取組 for machines, one by one: where it is listed, what the document says and the rules compute, what was done and what comes next. */
export function initiativeRecords(context: ApiContext) {
  const { plan } = context.publication
  const [listed, own] = [listedIn(plan), ownListings(plan)]
  const counted = countedVerdict(context)
  return (initiative: Initiative) => {
    const { id, title, otherTitles, section, content, indicators, grades } = initiative
    const outcome = context.evaluation.initiatives.get(id)
    const stated = own.get(id)?.stated ?? outcome?.stated
    return {
      id,
      title: title.text,
      otherTitles: textsOf(otherTitles),
      section: section?.text ?? null,
      content: wordsOf(content),
      listings: (listed.get(id) ?? []).map((item) => listingRecord(context, item)),
      stated: statedRecord(stated),
      verdict: verdictsOf(stated?.verdict, outcome?.computed, counted(id)),
      grades: gradeRecords(grades),
      indicators: indicators.map((indicator) => indicator.id),
      ...doneRecords(context, initiative),
      ...answerRecords(context, initiative),
      page: recordPage(context, id),
      source: sourceOf(context, title.at),
    }
  }
}
