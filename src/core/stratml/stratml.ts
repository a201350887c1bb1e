import type { Place, Text } from '../plan/plan.ts'

/**
 * A StratML document as a value: elements are fields with the name of the element, its first letter small; what can stand several times is a list.
 * Words are `Text`, so that a document that was read keeps the line of each; a writer looks at the words only.
 * Source: ISO 17469-1 (Part 1, strategic plans) and its Part 2 (performance plans and reports), schema of 16 February 2016.
 */
export type StratmlDocument = {
  readonly part: 1 | 2
  readonly type?: DocumentType | undefined
  readonly name?: Text | undefined
  readonly description?: Text | undefined
  readonly otherInformation?: Text | undefined
  readonly core: StrategicPlanCore
  readonly administrativeInformation?: AdministrativeInformation | undefined
}
export type DocumentType = 'Strategic_Plan' | 'Performance_Plan' | 'Performance_Report'

export type StrategicPlanCore = {
  readonly organizations: readonly Organization[]
  readonly vision?: Text | undefined
  readonly mission?: Text | undefined
  readonly values: readonly Named[]
  readonly goals: readonly StratmlGoal[]
}

export type Named = { readonly name?: Text | undefined; readonly description?: Text | undefined }
export type Organization = Named & { readonly identifier?: Text | undefined }

export type StratmlGoal = Named & {
  readonly at?: Place | undefined
  readonly identifier?: Text | undefined
  readonly sequenceIndicator?: Text | undefined
  readonly stakeholders: readonly Stakeholder[]
  readonly otherInformation?: Text | undefined
  readonly objectives: readonly StratmlObjective[]
}
export type StratmlObjective = Omit<StratmlGoal, 'objectives'> & {
  readonly indicators: readonly PerformanceIndicator[]
}

export type RoleType = 'Performer' | 'Beneficiary'
export type Stakeholder = Named & {
  readonly stakeholderType?: 'Person' | 'Organization' | 'Generic_Group' | undefined
  readonly roles: readonly (Named & { readonly roleTypes: readonly RoleType[] })[]
}

export type ValueChainStage = 'Outcome' | 'Output_Processing' | 'Output' | 'Input_Processing' | 'Input'
export type PerformanceIndicator = {
  readonly at?: Place | undefined
  readonly valueChainStage?: ValueChainStage | undefined
  readonly performanceIndicatorType?: 'Quantitative' | 'Qualitative' | undefined
  readonly sequenceIndicator?: Text | undefined
  readonly measurementDimension?: Text | undefined
  readonly unitOfMeasurement?: Text | undefined
  readonly identifier?: Text | undefined
  readonly relationships: readonly Relationship[]
  readonly instances: readonly MeasurementInstance[]
  readonly otherInformation?: Text | undefined
}

export type RelationshipType = 'Broader_Than' | 'Peer_To' | 'Narrower_Than'
export type Relationship = Named & {
  readonly relationshipType?: RelationshipType | undefined
  readonly referents: readonly Text[]
}

export type MeasurementInstance = {
  readonly at?: Place | undefined
  readonly targets: readonly MeasuredResult[]
  readonly actuals: readonly MeasuredResult[]
}

/** A TargetResult or ActualResult: when, how many of the indicator's unit, a judgement in words, and the figure as it was written. */
export type MeasuredResult = {
  readonly at?: Place | undefined
  /** The line in which it ends, where it was read. */
  readonly endLine?: number | undefined
  /** Days, ISO 8601. */
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
  /** In plain notation, exact; in the indicator's unit. */
  readonly numberOfUnits?: string | undefined
  readonly descriptor?: { readonly name?: string | undefined; readonly value?: string | undefined } | undefined
  readonly description?: Text | undefined
}

export type AdministrativeInformation = {
  readonly identifier?: Text | undefined
  readonly startDate?: string | undefined
  readonly endDate?: string | undefined
  readonly publicationDate?: string | undefined
}

/** The namespace of each part; a document of an older or unknown one is read too, and the namespace named as a defect. */
export const namespaces = {
  1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
  2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
} as const

/** What xs:ID takes, as far as our ids and those of foreign documents need it: it begins with a letter or an underscore, never with a digit. */
export const isXmlId = (text: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(text)
