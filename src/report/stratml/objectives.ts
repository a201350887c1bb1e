import type { Goal, Initiative, Listing, Strategy, Text } from '../../core/plan/plan.ts'
import { labels, ownIndicatorsId, sectionRole, sequenceOf } from '../../core/stratml/conventions.ts'
import type { LabelledPart } from '../../core/stratml/labelled-parts.ts'
import type { Stakeholder, StratmlObjective } from '../../core/stratml/stratml.ts'
import type { Written } from './written.ts'
import { performanceIndicator, statusOfListing, statusOfUnlisted } from './performance-indicator.ts'
import { labelled, otherInformation, said, saidIf, worded } from './stratml-text.ts'

/** The section in charge is who performs. */
export function stakeholdersOf(section: Text | undefined): Stakeholder[] {
  const name = worded(section)
  return name === undefined
    ? []
    : [{ stakeholderType: 'Organization', name, roles: [{ name: said(sectionRole), roleTypes: ['Performer'] }] }]
}

/** What an initiative did, and what it says of itself. */
function partsOf({ activities, countermeasure, review, ...initiative }: Initiative): LabelledPart[] {
  const { midYear, yearEnd } = review ?? {}
  return [
    ...activities.map(({ id, text }) => ({ label: labels.records.activity, id, text })),
    ...labelled(labels.initiative, { ...initiative, midYear, yearEnd }),
    ...(countermeasure === undefined
      ? []
      : [{ label: labels.records.countermeasure, id: countermeasure.id, text: countermeasure.text }]),
  ]
}

const ownNumber = ({ number }: Listing, strategy: Strategy): LabelledPart[] =>
  strategy.number !== '' && number.startsWith(`${strategy.number}-`)
    ? [{ label: labels.listing.number, text: number }]
    : []

/** An initiative where a strategy lists it: all of it where it counts, and only that it is listed where it is listed again. */
function listed(listing: Listing, strategy: Strategy, written: Written): StratmlObjective {
  const isOwn = written.own.get(listing.initiative) === listing
  const initiative = isOwn ? written.initiatives.get(listing.initiative) : undefined
  const again = listing.relisting ? [{ label: labels.listing.relisting, text: '' }] : []
  const title = initiative?.title.text ?? listing.title
  return {
    name: said(listing.title),
    description: worded(initiative?.content),
    identifier: said(initiative?.id ?? listing.id),
    sequenceIndicator: saidIf(sequenceOf(strategy.number, listing.number)),
    stakeholders: stakeholdersOf(initiative?.section),
    otherInformation: otherInformation([
      ...again,
      ...ownNumber(listing, strategy),
      ...(title === listing.title ? [] : [{ label: labels.listing.title, text: title }]),
      ...(initiative === undefined ? [] : partsOf(initiative)),
    ]),
    indicators: [
      statusOfListing(listing, strategy.id, written),
      ...(initiative?.indicators ?? []).map((own) => performanceIndicator(own, written)),
    ],
  }
}

/** A strategy, and after it the initiatives that it lists. */
export function objectivesOf(strategy: Strategy, written: Written): StratmlObjective[] {
  return [
    {
      name: said(strategy.title.text),
      description: worded(strategy.desiredState),
      identifier: said(strategy.id),
      sequenceIndicator: saidIf(strategy.number),
      stakeholders: stakeholdersOf(strategy.section),
      otherInformation: otherInformation(labelled(labels.strategy, strategy)),
      indicators: strategy.indicators.map((own) => performanceIndicator(own, written)),
    },
    ...strategy.listings.map((listing) => listed(listing, strategy, written)),
  ]
}

/** The indicators of a goal itself: StratML gives indicators to objectives only. */
export function goalIndicators({ id, title, indicators }: Goal, written: Written): StratmlObjective[] {
  return indicators.length === 0
    ? []
    : [
        {
          name: said(title.text),
          identifier: said(ownIndicatorsId(id)),
          stakeholders: [],
          indicators: indicators.map((own) => performanceIndicator(own, written)),
        },
      ]
}

/** An initiative that no strategy lists. */
export function unlisted(initiative: Initiative, written: Written): StratmlObjective {
  return {
    name: said(initiative.title.text),
    description: worded(initiative.content),
    identifier: said(initiative.id),
    stakeholders: stakeholdersOf(initiative.section),
    otherInformation: otherInformation(partsOf(initiative)),
    indicators: [
      statusOfUnlisted(initiative.id, written),
      ...initiative.indicators.map((own) => performanceIndicator(own, written)),
    ],
  }
}
