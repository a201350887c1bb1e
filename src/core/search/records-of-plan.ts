import type { Goal, Indicator, Initiative, Plan, Strategy, Text } from '../plan/plan.ts'
import type { SearchRecord } from './search-record.ts'

/** Counts up whenever the records or the folding of them change, so that what was kept before is made anew. */
export const searchVersion = 1

const written = (...texts: readonly (Text | string | undefined)[]): string =>
  texts
    .map((text) => (typeof text === 'object' ? text.text : text))
    .filter((text) => text !== undefined && text !== '')
    .join('\n')

type Owner = { readonly id: string; readonly title: Text }

function* indicatorRecords(owner: Owner, indicators: readonly Indicator[]): Generator<SearchRecord> {
  for (const { id, name, target, actual, note } of indicators)
    yield {
      kind: 'indicator',
      record: id,
      owner: owner.id,
      place: id,
      title: name.text,
      text: written([target?.target.text, actual?.actual.text].filter(Boolean).join(' → '), note),
      within: owner.title.text,
    }
}

function* strategyRecords(goal: Goal, strategy: Strategy): Generator<SearchRecord> {
  const { id, title, otherTitles, section, desiredState, approach, problem, nextPolicy, indicators } = strategy
  yield {
    kind: 'strategy',
    record: id,
    owner: id,
    title: title.text,
    text: written(...otherTitles, section, desiredState, approach, problem, nextPolicy),
    within: goal.title.text,
  }
  yield* indicatorRecords(strategy, indicators)
}

function* goalRecords(goal: Goal): Generator<SearchRecord> {
  const { id, title, otherTitles, section, future, situation, analysis, issue, mainStrategies, summary } = goal
  const words = [section, future, situation, analysis, issue, mainStrategies, summary, goal.nextPolicy]
  yield { kind: 'goal', record: id, owner: id, title: title.text, text: written(...otherTitles, ...words), within: '' }
  yield* indicatorRecords(goal, goal.indicators)
  for (const strategy of goal.strategies) yield* strategyRecords(goal, strategy)
}

function* initiativeRecords(initiative: Initiative, within: string): Generator<SearchRecord> {
  const { id, title, otherTitles, section, content, situation, problem, nextPolicy, review, photos } = initiative
  const words = [section, content, situation, problem, nextPolicy, review?.midYear, review?.yearEnd]
  const captions = photos.map(({ caption }) => caption)
  yield {
    kind: 'initiative',
    record: id,
    owner: id,
    title: title.text,
    text: written(...otherTitles, ...words, ...captions),
    within,
  }
  yield* indicatorRecords(initiative, initiative.indicators)
  const below = { owner: id, title: '', within: title.text }
  for (const activity of initiative.activities)
    yield { kind: 'activity', record: activity.id, place: activity.id, text: activity.text, ...below }
  const { countermeasure } = initiative
  if (countermeasure !== undefined)
    yield { kind: 'countermeasure', record: countermeasure.id, place: 'next', text: countermeasure.text, ...below }
}

/** Everything of a plan that is searched: its head, goals, strategies and initiatives with their words, indicators, activities, countermeasures. */
export function* recordsOfPlan(plan: Plan): Generator<SearchRecord> {
  const { title, vision, mission, policy, summary, nextPolicy } = plan
  const head = written(vision, mission, policy, summary, nextPolicy, ...(plan.notes ?? []), ...plan.history)
  if (title !== undefined || head !== '')
    yield { kind: 'plan', record: 'plan', title: title?.text ?? '', text: head, within: '' }
  const listedUnder = new Map<string, string>()
  for (const goal of plan.goals) {
    yield* goalRecords(goal)
    for (const { listings } of goal.strategies)
      for (const { initiative, relisting } of listings)
        if (!relisting || !listedUnder.has(initiative)) listedUnder.set(initiative, goal.title.text)
  }
  for (const initiative of plan.initiatives) yield* initiativeRecords(initiative, listedUnder.get(initiative.id) ?? '')
}
