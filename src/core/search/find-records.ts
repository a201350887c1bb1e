import { foldForSearch } from './fold-for-search.ts'
import { searchKinds, type SearchKind, type SearchRecord } from './search-record.ts'

/** The records of one kind that were found: how many there are, and the first of them. */
export type FoundGroup<Item> = { readonly kind: SearchKind; readonly count: number; readonly items: readonly Item[] }

/** How many of each kind are shown: together, and when one kind alone is asked for. */
export const shownAtMost = { together: 10, alone: 200 } as const

type Searched = SearchRecord & { readonly year: number }
type Hit<Item> = { readonly item: Item; readonly inTitle: number; readonly at: number }

/** How many terms stand in the title; undefined when one stands in neither title nor text. */
function titleHits({ title, text }: SearchRecord, terms: readonly string[]): number | undefined {
  const [foldedTitle, foldedText] = [foldForSearch(title), foldForSearch(text)]
  const inTitle = terms.filter((term) => foldedTitle.includes(term))
  return terms.every((term) => inTitle.includes(term) || foldedText.includes(term)) ? inTitle.length : undefined
}

/**
 * The records in which every term stands, in groups by kind: those with more terms in the title first, then the newer year, then as
 * they come. The server's query gives the same answer; this one works without a server.
 */
export function findRecords<Item extends Searched>(
  records: readonly Item[],
  terms: readonly string[],
  only?: SearchKind,
): FoundGroup<Item>[] {
  const hits = records.flatMap((item, at): Hit<Item>[] => {
    const inTitle = titleHits(item, terms)
    return inTitle === undefined ? [] : [{ item, inTitle, at }]
  })
  hits.sort((a, b) => b.inTitle - a.inTitle || b.item.year - a.item.year || a.at - b.at)
  return searchKinds.flatMap((kind) => {
    const items = hits.filter((hit) => hit.item.kind === kind).map(({ item }) => item)
    if (items.length === 0 || (only !== undefined && only !== kind)) return []
    const shown = only === undefined ? shownAtMost.together : shownAtMost.alone
    return [{ kind, count: items.length, items: items.slice(0, shown) }]
  })
}
