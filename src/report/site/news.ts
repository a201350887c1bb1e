import type { Language } from '../sentences/language.ts'
import { sayPublished } from '../sentences/news.ts'
import { siteWord } from '../sentences/site.ts'
import { address, relative, sitePath, type Site } from './addresses.ts'
import type { Ward } from './ward.ts'

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

/** The publications of a ward as news. Ids are tag URIs (RFC 4151), so that they stay when the site moves. */
export function newsOf(ward: Ward, language: Language, site: Site): Feed {
  const { code } = ward.tenant
  const own = sitePath(site, code, language, address.feed)
  const hrefOf = (at: string) => {
    const path = sitePath(site, code, language, at)
    return site.url === undefined ? relative(own, path) : `${site.url}${path}`
  }
  const tag = (rest: string) => `tag:furikaeri.invalid,2026:${code}/${rest}`
  const [newest] = ward.published
  return {
    id: tag(language),
    language,
    title: `${ward.name} ${siteWord('feedTitle', language)}`,
    author: ward.name,
    updated: newest?.publishedAt ?? '1970-01-01T00:00:00Z',
    home: hrefOf(address.home),
    self: hrefOf(address.feed),
    entries: ward.published.slice(0, entriesAtMost).map(({ fiscalYear, sequence, publishedAt, sha256 }) => ({
      id: tag(`${fiscalYear}/${sequence}/${language}`),
      title: sayPublished({ fiscalYear, sequence }, language),
      href: hrefOf(address.overview(fiscalYear)),
      updated: publishedAt,
      summary: `SHA-256 ${sha256}`,
    })),
  }
}
