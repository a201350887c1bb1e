import type { Indicator, Listing, Plan } from '../../core/plan/plan.ts'
import {
  descriptors,
  figureOf,
  labels,
  statedValue,
  statusDimension,
  statusId,
  unitOfIndicator,
} from '../../core/stratml/conventions.ts'
import type { MeasuredResult, PerformanceIndicator, Relationship } from '../../core/stratml/stratml.ts'
import { daysOf, instancesOf } from './measurement-instances.ts'
import type { Written } from './written.ts'
import { labelled, otherInformation, said, worded } from './stratml-text.ts'

/** A withdrawal criterion measures no stage of a value chain; a process indicator measures what an initiative puts out. */
const stages = { outcome: 'Outcome', process: 'Output', withdrawal: undefined } as const

/** An indicator of the plan. */
export function performanceIndicator(indicator: Indicator, written: Written): PerformanceIndicator {
  const { id, kind, name, target, actual, note } = indicator
  const figures = [target?.target, actual?.actual].some((figure) => figure && figureOf(figure))
  return {
    valueChainStage: stages[kind],
    performanceIndicatorType: figures ? 'Quantitative' : 'Qualitative',
    measurementDimension: worded(name),
    unitOfMeasurement: said(unitOfIndicator(indicator)),
    identifier: said(id),
    relationships: [],
    instances: instancesOf(indicator, written),
    otherInformation: otherInformation([
      ...(kind === 'withdrawal' ? [{ label: labels.indicator.withdrawal, text: '' }] : []),
      ...labelled({ note: labels.indicator.note }, { note }),
    ]),
  }
}

type Standing = { readonly strategy: string; readonly original: string | undefined }

/** Narrower than its strategy; where it is listed again (再掲), a peer of its original. StratML lets only indicators say so. */
const relationshipsOf = ({ strategy, original }: Standing): Relationship[] => [
  { relationshipType: 'Narrower_Than', referents: [said(strategy)] },
  ...(original === undefined ? [] : [{ relationshipType: 'Peer_To' as const, referents: [said(original)] }]),
]

/** The verdict of an initiative as an indicator of its own: as stated where it is listed, and as computed from its indicators. */
function status(
  id: string,
  { fiscalYear }: Plan,
  stated: Listing['stated'],
  computed: string | null,
  relationships: readonly Relationship[],
): PerformanceIndicator {
  const result = (name: string, value: string): MeasuredResult => ({
    ...daysOf(fiscalYear),
    descriptor: { name, value },
  })
  const actuals = [
    ...(stated === undefined ? [] : [result(descriptors.stated, statedValue(stated))]),
    ...(computed === null ? [] : [result(descriptors.computed, computed)]),
  ]
  return {
    performanceIndicatorType: 'Qualitative',
    measurementDimension: said(statusDimension),
    unitOfMeasurement: said(''),
    identifier: said(statusId(id)),
    relationships,
    instances: actuals.length === 0 ? [] : [{ targets: [], actuals }],
  }
}

const computedOf = (initiative: string, { evaluation }: Written) =>
  evaluation.initiatives.get(initiative)?.computed ?? null

/** What a listing says of its initiative. */
export function statusOfListing(listing: Listing, strategy: string, written: Written): PerformanceIndicator {
  const isOwn = written.own.get(listing.initiative) === listing
  return status(
    listing.id,
    written.plan,
    listing.stated,
    computedOf(listing.initiative, written),
    relationshipsOf({ strategy, original: isOwn ? undefined : listing.initiative }),
  )
}

/** What the figures say of an initiative that is listed nowhere. */
export const statusOfUnlisted = (initiative: string, written: Written): PerformanceIndicator =>
  status(initiative, written.plan, undefined, computedOf(initiative, written), [])
