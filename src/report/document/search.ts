import type { SearchKind } from '../../core/search/search-record.ts'
import type { Link, Span } from './text.ts'

/** The words of a search, ready for whoever shows results: the server, or a script where there is none. Braces stand for values. */
export type SearchWords = {
  readonly titled: string
  readonly found: string
  readonly foundAtLeast: string
  readonly none: string
  readonly tooLong: string
  readonly heading: string
  readonly more: string
  readonly allKinds: string
  readonly searching: string
  readonly failed: string
  /** Where too many wards would have to be looked through without a server. */
  readonly chooseWard: string
  readonly advice: readonly string[]
  readonly kinds: Readonly<Record<SearchKind, string>>
}

/** A prepared index: where it lies, what the addresses in it begin with, and whose it is (empty on a ward's own page). */
export type SearchIndexPlace = { readonly address: string; readonly base: string; readonly ward: string }

/** A form that asks by address: works without scripts on a server; on a site without one a script answers from the indexes. */
export type SearchForm = {
  readonly kind: 'search-form'
  readonly action: string
  readonly label: string
  readonly button: string
  readonly hint: string
  readonly value: string
  readonly longest: number
  readonly indexes: readonly SearchIndexPlace[]
  readonly words: SearchWords
}

export type SearchResult = {
  readonly title: readonly Span[]
  readonly href: string
  readonly excerpt: readonly Span[]
  readonly note: string
}

/** What was found, in groups by kind; how much in a sentence, and what to do when nothing was. */
export type SearchResults = {
  readonly kind: 'search-results'
  readonly status: string
  readonly advice: readonly string[]
  /** The language of the results, where it is not that of the page. */
  readonly lang?: 'ja'
  readonly groups: readonly {
    readonly kind: SearchKind
    readonly heading: string
    readonly items: readonly SearchResult[]
    readonly more?: Link
  }[]
}
