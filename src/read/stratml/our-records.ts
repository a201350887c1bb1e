import type { Goal, Initiative, Listing, Strategy, Text } from '../../core/plan/plan.ts'
import { labels, numberOf, ownIndicatorsId, statusId } from '../../core/stratml/conventions.ts'
import type { PerformanceIndicator, Stakeholder, StratmlGoal, StratmlObjective } from '../../core/stratml/stratml.ts'
import { isLabelled, labelledRecords, labelledTexts, wordsUnder } from './labelled-texts.ts'
import { ourIndicator, statedOf } from './our-indicator.ts'
import type { GiveRecordId } from './record-ids.ts'

const words = <Field extends string>(field: Field, text: Text | undefined): { [Key in Field]?: Text } =>
  // A field of this name, or none.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (text === undefined ? {} : { [field]: text }) as { [Key in Field]?: Text }

const sectionOf = ([first]: readonly Stakeholder[]) => words('section', first?.name)
const titleOf = (name: Text | undefined): Text => name ?? { text: '' }
const ending = (suffix: string) => (own: { readonly identifier?: Text | undefined }) =>
  own.identifier?.text.endsWith(suffix) === true
const isStatus = ending(statusId(''))

/** The indicator that says how a listing stands; an objective that has none is a strategy. */
const statusOf = ({ indicators }: StratmlObjective): PerformanceIndicator | undefined => indicators.find(isStatus)

/** An initiative where all of it stands. */
export function ourInitiative(own: StratmlObjective, title: Text, id: GiveRecordId): Initiative {
  const { otherInformation } = own
  const { midYear, yearEnd, ...fields } = labelledTexts(labels.initiative, otherInformation)
  const [countermeasure] = labelledRecords(labels.records.countermeasure, otherInformation)
  return {
    id: id('initiative', own.identifier, title.text),
    title,
    otherTitles: [],
    ...sectionOf(own.stakeholders),
    ...words('content', own.description),
    indicators: own.indicators.filter((indicator) => !isStatus(indicator)).map((one) => ourIndicator(one, id)),
    activities: labelledRecords(labels.records.activity, otherInformation).map((activity) => ({
      id: id('activity', activity.id, activity.text.text),
      quantities: [],
      ...activity.text,
    })),
    photos: [],
    ...fields,
    ...(countermeasure === undefined
      ? {}
      : { countermeasure: { id: id('countermeasure', countermeasure.id, title.text), ...countermeasure.text } }),
    ...(midYear === undefined && yearEnd === undefined
      ? {}
      : { review: { ...words('midYear', midYear), ...words('yearEnd', yearEnd) } }),
    budget: [],
  }
}

function ourStrategy(own: StratmlObjective, id: GiveRecordId): Strategy {
  const title = titleOf(own.name)
  return {
    id: id('strategy', own.identifier, title.text),
    number: own.sequenceIndicator?.text ?? '',
    title,
    otherTitles: [],
    ...sectionOf(own.stakeholders),
    ...words('desiredState', own.description),
    ...labelledTexts(labels.strategy, own.otherInformation),
    indicators: own.indicators.map((one) => ourIndicator(one, id)),
    listings: [],
  }
}

const referentOf = ({ relationships }: PerformanceIndicator, type: 'Narrower_Than' | 'Peer_To'): string | undefined =>
  relationships.find(({ relationshipType }) => relationshipType === type)?.referents[0]?.text

function ourListing(
  own: StratmlObjective,
  status: PerformanceIndicator,
  strategy: Strategy,
  initiatives: Initiative[],
  id: GiveRecordId,
): Listing {
  const { otherInformation, name } = own
  const title = wordsUnder(labels.listing.title, otherInformation)
  const original = referentOf(status, 'Peer_To')
  const initiative =
    original === undefined
      ? ourInitiative(own, title === undefined ? titleOf(name) : { ...name, text: title }, id)
      : undefined
  if (initiative !== undefined) initiatives.push(initiative)
  const listing = status.identifier?.text.slice(0, -statusId('').length) ?? ''
  return {
    id: id('listing', { text: listing }, name?.text ?? ''),
    number:
      wordsUnder(labels.listing.number, otherInformation) ??
      numberOf(strategy.number, own.sequenceIndicator?.text ?? ''),
    title: name?.text ?? '',
    initiative: initiative?.id ?? original ?? '',
    relisting: isLabelled(labels.listing.relisting, otherInformation),
    ...statedOf(status.instances.flatMap(({ actuals }) => actuals)),
    ...(own.at === undefined ? {} : { at: own.at }),
  }
}

/** A goal with its strategies and their listings; the initiatives that they list for the first time go into `initiatives`. */
export function ourGoal(own: StratmlGoal, initiatives: Initiative[], id: GiveRecordId): Goal {
  const title = titleOf(own.name)
  const goal: Goal = {
    id: id('goal', own.identifier, title.text),
    number: own.sequenceIndicator?.text ?? '',
    title,
    otherTitles: [],
    ...sectionOf(own.stakeholders),
    ...words('issue', own.description),
    ...labelledTexts(labels.goal, own.otherInformation),
    indicators: [],
    strategies: [],
  }
  for (const objective of own.objectives) {
    const status = statusOf(objective)
    const belongsTo = status && referentOf(status, 'Narrower_Than')
    const strategy = goal.strategies.find((one) => one.id === belongsTo) ?? goal.strategies.at(-1)
    if (ending(ownIndicatorsId(''))(objective))
      goal.indicators.push(...objective.indicators.map((one) => ourIndicator(one, id)))
    else if (status === undefined || strategy === undefined) goal.strategies.push(ourStrategy(objective, id))
    else strategy.listings.push(ourListing(objective, status, strategy, initiatives, id))
  }
  return goal
}
