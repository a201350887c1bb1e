import { sql } from 'kysely'
import { shownAtMost, type FoundGroup } from '../../core/search/find-records.ts'
import { gramsOfTerm } from '../../core/search/grams.ts'
import { searchVersion } from '../../core/search/records-of-plan.ts'
import { searchKinds, type SearchKind, type SearchRecord } from '../../core/search/search-record.ts'
import type { Database } from '../database.ts'

export type { Database }

/** A record that was found, of which ward and year. */
export type FoundRecord = SearchRecord & { readonly tenant: string; readonly ward: string; readonly year: number }
/** `cut`: there are more than are ever looked at, so that counts are at least what they say. */
export type Found = { readonly groups: readonly FoundGroup<FoundRecord>[]; readonly cut: boolean }

/** Every record also has its tenant among its letters: one index then answers for one ward as fast as for a small site. */
export const gramOfTenant = (tenant: string): string => `@${tenant}`

/** So many records are looked at for one answer; a ward has fewer, so that only a search over many wards for a very common word meets it. */
const lookedAt = 3000

type Row = {
  tenant: string
  ward: string
  fiscal_year: number
  kind: SearchKind
  record: string
  owner: string | null
  place: string | null
  title: string
  text: string
  within: string
  found: number
  looked: number
}

const foundRecord = ({ owner, place, fiscal_year, tenant, ward, kind, record, title, text, within }: Row) => ({
  tenant,
  ward: ward.replaceAll(' ', ''),
  year: fiscal_year,
  kind,
  record,
  title,
  text,
  within,
  ...(owner === null ? {} : { owner }),
  ...(place === null ? {} : { place }),
})

function statement(terms: readonly string[], tenant: string | undefined, only: SearchKind | undefined) {
  const grams = [...(tenant === undefined ? [] : [gramOfTenant(tenant)]), ...terms.flatMap(gramsOfTerm)]
  const inTitle = sql.join(
    terms.map((term) => sql`(strpos(folded_title, ${term}) > 0)::int`),
    sql` + `,
  )
  // One or two letters are a gram of their own and stand there for certain; of a longer term the grams may stand apart.
  const everywhere = terms
    .filter((term) => gramsOfTerm(term).length > 1)
    .map((term) => sql`and (strpos(folded_title, ${term}) > 0 or strpos(folded_text, ${term}) > 0)`)
  return sql<Row>`
    with looked as materialized (
      select tenant, fiscal_year, position, kind, ${inTitle} as in_title
      from furikaeri.search_record
      where grams @> ${grams}::text[] ${sql.join(everywhere, sql` `)}
        and (${tenant ?? null}::text is null or tenant = ${tenant ?? null})
        and (${only ?? null}::text is null or kind = ${only ?? null})
      limit ${lookedAt + 1}
    ), ranked as (
      select *,
        (count(*) over (partition by kind))::int as found,
        (count(*) over ())::int as looked,
        row_number() over (
          partition by kind order by in_title desc, fiscal_year desc, tenant collate "C", position) as rank
      from looked
    )
    select r.tenant, t.name as ward, r.fiscal_year, r.kind, s.record, s.owner, s.place, s.title, s.text, s.within, r.found, r.looked
    from ranked r
      join furikaeri.search_record s using (tenant, fiscal_year, position)
      join furikaeri.tenant t on t.code = r.tenant
    where rank <= ${only === undefined ? shownAtMost.together : shownAtMost.alone}
    order by r.kind, rank`
}

/**
 * For a letter that stands nearly everywhere the planner would rather read the table, unpacking the letters of every row, than the index:
 * ten times slower. Compiling a query that short (jit) only costs. And no search, whatever it is, holds a connection for long.
 */
const carefully = sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('statement_timeout', '3000', true)`

/**
 * The published records in which every term stands, of one ward or of all, in groups by kind: those with more terms in the title first, then
 * the newer year, then as they come. The pairs of letters find them in the index; the folded texts are then looked at, for pairs may stand apart.
 */
export async function searchRecords(
  db: Database,
  terms: readonly string[],
  { tenant, only }: { readonly tenant?: string | undefined; readonly only?: SearchKind | undefined } = {},
): Promise<Found> {
  if (terms.length === 0) return { groups: [], cut: false }
  const rows = await db.transaction().execute(async (transaction) => {
    await carefully.execute(transaction)
    return (await statement(terms, tenant, only).execute(transaction)).rows
  })
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const groups = searchKinds.flatMap((kind) => {
    const own = byKind.get(kind) ?? []
    return own[0] === undefined ? [] : [{ kind, count: own[0].found, items: own.map(foundRecord) }]
  })
  return { groups, cut: (rows[0]?.looked ?? 0) > lookedAt }
}

/** The newest publications of which nothing is searched yet, or what an older program made of them. */
export async function publicationsNotSearched(
  db: Database,
): Promise<readonly { tenant: string; fiscalYear: number; sequence: number }[]> {
  const { rows } = await sql<{ tenant: string; fiscal_year: number; sequence: number }>`
    select newest.* from (
      select tenant, fiscal_year, max(sequence) as sequence from furikaeri.publication group by tenant, fiscal_year
    ) newest
    where not exists (
      select from furikaeri.search_record s
      where s.tenant = newest.tenant and s.fiscal_year = newest.fiscal_year
        and s.sequence = newest.sequence and s.version = ${searchVersion})
    order by tenant, fiscal_year`.execute(db)
  return rows.map(({ fiscal_year, ...row }) => ({ ...row, fiscalYear: fiscal_year }))
}
