import { queryAtMost } from '../../core/search/query.ts'
import type { Document } from '../document/document.ts'
import type { SearchForm, SearchIndexPlace, SearchResults } from '../document/search.ts'
import type { Language } from '../sentences/language.ts'
import { fillIn, searchWord, searchWords } from '../sentences/search.ts'
import { programName } from '../sentences/site.ts'
import { address, relative, sitePath } from '../site/addresses.ts'
import type { SiteContext } from '../site/site-context.ts'

/** What was typed, and what the server answers to it; on a page that lies ready there is neither. */
export type SearchAnswer = { readonly query: string; readonly results?: SearchResults }

const nothingAsked: SearchAnswer = { query: '' }
/** An empty place, which a script fills in where there is no server. */
const noResults: SearchResults = { kind: 'search-results', status: '', advice: [], groups: [] }

type Searched = {
  readonly language: Language
  readonly publisher: string
  readonly home: string
  readonly indexes: readonly SearchIndexPlace[]
}

function document(
  { language, publisher, home, indexes }: Searched,
  { query, results = noResults }: SearchAnswer,
): Document {
  const form: SearchForm = {
    kind: 'search-form',
    action: address.search,
    label: searchWord('label', language),
    button: searchWord('button', language),
    hint: searchWord('hint', language),
    value: query,
    longest: queryAtMost,
    indexes,
    words: searchWords[language],
  }
  const page = searchWord('page', language)
  const asked = query === '' ? page : fillIn(searchWords[language].titled, { query })
  return {
    language,
    publisher,
    title: `${asked} — ${publisher}`,
    description: searchWord('lead', language),
    breadcrumb: [{ text: publisher, href: home }, { text: page }],
    answer: [{ text: searchWord('answer', language) }],
    lead: searchWord('lead', language),
    blocks: [form, results],
    colophon: [],
  }
}

const alone = { several: false } as const

/** The search of a ward: a form, and what it found. Without a server a script looks into the index that lies beside the pages. */
export function searchPage(
  { ward, language, to }: { readonly ward: { readonly name: string }; language: Language; to: (at: string) => string },
  answer: SearchAnswer = nothingAsked,
): Document {
  const own = sitePath(alone, '', language, address.search)
  const index = relative(own, sitePath(alone, '', 'ja', address.searchIndex))
  const indexes = [{ address: index, base: '', ward: '' }]
  return document({ language, publisher: ward.name, home: to(address.home), indexes }, answer)
}

/** So many wards can be searched without a server: each has an index of its own to be loaded. */
const indexesAtMost = 40

/** The search of a site with several wards: over all of them. */
export function sitesSearchPage(
  {
    wards,
    language,
    to,
  }: Pick<SiteContext, 'language' | 'to'> & {
    readonly wards: readonly { readonly code: string; readonly name: string }[]
  },
  answer: SearchAnswer = nothingAsked,
): Document {
  const own = language === 'ja' ? address.search : `${language}/${address.search}`
  const indexes = wards.length > indexesAtMost ? [] : wards
  return document(
    {
      language,
      publisher: programName[language],
      home: './',
      indexes: indexes.map(({ code, name }) => ({
        address: relative(own, sitePath({ several: true }, code, 'ja', address.searchIndex)),
        base: to(code, address.home).replace(/index\.html$/, ''),
        ward: name,
      })),
    },
    answer,
  )
}
