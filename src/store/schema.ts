import type { ColumnType, JSONColumnType } from 'kysely'
import type { Reading } from '../core/placing/placed-plan.ts'
import type { Placements } from '../core/placing/placement.ts'
import type { WardLayout } from '../core/placing/ward-layout.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { PublicationSummary } from '../core/publication.ts'
import type { SourceLine } from '../core/source-line.ts'

/** The tables, as Kysely sees them. Every key of ours leads with the tenant. Figures are `numeric` and come as texts, never as floats. */

type Moment = ColumnType<Date, Date | string, Date | string>

export type TenantTable = {
  code: string
  name: string
  prefecture: string
  kana: string
  valid_from: string | null
  valid_to: string | null
}

export type PlanTable = { tenant: string; fiscal_year: number; revision: number }

export type PlanRevisionTable = {
  tenant: string
  fiscal_year: number
  revision: number
  body: JSONColumnType<Plan>
  /** The lines of the document that it was read from; null for a plan that came as data. */
  source: JSONColumnType<SourceLine[] | null, string | null, string | null>
  reason: string
  recorded_at: Moment
}

export type PlanChangeTable = {
  tenant: string
  fiscal_year: number
  revision: number
  position: number
  record: string
  path: string
  kind: 'added' | 'removed' | 'changed'
  before: string | null
  after: string | null
}

/** What search and comparison look at; made anew from the plan with every revision. */
export type InitiativeIndexTable = {
  tenant: string
  fiscal_year: number
  initiative: string
  title: string
  goal_number: string
  goal_title: string
  verdict: string
  listings: number
}

export type IndicatorIndexTable = {
  tenant: string
  fiscal_year: number
  indicator: string
  owner: string
  name: string
  kind: string
  target_text: string | null
  target_value: string | null
  unit: string | null
  actual_text: string | null
  actual_value: string | null
  verdict: string
}

export type PublicationTable = {
  tenant: string
  fiscal_year: number
  sequence: number
  revision: number
  published_at: Moment
  sha256: string
  /** The canonical JSON, byte for byte as it was hashed. */
  body: string
  summary: JSONColumnType<PublicationSummary>
}

/** What is searched of the newest publication of a plan, record by record in the order of the plan. */
export type SearchRecordTable = {
  tenant: string
  fiscal_year: number
  position: number
  /** The publication and the version of the records that it was made from. */
  sequence: number
  version: number
  kind: string
  record: string
  owner: string | null
  place: string | null
  title: string
  text: string
  within: string
  folded_title: string
  folded_text: string
  grams: string[]
}

/** An import that is not done yet; once it is kept only its name stays, with the revision that it became. */
export type ImportDraftTable = {
  tenant: string
  draft: string
  version: number
  fiscal_year: number | null
  file: string
  part: 'stratml' | 'indicators' | null
  reading: JSONColumnType<Reading | null, string | null, string | null>
  placements: JSONColumnType<Placements>
  begun_at: Moment
  changed_at: Moment
  kept_revision: number | null
}

/** How a ward's own documents are read. */
export type ImportLayoutTable = { tenant: string; body: JSONColumnType<WardLayout> }

export type Tables = {
  tenant: TenantTable
  plan: PlanTable
  plan_revision: PlanRevisionTable
  plan_change: PlanChangeTable
  initiative_index: InitiativeIndexTable
  indicator_index: IndicatorIndexTable
  publication: PublicationTable
  search_record: SearchRecordTable
  import_draft: ImportDraftTable
  import_layout: ImportLayoutTable
}
