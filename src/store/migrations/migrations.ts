import type { Migration } from 'kysely/migration'
import { plans } from './0001-plans.ts'
import { publications } from './0002-publications.ts'
import { publicationSummary } from './0003-publication-summary.ts'
import { search } from './0004-search.ts'
import { importDrafts } from './0005-import-drafts.ts'

/** Every migration in its order; a name never changes once it has run somewhere. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-plans': plans,
  '0002-publications': publications,
  '0003-publication-summary': publicationSummary,
  '0004-search': search,
  '0005-import-drafts': importDrafts,
}
