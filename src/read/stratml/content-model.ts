/** What may stand in an element: elements in this order, each at least and at most so often; or words of a kind. */
export type Slot = readonly [name: string, least: 0 | 1, most: number]
export type Words = 'words' | 'id' | 'day' | 'day-or-nothing' | 'number' | 'role'
export type Content = readonly Slot[] | Words
export type ContentModel = {
  readonly root: string
  readonly content: ReadonlyMap<string, Content>
  /** The attributes of an element, with their values; `required` ones must be there. */
  readonly attributes: ReadonlyMap<string, readonly Attribute[]>
}
export type Attribute = { readonly name: string; readonly values: readonly string[]; readonly required?: true }

export const documentTypes = ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'] as const
export const stakeholderTypes = ['Person', 'Organization', 'Generic_Group'] as const
export const valueChainStages = ['Outcome', 'Output_Processing', 'Output', 'Input_Processing', 'Input'] as const
export const indicatorTypes = ['Quantitative', 'Qualitative'] as const
export const relationshipTypes = ['Broader_Than', 'Peer_To', 'Narrower_Than'] as const

const many = Infinity
const one = (name: string): Slot => [name, 1, 1]
const may = (name: string): Slot => [name, 0, 1]
const any = (name: string): Slot => [name, 0, many]

const head = [one('Name'), may('Description'), may('OtherInformation'), one('StrategicPlanCore')]
const core = [any('Organization'), may('Vision'), may('Mission'), any('Value'), ['Goal', 1, many] as const]
const goal = [
  one('Name'),
  one('Description'),
  may('Identifier'),
  may('SequenceIndicator'),
  any('Stakeholder'),
  may('OtherInformation'),
  any('Objective'),
]
const objective = [
  may('Name'),
  may('Description'),
  may('Identifier'),
  may('SequenceIndicator'),
  any('Stakeholder'),
  may('OtherInformation'),
]
const result = [may('StartDate'), may('EndDate'), may('NumberOfUnits'), may('Descriptor'), may('Description')]
const person = [may('GivenName'), may('Surname'), may('PhoneNumber'), may('EmailAddress')]
const days = [may('StartDate'), may('EndDate'), may('PublicationDate'), may('Source')]

const words = (...names: string[]): [string, Words][] => names.map((name) => [name, 'words'])
const common: readonly (readonly [string, Content])[] = [
  ['StrategicPlanCore', core],
  ['Organization', [may('Name'), may('Acronym'), may('Identifier'), may('Description'), any('Stakeholder')]],
  ['Vision', [may('Description'), may('Identifier')]],
  ['Mission', [may('Description'), may('Identifier')]],
  ['Value', [may('Name'), may('Description')]],
  ['Goal', goal],
  ['Identifier', 'id'],
  ...words('Name', 'Description', 'OtherInformation', 'Acronym', 'SequenceIndicator', 'Source'),
  ...words('GivenName', 'Surname', 'PhoneNumber', 'EmailAddress'),
]
const stakeholderType: Attribute = {
  name: 'StakeholderTypeType',
  values: stakeholderTypes,
}

const part1: ContentModel = {
  root: 'StrategicPlan',
  content: new Map<string, Content>([
    ...common,
    ['StrategicPlan', [...head, may('AdministrativeInformation')]],
    ['Objective', objective],
    ['Stakeholder', [one('Name'), may('Description')]],
    ['AdministrativeInformation', [...days, may('Submitter')]],
    ['Submitter', person],
    ...['StartDate', 'EndDate', 'PublicationDate'].map((name): [string, Content] => [name, 'day']),
  ]),
  attributes: new Map([['Stakeholder', [stakeholderType]]]),
}

const part2: ContentModel = {
  root: 'PerformancePlanOrReport',
  content: new Map<string, Content>([
    ...common,
    ['PerformancePlanOrReport', [...head, may('AdministrativeInformation'), may('Submitter')]],
    ['Objective', [...objective, any('PerformanceIndicator')]],
    ['Stakeholder', [one('Name'), may('Description'), any('Role')]],
    ['Role', [one('Name'), may('Description'), ['RoleType', 0, 2]]],
    ['RoleType', 'role'],
    [
      'PerformanceIndicator',
      [
        may('SequenceIndicator'),
        one('MeasurementDimension'),
        one('UnitOfMeasurement'),
        may('Identifier'),
        any('Relationship'),
        any('MeasurementInstance'),
        may('OtherInformation'),
      ],
    ],
    ['Relationship', [may('Identifier'), any('ReferentIdentifier'), may('Name'), may('Description')]],
    ['MeasurementInstance', [any('TargetResult'), any('ActualResult')]],
    ['TargetResult', result],
    ['ActualResult', result],
    ['Descriptor', [may('DescriptorName'), may('DescriptorValue')]],
    ['NumberOfUnits', 'number'],
    ...words('MeasurementDimension', 'UnitOfMeasurement', 'ReferentIdentifier', 'DescriptorName', 'DescriptorValue'),
    ['AdministrativeInformation', [may('Identifier'), ...days]],
    ['Submitter', [may('Identifier'), ...person]],
    ...['StartDate', 'EndDate', 'PublicationDate'].map((name): [string, Content] => [name, 'day-or-nothing']),
  ]),
  attributes: new Map<string, readonly Attribute[]>([
    ['PerformancePlanOrReport', [{ name: 'Type', values: documentTypes, required: true }]],
    ['Stakeholder', [stakeholderType]],
    [
      'PerformanceIndicator',
      [
        { name: 'ValueChainStage', values: valueChainStages },
        { name: 'PerformanceIndicatorType', values: indicatorTypes },
      ],
    ],
    ['Relationship', [{ name: 'RelationshipType', values: relationshipTypes }]],
  ]),
}

/**
 * Which elements stand where, in which order and how often, with their attributes.
 * Source: ISO 17469-1, schemas StrategicPlan of 1 April 2014 (Part 1) and PerformancePlanOrReport of 16 February 2016 (Part 2).
 */
export const contentModels = { 1: part1, 2: part2 } as const
