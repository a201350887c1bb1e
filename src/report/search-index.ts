import { formatFiscalYear } from '../core/calendar/fiscal-year.ts'
import { recordsOfPlan } from '../core/search/records-of-plan.ts'
import type { SearchKind } from '../core/search/search-record.ts'
import { address, wayIn, type Site } from './site/addresses.ts'
import type { Ward } from './site/ward.ts'

type IndexedRecord = readonly [
  kind: SearchKind,
  year: number,
  address: string,
  title: string,
  text: string,
  within: string,
]

/**
 * What a search looks at where there is no server: every record of the newest publication of each of a ward's plans, with its address below
 * the ward's pages in any language. Lists instead of names keep it small; the order of their values is fixed by `schema`.
 */
export type SearchIndex = {
  readonly schema: 'furikaeri.search-index/1'
  /** The name of every fiscal year: 2017 is 平成29年度. */
  readonly years: Readonly<Record<string, string>>
  readonly records: readonly IndexedRecord[]
}

export function searchIndexOf({ editions }: Ward, site: Pick<Site, 'served'>): SearchIndex {
  return {
    schema: 'furikaeri.search-index/1',
    years: Object.fromEntries(editions.map(({ fiscalYear }) => [fiscalYear, formatFiscalYear(fiscalYear)])),
    records: editions.flatMap(({ judged, fiscalYear }) =>
      Array.from(recordsOfPlan(judged.plan), (record): IndexedRecord => {
        const { kind, title, text, within } = record
        return [kind, fiscalYear, wayIn(site, '', address.found(fiscalYear, record)), title, text, within]
      }),
    ),
  }
}
