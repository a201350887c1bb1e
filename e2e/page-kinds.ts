/**
 * Every kind of public page, one line each: an address to look at, and the pattern of the addresses of its kind. All tests of pages run
 * over this list, and the crawler fails on a page that fits no line.
 */
export type PageKind = {
  readonly name: string
  readonly address: string
  readonly pattern: RegExp
  /** ja when left out. */
  readonly language?: 'en'
  /** 200 when left out. */
  readonly status?: number
}

export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: '/', pattern: /^\/(en\/)?$/ },
  { name: 'home-en', address: '/en/', pattern: /^\/en\/$/, language: 'en' },
  { name: 'overview', address: '/2017/', pattern: /^\/(en\/)?\d{4}\/$/ },
  { name: 'overview-en', address: '/en/2017/', pattern: /^\/en\/\d{4}\/$/, language: 'en' },
  { name: 'unmet', address: '/2017/unmet.html', pattern: /^\/(en\/)?\d{4}\/unmet\.html$/ },
  { name: 'goal', address: '/2017/goal-x74agerg.html', pattern: /^\/(en\/)?\d{4}\/goal-\w+\.html$/ },
  { name: 'strategy', address: '/2017/strategy-jxipgwkk.html', pattern: /^\/(en\/)?\d{4}\/strategy-\w+\.html$/ },
  { name: 'initiative', address: '/2017/initiative-2udke5mm.html', pattern: /^\/(en\/)?\d{4}\/initiative-\w+\.html$/ },
  {
    name: 'initiative-unmet',
    address: '/2017/initiative-f6c7ddke.html',
    pattern: /^\/(en\/)?\d{4}\/initiative-\w+\.html$/,
  },
  {
    name: 'initiative-unmet-en',
    address: '/en/2017/initiative-f6c7ddke.html',
    pattern: /^\/en\/\d{4}\/initiative-\w+\.html$/,
    language: 'en',
  },
  { name: 'activities', address: '/2017/activities.html', pattern: /^\/(en\/)?\d{4}\/activities\.html$/ },
  { name: 'checks', address: '/2017/checks.html', pattern: /^\/(en\/)?\d{4}\/checks\.html$/ },
  { name: 'downloads', address: '/2017/downloads.html', pattern: /^\/(en\/)?\d{4}\/downloads\.html$/ },
  { name: 'source', address: '/2017/source.html', pattern: /^\/(en\/)?\d{4}\/source\.html$/ },
  { name: 'search', address: '/search.html', pattern: /^\/(en\/)?search\.html$/ },
  { name: 'search-en', address: '/en/search.html', pattern: /^\/en\/search\.html$/, language: 'en' },
  { name: 'api', address: '/api/', pattern: /^\/(en\/)?api\/$/ },
  { name: 'api-en', address: '/en/api/', pattern: /^\/en\/api\/$/, language: 'en' },
  { name: 'not-found', address: '/no-such-page', pattern: /^\/no-such-page$/, status: 404 },
]
