import type { Language } from '../sentences/language.ts'

/** A page for search engines: its absolute address, when it last changed, and the same page in every language. */
export type SitemapEntry = {
  readonly address: string
  readonly changedAt?: string
  readonly alternates: readonly { readonly language: Language; readonly address: string }[]
}
/** A sitemap before anybody writes it: the pages themselves, or the sitemaps among which they are divided. */
export type Sitemap =
  | { readonly kind: 'pages'; readonly path: string; readonly entries: readonly SitemapEntry[] }
  | { readonly kind: 'index'; readonly path: string; readonly sitemaps: readonly string[] }

/** A page of a site as its folder lists it: the file, and the instant of its last change in ISO 8601. */
export type ListedPage = { readonly path: string; readonly changedAt?: string | undefined }

export const sitemapPath = 'sitemap.xml'
export const robotsPath = 'robots.txt'

/** As many addresses as one sitemap may hold. Source: https://www.sitemaps.org/protocol.html, "up to 50,000". */
const addressesAtMost = 50_000

/** The Japanese page of a pair: 271071/en/2017/index.html and 271071/2017/index.html are one page in two languages. */
const pairOf = (path: string): { readonly key: string; readonly language: Language } => {
  const english = /^(\d{6}\/)?en\//.exec(path)
  return english === null
    ? { key: path, language: 'ja' }
    : { key: (english[1] ?? '') + path.slice(english[0].length), language: 'en' }
}

/** A folder is known by its name, not by its index. */
const addressAt = (url: string, path: string) => encodeURI(url + path.replace(/(^|\/)index\.html$/, '$1'))

/** Pages that say something by themselves; a search says nothing before it is asked, and nobody looks for what is missing. */
const isListed = ({ path }: ListedPage) => path.endsWith('.html') && !/(^|\/)search\.html$|^404\.html$/.test(path)

function entriesOf(pages: readonly ListedPage[], url: string): SitemapEntry[] {
  const listed = pages.filter(isListed).map((page) => ({ ...page, ...pairOf(page.path) }))
  const together = Map.groupBy(listed, ({ key }) => key)
  return [...together.values()].flatMap((versions) => {
    const alternates = versions.map(({ path, language }) => ({ language, address: addressAt(url, path) }))
    return versions.map(({ path, changedAt }) => ({
      address: addressAt(url, path),
      ...(changedAt === undefined ? {} : { changedAt }),
      alternates: alternates.length > 1 ? alternates : [],
    }))
  })
}

/**
 * The sitemaps of a site: one, or from 50,001 pages on an index and as many as it takes. Every page is named with its absolute address, so a
 * site that does not know where it stands has none.
 * Source: https://www.sitemaps.org/protocol.html; languages by https://developers.google.com/search/docs/specialty/international/localized-versions.
 */
export function sitemapsOf(pages: readonly ListedPage[], url: string, atMost = addressesAtMost): Sitemap[] {
  const entries = entriesOf(pages, url)
  if (entries.length <= atMost) return [{ kind: 'pages', path: sitemapPath, entries }]
  const parts = Array.from({ length: Math.ceil(entries.length / atMost) }, (_, part) => ({
    kind: 'pages' as const,
    path: `sitemap-${part + 1}.xml`,
    entries: entries.slice(part * atMost, (part + 1) * atMost),
  }))
  return [{ kind: 'index', path: sitemapPath, sitemaps: parts.map(({ path }) => url + path) }, ...parts]
}

/** What search engines are told: where they need not go, and where the list of pages is. Paths count from the root of the host. */
export type Robots = { readonly disallow: readonly string[]; readonly sitemap: string }

export function robotsOf(url: string): Robots {
  const root = /^https?:\/\/[^/]+(\/.*)$/.exec(url)?.[1] ?? '/'
  return { disallow: [`${root}desk/`, `${root}*search.html?`], sitemap: url + sitemapPath }
}
