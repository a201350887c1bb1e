/**
 * Every kind of public page, one line each: an address to look at, and the pattern of the addresses of its kind. All tests of pages run
 * over this list, and the crawler fails on a page that fits no line.
 */
export type PageKind = {
  readonly name: string
  readonly address: string
  readonly pattern: RegExp
  readonly language?: 'ja' | 'en'
  /** 200 when left out. */
  readonly status?: number
}

export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: '/', pattern: /^\/$/ },
  { name: 'overview', address: '/2017/', pattern: /^\/\d{4}\/$/ },
  { name: 'overview-of-counts-only', address: '/2018/', pattern: /^\/\d{4}\/$/ },
  { name: 'unmet', address: '/2017/unmet', pattern: /^\/\d{4}\/unmet$/ },
  { name: 'not-found', address: '/no-such-page', pattern: /^\/no-such-page$/, status: 404 },
]
