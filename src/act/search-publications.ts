import { recordsOfPlan } from '../core/search/records-of-plan.ts'
import { saveSearchRecords } from '../store/changes/save-search-records.ts'
import { storedPublication } from '../store/queries/publication.ts'
import { publicationsNotSearched } from '../store/queries/search.ts'
import { readPublication } from './read-publication.ts'
import type { Store } from './store.ts'

/**
 * Makes what is searched of every newest publication that has nothing yet: those made before there was a search, or by an older program.
 * Gives how many it made; again, it makes none.
 */
export async function searchPublications({ db }: Pick<Store, 'db'>): Promise<number> {
  const missing = await publicationsNotSearched(db)
  for (const { tenant, fiscalYear, sequence } of missing) {
    const stored = await storedPublication(db, tenant, fiscalYear, sequence)
    if (stored === undefined) continue
    const records = [...recordsOfPlan(readPublication(stored).plan)]
    await saveSearchRecords(db, { tenant, fiscalYear, sequence, records })
  }
  return missing.length
}
