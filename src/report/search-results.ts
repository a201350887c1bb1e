import { formatFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { FoundGroup } from '../core/search/find-records.ts'
import { queryAtMost } from '../core/search/query.ts'
import type { SearchKind, SearchRecord } from '../core/search/search-record.ts'
import { showRecord } from '../core/search/show-record.ts'
import type { SearchResult, SearchResults } from './document/search.ts'
import type { Language } from './sentences/language.ts'
import { fillIn, searchWords } from './sentences/search.ts'
import { address } from './site/addresses.ts'

/** A found record, of which year; `ward`: whose it is, where several are searched. */
export type FoundItem = SearchRecord & { readonly year: number; readonly ward: string; readonly tenant: string }

/** What was looked for: the words as they were typed, what they mean, and the one kind that was asked for. */
export type Asked = {
  readonly query: string
  readonly terms: readonly string[]
  readonly only?: SearchKind | undefined
}

export type Answered = { readonly groups: readonly FoundGroup<FoundItem>[]; readonly cut: boolean }

/** Leads from the page of the search to an address of a ward. */
type ToWard = (tenant: string, at: string) => string

function resultOf(item: FoundItem, terms: readonly string[], to: ToWard, several: boolean): SearchResult {
  const { within, year, ward, tenant } = item
  return {
    ...showRecord(item, terms),
    href: to(tenant, address.found(year, item)),
    note: [...(several ? [ward] : []), formatFiscalYear(year), within].filter((part) => part !== '').join(' · '),
  }
}

const asAddress = (query: string, kind?: string) =>
  `${address.search}?q=${encodeURIComponent(query)}${kind === undefined ? '' : `&kind=${kind}`}`

/** The page of results as an answer: how many there are in a sentence, the results of each kind, and the way to the rest of them. */
export function searchResults(
  { query, terms, only }: Asked,
  { groups, cut }: Answered,
  { language, to, several }: { readonly language: Language; readonly to: ToWard; readonly several: boolean },
): SearchResults {
  const words = searchWords[language]
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const sentence = total === 0 ? words.none : cut ? words.foundAtLeast : words.found
  return {
    kind: 'search-results',
    status: fillIn(sentence, { query, count: String(total) }),
    advice: total === 0 ? words.advice : [],
    ...(language === 'ja' ? {} : { lang: 'ja' }),
    groups: groups.map(({ kind, count, items }) => {
      const values = { kind: words.kinds[kind], count: String(count) }
      const more =
        only !== undefined
          ? { text: words.allKinds, href: asAddress(query) }
          : count > items.length
            ? { text: fillIn(words.more, values), href: asAddress(query, kind) }
            : undefined
      return {
        kind,
        heading: fillIn(words.heading, values),
        items: items.map((item) => resultOf(item, terms, to, several)),
        ...(more === undefined ? {} : { more }),
      }
    }),
  }
}

/** Why nothing was looked for: the query is longer than anybody types. */
export const tooLongResults = (language: Language): SearchResults => ({
  kind: 'search-results',
  status: fillIn(searchWords[language].tooLong, { longest: String(queryAtMost) }),
  advice: [],
  groups: [],
})
