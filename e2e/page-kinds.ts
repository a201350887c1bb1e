/** A page that is found by following a link: the first that fits, on the page of that kind. */
export type ByLink = { readonly on: string; readonly fits: RegExp }

/**
 * Every kind of public page, one line each: an address to look at, and the pattern of the addresses of its kind. All tests of pages run
 * over this list, and the crawler fails on a page that fits no line.
 */
export type PageKind = {
  readonly name: string
  readonly address: string | ByLink
  readonly pattern: RegExp
  /** ja when left out. */
  readonly language?: 'en'
  /** 200 when left out. */
  readonly status?: number
}

/** Cards of what was missed stand on the overview before its tables; an id is never written here. */
const missed = /<li class="promise"[^>]*><h3><a href="([^"]+)"/
const initiatives = /^\/(en\/)?\d{4}\/initiative-\w+\.html$/

export const pageKinds: readonly PageKind[] = [
  { name: 'home', address: '/', pattern: /^\/(en\/)?$/ },
  { name: 'home-en', address: '/en/', pattern: /^\/en\/$/, language: 'en' },
  { name: 'overview', address: '/2017/', pattern: /^\/(en\/)?\d{4}\/$/ },
  { name: 'overview-en', address: '/en/2017/', pattern: /^\/en\/\d{4}\/$/, language: 'en' },
  { name: 'unmet', address: '/2017/unmet.html', pattern: /^\/(en\/)?\d{4}\/unmet\.html$/ },
  {
    name: 'goal',
    address: { on: 'overview', fits: /href="(goal-\w+\.html)"/ },
    pattern: /^\/(en\/)?\d{4}\/goal-\w+\.html$/,
  },
  {
    name: 'strategy',
    address: { on: 'goal', fits: /href="(strategy-\w+\.html)"/ },
    pattern: /^\/(en\/)?\d{4}\/strategy-\w+\.html$/,
  },
  {
    name: 'initiative',
    address: { on: 'activities', fits: /href="(initiative-\w+\.html)"/ },
    pattern: initiatives,
  },
  { name: 'initiative-unmet', address: { on: 'overview', fits: missed }, pattern: initiatives },
  { name: 'initiative-unmet-en', address: { on: 'overview-en', fits: missed }, pattern: initiatives, language: 'en' },
  { name: 'activities', address: '/2017/activities.html', pattern: /^\/(en\/)?\d{4}\/activities\.html$/ },
  { name: 'checks', address: '/2017/checks.html', pattern: /^\/(en\/)?\d{4}\/checks\.html$/ },
  { name: 'checks-en', address: '/en/2017/checks.html', pattern: /^\/en\/\d{4}\/checks\.html$/, language: 'en' },
  { name: 'downloads', address: '/2017/downloads.html', pattern: /^\/(en\/)?\d{4}\/downloads\.html$/ },
  { name: 'source', address: '/2017/source.html', pattern: /^\/(en\/)?\d{4}\/source\.html$/ },
  { name: 'years', address: '/years.html', pattern: /^\/(en\/)?years\.html$/ },
  { name: 'years-en', address: '/en/years.html', pattern: /^\/en\/years\.html$/, language: 'en' },
  { name: 'about', address: '/about.html', pattern: /^\/(en\/)?about\.html$/ },
  { name: 'about-en', address: '/en/about.html', pattern: /^\/en\/about\.html$/, language: 'en' },
  { name: 'accessibility', address: '/accessibility.html', pattern: /^\/(en\/)?accessibility\.html$/ },
  { name: 'search', address: '/search.html', pattern: /^\/(en\/)?search\.html$/ },
  { name: 'search-en', address: '/en/search.html', pattern: /^\/en\/search\.html$/, language: 'en' },
  { name: 'api', address: '/api/', pattern: /^\/(en\/)?api\/$/ },
  { name: 'api-en', address: '/en/api/', pattern: /^\/en\/api\/$/, language: 'en' },
  { name: 'not-found', address: '/no-such-page', pattern: /^\/no-such-page$/, status: 404 },
]

async function find(base: string, name: string): Promise<string> {
  const address = pageKinds.find((kind) => kind.name === name)?.address
  if (address === undefined) throw new Error(`There is no kind of page called ${name}`)
  if (typeof address === 'string') return address
  const on = new URL(await find(base, address.on), base)
  const found = address.fits.exec(await (await fetch(on)).text())?.[1]
  if (found === undefined) throw new Error(`${on.href} has no link to a page of the kind ${name}`)
  return new URL(found, on).pathname
}

/** Where every kind of page stands on a running site, by its name. */
export async function locate(base: string): Promise<Readonly<Record<string, string>>> {
  const all = pageKinds.map(async ({ name }): Promise<[string, string]> => [name, await find(base, name)])
  return Object.fromEntries(await Promise.all(all))
}
