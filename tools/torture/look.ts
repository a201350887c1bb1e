import { isDeepStrictEqual } from 'node:util'
import { comparePlans } from '../../src/core/plan/compare.ts'
import { planSchema, type Plan } from '../../src/core/plan/plan.ts'
import { asTenant, type Database, type TenantWork } from '../../src/store/database.ts'
import { tenant } from './marked-plan.ts'

/** What an importer was told: this mark was kept as this revision of this year. */
export type Kept = { readonly year: number; readonly revision: number; readonly mark: string }

type Revision = { readonly revision: number; readonly plan: Plan }

const markOf = (plan: Plan) => plan.title?.text ?? ''
const titlesOf = (plan: Plan) => plan.initiatives.map(({ title }) => title.text).toSorted()

/** A revision holds one mark everywhere: no half, no mixture. */
const isWhole = (plan: Plan) =>
  plan.initiatives.length >= 20 && titlesOf(plan).every((title) => title.startsWith(`${markOf(plan)} `))

async function changesOf(work: TenantWork, year: number, revision: number) {
  const rows = await work
    .selectFrom('plan_change')
    .select(['position', 'record', 'path', 'kind', 'before', 'after'])
    .where('fiscal_year', '=', year)
    .where('revision', '=', revision)
    .orderBy('position')
    .execute()
  return rows.map(({ before, after, position: _position, ...row }) => ({
    ...row,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  }))
}

async function faultsOfYear(work: TenantWork, year: number, kept: readonly Kept[], from: number): Promise<string[]> {
  const rows = await work
    .selectFrom('plan_revision')
    .select(['revision', 'body'])
    .where('fiscal_year', '=', year)
    .where('revision', '>=', from)
    .orderBy('revision')
    .execute()
  const revisions: Revision[] = rows.map(({ revision, body }) => ({ revision, plan: planSchema.parse(body) }))
  const current = await work.selectFrom('plan').select('revision').where('fiscal_year', '=', year).executeTakeFirst()
  const newest = revisions.at(-1)
  const faults: string[] = []
  if (current?.revision !== newest?.revision)
    faults.push(`${year}: the newest revision is ${newest?.revision}, the plan says ${current?.revision}`)
  for (const [index, { revision, plan }] of revisions.entries()) {
    if (revision !== from + index) faults.push(`${year}: revision ${from + index} is missing`)
    if (!isWhole(plan)) faults.push(`${year}/${revision}: half a plan`)
    const before = revisions[index - 1]
    const changes = before && (await changesOf(work, year, revision))
    if (before !== undefined && !isDeepStrictEqual(changes, comparePlans(before.plan, plan)))
      faults.push(`${year}/${revision}: the changes are not those between ${revision - 1} and ${revision}`)
  }
  const marks = new Map(revisions.map(({ revision, plan }) => [markOf(plan), revision]))
  if (marks.size !== revisions.length) faults.push(`${year}: a plan was kept twice`)
  for (const { revision, mark } of kept.filter((item) => item.year === year && item.revision >= from))
    if (marks.get(mark) !== revision) faults.push(`${year}/${revision}: ${mark} was acknowledged and is not there`)
  const index = await work.selectFrom('initiative_index').select('title').where('fiscal_year', '=', year).execute()
  const indexed = index.map(({ title }) => title).toSorted()
  if (!isDeepStrictEqual(indexed, newest === undefined ? [] : titlesOf(newest.plan)))
    faults.push(`${year}: the index is not that of the newest revision`)
  return faults
}

/**
 * What is wrong with what is kept, from the given revisions of each year on: nothing acknowledged may be lost, nothing may be there by half or
 * twice, changes and index rows belong to their plans. Gives the newest revision of each year too: the next look begins there.
 */
export async function look(
  db: Database,
  kept: readonly Kept[],
  from: ReadonlyMap<number, number>,
): Promise<{ readonly faults: readonly string[]; readonly newest: ReadonlyMap<number, number> }> {
  return asTenant(db, tenant, async (work) => {
    const plans = await work.selectFrom('plan').select(['fiscal_year', 'revision']).execute()
    const newest = new Map(plans.map(({ fiscal_year, revision }) => [fiscal_year, revision]))
    const faults: string[] = []
    for (const year of new Set([...newest.keys(), ...kept.map((item) => item.year)]))
      faults.push(...(await faultsOfYear(work, year, kept, from.get(year) ?? 1)))
    return { faults, newest }
  })
}
