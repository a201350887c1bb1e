import type { Document } from '../document/document.ts'
import type { Frame } from '../document/frame.ts'
import { aboutPage } from '../pages/about-page.ts'
import { accessibilityPage } from '../pages/accessibility-page.ts'
import { comparePage } from '../pages/compare-page.ts'
import { sitesSearchPage } from '../pages/search-page.ts'
import { wardsPage } from '../pages/wards-page.ts'
import { compareWord } from '../sentences/compare.ts'
import { languageNames, languages, type Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { programName, sayLastChange, siteWord } from '../sentences/site.ts'
import { address, relative, rootPath, sitePath, type Address, wayIn, type Site } from './addresses.ts'
import { lastChange, never } from './last-change.ts'
import type { ListedWard, SiteContext } from './site-context.ts'
import { apiLink, licenceAddress } from './frame.ts'

const speaking = ({ language, toRoot }: SiteContext) => ({
  publisher: programName[language],
  home: { text: pageWord('wardsTitle', language), href: toRoot(address.home) },
  language,
})
const schemesOf = (wards: readonly ListedWard[]) =>
  wards.flatMap(({ plans }) => plans.map(({ summary }) => summary.scheme))

const atRoot: readonly { readonly at: Address; readonly page: (context: SiteContext) => Document }[] = [
  { at: address.home, page: wardsPage },
  { at: address.about, page: (context) => aboutPage({ ...speaking(context), schemes: schemesOf(context.wards) }) },
  {
    at: address.accessibility,
    page: (context) => accessibilityPage({ ...speaking(context), mistakeAt: context.toRoot(address.mistake) }),
  },
  { at: address.compare, page: comparePage },
  { at: address.search, page: (context) => sitesSearchPage(context) },
]

/** When anybody of a site last published anything. */
const lastPublished = (wards: readonly ListedWard[]): string =>
  wards
    .flatMap(({ plans }) => plans.map(({ publishedAt }) => publishedAt))
    .reduce((latest, instant) => (instant > latest ? instant : latest), never)

/** The pages of a site with several wards: which wards there are, and how they compare. With one ward its own pages are the site. */
export function* sitePages(
  wards: readonly ListedWard[],
  language: Language,
  site: Site,
): Generator<{ readonly at: Address; readonly changedAt: string; readonly document: () => Document }> {
  if (!site.several) return
  const changedAt = lastPublished(wards)
  for (const { at, page } of atRoot) {
    const own = rootPath(language, at)
    const to = (ward: string, place: Address) => wayIn(site, own, sitePath(site, ward, language, place))
    const toRoot = (place: Address) => wayIn(site, own, rootPath(language, place))
    yield { at, changedAt, document: () => page({ wards, language, to, toRoot }) }
  }
}

/** Where a page of the site as a whole that lies ready says when it was last changed. */
export const siteLastChange = (language: Language): string => sayLastChange(lastChange.words, language)

/** What stands around a page of the site as a whole. An answer to a question (a search) has no last change. */
export function siteFrame(document: Document, language: Language, at: Address, site: Site, updated = ''): Frame {
  const own = rootPath(language, at)
  const to = (other: Address) => wayIn(site, own, rootPath(language, other))
  return {
    style: relative(own, site.assets.style),
    icon: relative(own, address.icon),
    scripts: at === address.search ? [relative(own, site.assets.script)] : [],
    home: { text: programName[language], href: to('') },
    navigation: [
      {
        text: compareWord('page', language),
        href: to(address.compare),
        ...(at === address.compare ? { current: true as const } : {}),
      },
      {
        text: siteWord('search', language),
        href: to(address.search),
        ...(at === address.search ? { current: true as const } : {}),
      },
    ],
    languages: languages.map((other) => ({
      language: other,
      text: languageNames[other],
      href: wayIn(site, own, rootPath(other, at)),
      ...(site.url === undefined ? {} : { canonical: `${site.url}${rootPath(other, at)}` }),
      ...(other === language ? { current: true as const } : {}),
    })),
    feed: { text: siteWord('feed', language), href: to(address.feed) },
    footer: [
      { text: siteWord('about', language), href: to(address.about) },
      { text: siteWord('accessibility', language), href: to(address.accessibility) },
      { text: siteWord('feed', language), href: to(address.feed) },
      ...(site.served ? [apiLink(own, language)] : []),
    ],
    updated,
    mistake: { text: siteWord('mistake', language), href: to(address.mistake) },
    licence: { text: siteWord('licence', language), href: `${licenceAddress}.${language}` },
    ...(site.url === undefined ? {} : { canonical: `${site.url}${own}` }),
    data: { '@context': 'https://schema.org', '@type': 'WebSite', name: document.title, inLanguage: language },
  }
}
