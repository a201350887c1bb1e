import type { Indicator, Place, Plan } from '../../../src/core/plan/plan.ts'
import type { Fact } from './document.ts'

/** What a reading says, with the place and the record that it stands at. */
export type ReadFact = Fact & { readonly at: Place | undefined; readonly record: string }

function factsOfFigures(indicator: Indicator, owner: string): ReadFact[] {
  const { id, name, target, actual, previous, stated } = indicator
  const facts: ReadFact[] = [{ field: 'indicator', of: name.text, value: owner, at: name.at, record: id }]
  const add = (field: Fact['field'], value: string, at: Place | undefined) =>
    facts.push({ field, of: name.text, value, at: at ?? name.at, record: id })
  if (target?.target.kind === 'threshold') {
    const { value, unit, comparator, implied } = target.target
    add('target', value, target.at)
    add('unit', unit, target.at)
    if (!implied) add('comparator', comparator, target.at)
  } else if (target !== undefined && target.target.kind !== 'unavailable') add('target', target.target.kind, target.at)
  for (const [field, reading] of [
    ['result', actual],
    ['previous', previous],
  ] as const) {
    if (reading === undefined) continue
    const { actual: figure } = reading
    if (figure.kind === 'unavailable') add(field, 'none', reading.at)
    else add(field, figure.kind === 'amount' ? figure.value : figure.kind, reading.at)
  }
  if (stated !== undefined) add('verdict', stated.verdict, stated.at)
  return facts
}

function* factsOfInitiatives(plan: Plan): Generator<ReadFact> {
  for (const { id, title, section, indicators, activities, countermeasure } of plan.initiatives) {
    const of = title.text
    if (section !== undefined) yield { field: 'section', of, value: section.text, at: section.at, record: id }
    if (countermeasure !== undefined)
      yield { field: 'countermeasure', of, value: countermeasure.text, at: countermeasure.at, record: id }
    for (const { text, at } of activities) yield { field: 'activity', of, value: text, at, record: id }
    for (const indicator of indicators) yield* factsOfFigures(indicator, of)
  }
}

/** All that is measured of a reading. */
export function* factsOfPlan(plan: Plan): Generator<ReadFact> {
  for (const goal of plan.goals) {
    const { title, number } = goal
    yield { field: 'goal', of: title.text, value: '', at: title.at, record: goal.id }
    yield { field: 'number', of: title.text, value: number, at: title.at, record: goal.id }
    for (const indicator of goal.indicators) yield* factsOfFigures(indicator, title.text)
    for (const strategy of goal.strategies) {
      const of = strategy.title.text
      yield { field: 'strategy', of, value: title.text, at: strategy.title.at, record: strategy.id }
      yield { field: 'number', of, value: strategy.number, at: strategy.title.at, record: strategy.id }
      for (const indicator of strategy.indicators) yield* factsOfFigures(indicator, of)
      for (const listing of strategy.listings) {
        yield { field: 'initiative', of: listing.title, value: of, at: listing.at, record: listing.id }
        yield { field: 'number', of: listing.title, value: listing.number, at: listing.at, record: listing.id }
        const { stated } = listing
        if (stated !== undefined)
          yield {
            field: 'verdict',
            of: listing.title,
            value: stated.verdict,
            at: stated.at ?? listing.at,
            record: listing.id,
          }
      }
    }
  }
  yield* factsOfInitiatives(plan)
}
