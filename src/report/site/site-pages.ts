import type { Document } from '../document/document.ts'
import type { Frame } from '../document/frame.ts'
import { comparePage } from '../pages/compare-page.ts'
import { sitesSearchPage } from '../pages/search-page.ts'
import { wardsPage } from '../pages/wards-page.ts'
import { compareWord } from '../sentences/compare.ts'
import { languageNames, languages, type Language } from '../sentences/language.ts'
import { programName, siteWord } from '../sentences/site.ts'
import { address, relative, sitePath, type Address, type Site } from './addresses.ts'
import type { ListedWard, SiteContext } from './site-context.ts'
import { apiLink, licenceAddress } from './frame.ts'

/** Pages of the site as a whole stand at its root, in a folder for every other language. */
export const rootPath = (language: Language, at: Address): string => (language === 'ja' ? at : `${language}/${at}`)

const atRoot: readonly { readonly at: Address; readonly page: (context: SiteContext) => Document }[] = [
  { at: address.home, page: wardsPage },
  { at: address.compare, page: comparePage },
  { at: address.search, page: (context) => sitesSearchPage(context) },
]

/** The pages of a site with several wards: which wards there are, and how they compare. With one ward its own pages are the site. */
export function* sitePages(
  wards: readonly ListedWard[],
  language: Language,
  site: Site,
): Generator<{ readonly at: Address; readonly document: () => Document }> {
  if (!site.several) return
  for (const { at, page } of atRoot) {
    const own = rootPath(language, at)
    const to = (ward: string, place: Address) => relative(own, sitePath(site, ward, language, place))
    const toRoot = (place: Address) => relative(own, rootPath(language, place))
    yield { at, document: () => page({ wards, language, to, toRoot }) }
  }
}

/** What stands around a page of the site as a whole. */
export function siteFrame(document: Document, language: Language, at: Address, site: Site): Frame {
  const own = rootPath(language, at)
  const to = (other: Address) => relative(own, rootPath(language, other))
  return {
    style: relative(own, site.assets.style),
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
      href: relative(own, rootPath(other, at)),
      ...(other === language ? { current: true as const } : {}),
    })),
    footer: site.served ? [apiLink(own, language)] : [],
    updated: '',
    licence: { text: siteWord('licence', language), href: `${licenceAddress}.${language}` },
    ...(site.url === undefined ? {} : { canonical: `${site.url}${own}` }),
    data: { '@context': 'https://schema.org', '@type': 'WebSite', name: document.title, inLanguage: language },
  }
}
