import type { Language } from '../sentences/language.ts'
import { sayPublished } from '../sentences/news.ts'
import { programName, siteWord } from '../sentences/site.ts'
import { address, relative, rootPath, sitePath, type Address, type Site } from './addresses.ts'
import { never } from './last-change.ts'
import type { ListedWard } from './site-context.ts'
import type { Published, Ward } from './ward.ts'

/** A feed before anybody writes it: who speaks, where, and what is new, the latest first. Instants are ISO 8601 in UTC. */
export type Feed = {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly author: string
  readonly updated: string
  readonly home: string
  readonly self: string
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly href: string
    readonly updated: string
    readonly summary: string
  }[]
}

const entriesAtMost = 50

/** Ids are tag URIs (RFC 4151), so that they stay when the site moves. */
const tag = (rest: string) => `tag:furikaeri.invalid,2026:${rest}`
/** The way from a feed to a path of its site: absolute where the site knows its address. */
const wayOf =
  ({ url }: Site, own: string) =>
  (path: string) =>
    url === undefined ? relative(own, path) : `${url}${path}`

type News = Published & { readonly code: string; readonly name?: string }

/** A publication as an entry; it is named after its ward where a feed tells of several. */
const entryOf = (
  { code, name, fiscalYear, sequence, publishedAt, sha256 }: News,
  language: Language,
  hrefOf: (ward: string, at: Address) => string,
) => ({
  id: tag(`${code}/${fiscalYear}/${sequence}/${language}`),
  title: `${name === undefined ? '' : `${name} `}${sayPublished({ fiscalYear, sequence }, language)}`,
  href: hrefOf(code, address.overview(fiscalYear)),
  updated: publishedAt,
  summary: `SHA-256 ${sha256}`,
})

/** The publications of a ward as news. */
export function newsOf(ward: Ward, language: Language, site: Site): Feed {
  const { code } = ward.tenant
  const own = sitePath(site, code, language, address.feed)
  const way = wayOf(site, own)
  const hrefOf = (of: string, at: Address) => way(sitePath(site, of, language, at))
  const [newest] = ward.published
  return {
    id: tag(`${code}/${language}`),
    language,
    title: `${ward.name} ${siteWord('feedTitle', language)}`,
    author: ward.name,
    updated: newest?.publishedAt ?? never,
    home: hrefOf(code, address.home),
    self: way(own),
    entries: ward.published.slice(0, entriesAtMost).map((item) => entryOf({ ...item, code }, language, hrefOf)),
  }
}

/** The newest publications of all wards of a site as news. */
export function siteNewsOf(wards: readonly ListedWard[], language: Language, site: Site): Feed {
  const own = rootPath(language, address.feed)
  const way = wayOf(site, own)
  const hrefOf = (of: string, at: Address) => way(sitePath(site, of, language, at))
  const all = wards
    .flatMap(({ code, name, plans }) => plans.map((plan) => ({ ...plan, code, name })))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  return {
    id: tag(language),
    language,
    title: `${programName[language]} ${siteWord('feedTitle', language)}`,
    author: programName[language],
    updated: all[0]?.publishedAt ?? never,
    home: way(rootPath(language, address.home)),
    self: way(own),
    entries: all.slice(0, entriesAtMost).map((item) => entryOf(item, language, hrefOf)),
  }
}
