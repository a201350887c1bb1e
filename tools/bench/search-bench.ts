import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/act/store.ts'
import { readQuery } from '../../src/core/search/query.ts'
import { searchRecords } from '../../src/store/queries/search.ts'
import { knownTenants, readingRules } from '../generate/reading-rules.ts'
import { samplePlans } from '../generate/sample-plans.ts'
import { measure, type Pace } from './measure.ts'
import { puttingAway } from './put-away.ts'
import { sayFigure, sayMs, type Bench, type Result } from './result.ts'
import { keepAndPublish, openSampleStore } from './sample-store.ts'

/** A search answers in less than 50 ms at 100,000 records. A plan of 70 initiatives has about 340. */
const goalMs = 50
const plansOf = { quick: 3, usual: 300 } as const
const initiatives = 70
const yearsOfWard = 10
const paceOf = (quick: boolean): Pace => ({
  rounds: quick ? 3 : 11,
  atLeastMs: 0,
  warmUpMs: quick ? 0 : 200,
  clock: 'wall',
})

/** A word of two letters, a longer one, two words, one that is nowhere, and a letter that is nearly everywhere; over all wards. */
const queries = ['防災', '地域活動', '防災 支援', 'ぬるぬる', 'の'] as const

async function recordCount({ db }: Store): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from furikaeri.search_record`.execute(db)
  return rows[0]?.count ?? 0
}

async function timed(store: Store, query: string, records: number, pace: Pace): Promise<Result> {
  const read = readQuery(query)
  const terms = read.kind === 'terms' ? read.terms : []
  const patterns = terms.map((term) => sql`folded_title || ' ' || folded_text like ${`%${term}%`}`)
  const scan = sql`select count(*) from furikaeri.search_record where ${sql.join(patterns, sql` and `)}`
  const [ours = NaN, floor = NaN] = await measure(
    [
      { name: 'search', run: () => searchRecords(store.db, terms) },
      { name: 'scan', run: () => scan.execute(store.db) },
    ],
    pace,
  )
  return {
    subject: `${query} in ${sayFigure(records)} records`,
    numbers: { ms: ours, floorMs: floor, records },
    measured: sayMs(ours),
    floor: sayMs(floor),
    ratio: `${sayFigure(floor / ours)} × as fast`,
    goal: `< ${goalMs} ms`,
    met: ours < goalMs,
  }
}

/** Searching what is published, in a database of its own. */
export const searchBench: Bench = {
  name: 'search',
  about:
    'a search over the records of 300 published plans, found, ranked and grouped (floor: LIKE over the same folded texts, counted)',
  run: async ({ quick }) => {
    const rules = await readingRules()
    const count = quick ? plansOf.quick : plansOf.usual
    const samples = samplePlans(await knownTenants(), { seed: 1, count, years: yearsOfWard, initiatives })
    const dataFolder = mkdtempSync(join(tmpdir(), 'furikaeri-bench-'))
    let store: Store | undefined
    const putAway = async () => {
      await store?.close()
      rmSync(dataFolder, { recursive: true, force: true })
    }
    return puttingAway(putAway, async () => {
      const own = await openSampleStore(dataFolder)
      store = own
      for (const sample of samples) await keepAndPublish(own, sample, rules)
      const records = await recordCount(own)
      const results: Result[] = []
      for (const query of queries) results.push(await timed(own, query, records, paceOf(quick)))
      return results
    })
  },
}
