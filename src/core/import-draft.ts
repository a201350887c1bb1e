import type { PlacedPlan, Reading } from './placing/placed-plan.ts'
import type { Placements } from './placing/placement.ts'

/** Which part of a plan a document carries, where it is not the whole: StratML, or the table of indicators. */
export type PartOfPlan = 'stratml' | 'indicators'

/** The tenant of a draft whose ward nobody has said yet: no local government has this code. */
export const nobodyYet = '000000'

/** Where a draft is kept: under its tenant, by a name that cannot be guessed. */
export type DraftKey = { readonly tenant: string; readonly draft: string }

/**
 * An import that is not done yet: a document as it was read, whose it is said to be, and what a person has placed. `version` counts every
 * change of it, so that two pages on the same draft notice each other.
 */
export type ImportDraft = DraftKey & {
  readonly version: number
  readonly fiscalYear: number | undefined
  /** What the file is called; shown, and never used as a path. */
  readonly file: string
  readonly part: PartOfPlan | undefined
  readonly reading: Reading
  readonly placements: Placements
  readonly begunAt: string
  readonly changedAt: string
}

/** A draft in a list of those that are open. */
export type DraftEntry = Pick<ImportDraft, 'tenant' | 'draft' | 'fiscalYear' | 'file' | 'changedAt'>

/** What became of a draft that was accepted: the revision that it was kept as. */
export type KeptDraft = Omit<DraftEntry, 'changedAt' | 'fiscalYear'> & {
  readonly fiscalYear: number
  readonly revision: number
}

/** The lines of a draft that a person has to look at. */
export const openLines = ({ source }: Pick<PlacedPlan, 'source'>) =>
  source.filter(({ use }) => use === 'needs-a-person')
