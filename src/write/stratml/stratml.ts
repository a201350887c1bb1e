import type { Text } from '../../core/plan/plan.ts'
import type {
  AdministrativeInformation,
  MeasuredResult,
  MeasurementInstance,
  Named,
  Organization,
  PerformanceIndicator,
  Relationship,
  Stakeholder,
  StratmlDocument,
  StratmlGoal,
  StratmlObjective,
} from '../../core/stratml/stratml.ts'
import { element, leaf, leafIf, xml, type Lines } from './xml.ts'

const namespace = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'

const named = ({ name, description }: Named): Lines => [
  ...leafIf('Name', name?.text),
  ...leafIf('Description', description?.text),
]

/** Every Identifier once, and of the shape of xs:ID: a validator may check neither, so the writer does. */
type Ids = (identifier: Text | undefined) => Lines
function createIds(): Ids {
  const given = new Set<string>()
  return (identifier) => {
    if (identifier === undefined) return []
    const { text } = identifier
    if (given.has(text) || !/^[A-Za-z_][A-Za-z0-9._-]*$/.test(text)) throw new Error(`no xs:ID, or not unique: ${text}`)
    given.add(text)
    return leaf('Identifier', text)
  }
}

const organization = ({ name, description, identifier }: Organization, id: Ids): Lines =>
  element('Organization', {}, [
    ...leafIf('Name', name?.text),
    ...id(identifier),
    ...leafIf('Description', description?.text),
  ])

const stakeholder = ({ stakeholderType, roles, ...own }: Stakeholder): Lines =>
  element('Stakeholder', { StakeholderTypeType: stakeholderType }, [
    ...leaf('Name', own.name?.text ?? ''),
    ...leafIf('Description', own.description?.text),
    ...roles.flatMap(({ name, description, roleTypes }) =>
      element('Role', {}, [
        ...leaf('Name', name?.text ?? ''),
        ...leafIf('Description', description?.text),
        ...roleTypes.flatMap((type) => leaf('RoleType', type)),
      ]),
    ),
  ])

const relationship = ({ relationshipType, referents, ...own }: Relationship): Lines =>
  element('Relationship', { RelationshipType: relationshipType }, [
    ...referents.flatMap(({ text }) => leaf('ReferentIdentifier', text)),
    ...named(own),
  ])

function measured(name: 'TargetResult' | 'ActualResult', result: MeasuredResult): Lines {
  const { startDate, endDate, numberOfUnits, descriptor, description } = result
  return element(name, {}, [
    ...leafIf('StartDate', startDate),
    ...leafIf('EndDate', endDate),
    ...leafIf('NumberOfUnits', numberOfUnits),
    ...(descriptor === undefined
      ? []
      : element('Descriptor', {}, [
          ...leafIf('DescriptorName', descriptor.name),
          ...leafIf('DescriptorValue', descriptor.value),
        ])),
    ...leafIf('Description', description?.text),
  ])
}

const instance = ({ targets, actuals }: MeasurementInstance): Lines =>
  element('MeasurementInstance', {}, [
    ...targets.flatMap((result) => measured('TargetResult', result)),
    ...actuals.flatMap((result) => measured('ActualResult', result)),
  ])

const indicator = (own: PerformanceIndicator, id: Ids): Lines =>
  element(
    'PerformanceIndicator',
    { ValueChainStage: own.valueChainStage, PerformanceIndicatorType: own.performanceIndicatorType },
    [
      ...leafIf('SequenceIndicator', own.sequenceIndicator?.text),
      ...leaf('MeasurementDimension', own.measurementDimension?.text ?? ''),
      ...leaf('UnitOfMeasurement', own.unitOfMeasurement?.text ?? ''),
      ...id(own.identifier),
      ...own.relationships.flatMap(relationship),
      ...own.instances.flatMap(instance),
      ...leafIf('OtherInformation', own.otherInformation?.text),
    ],
  )

const objective = (own: StratmlObjective, id: Ids): Lines =>
  element('Objective', {}, [
    ...named(own),
    ...id(own.identifier),
    ...leafIf('SequenceIndicator', own.sequenceIndicator?.text),
    ...own.stakeholders.flatMap(stakeholder),
    ...leafIf('OtherInformation', own.otherInformation?.text),
    ...own.indicators.flatMap((measure) => indicator(measure, id)),
  ])

const goal = (own: StratmlGoal, id: Ids): Lines =>
  element('Goal', {}, [
    ...leaf('Name', own.name?.text ?? ''),
    ...leaf('Description', own.description?.text ?? ''),
    ...id(own.identifier),
    ...leafIf('SequenceIndicator', own.sequenceIndicator?.text),
    ...own.stakeholders.flatMap(stakeholder),
    ...leafIf('OtherInformation', own.otherInformation?.text),
    ...own.objectives.flatMap((part) => objective(part, id)),
  ])

const described = (name: string, text: Text | undefined): Lines =>
  text === undefined ? [] : element(name, {}, leaf('Description', text.text))

const administrative = (own: AdministrativeInformation | undefined, id: Ids): Lines =>
  own === undefined
    ? []
    : element('AdministrativeInformation', {}, [
        ...id(own.identifier),
        ...leafIf('StartDate', own.startDate),
        ...leafIf('EndDate', own.endDate),
        ...leafIf('PublicationDate', own.publicationDate),
      ])

/**
 * A document as StratML, Part 2: UTF-8, every element in the order of the schema, the same bytes for the same value. Text stays text whatever
 * stands in it; what XML 1.0 cannot carry is written as U+FFFD (the check `broken-character` finds it in the plan).
 * Source: ISO 17469-1, schema PerformancePlanOrReport of 16 February 2016.
 */
export function stratml(document: StratmlDocument): Uint8Array {
  const id = createIds()
  const { organizations, vision, mission, values, goals } = document.core
  const lines = element('PerformancePlanOrReport', { xmlns: namespace, Type: document.type ?? 'Strategic_Plan' }, [
    ...leaf('Name', document.name?.text ?? ''),
    ...leafIf('Description', document.description?.text),
    ...leafIf('OtherInformation', document.otherInformation?.text),
    ...element('StrategicPlanCore', {}, [
      ...organizations.flatMap((own) => organization(own, id)),
      ...described('Vision', vision),
      ...described('Mission', mission),
      ...values.flatMap((value) => element('Value', {}, named(value))),
      ...goals.flatMap((own) => goal(own, id)),
    ]),
    ...administrative(document.administrativeInformation, id),
  ])
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml(lines)}`)
}
