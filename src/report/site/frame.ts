import type { Document } from '../document/document.ts'
import type { Frame } from '../document/frame.ts'
import type { Link } from '../document/text.ts'
import { apiWord } from '../sentences/api.ts'
import { languageNames, languages, type Language } from '../sentences/language.ts'
import { sayLastChange, siteWord } from '../sentences/site.ts'
import { address, relative, sitePath, wayFrom, type Address, type Site } from './addresses.ts'
import { lastChange } from './last-change.ts'
import { shareImageName, shareImageSize } from './share-image.ts'
import type { Standing } from './standing.ts'
import { dataOf } from './structured-data.ts'

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/deed'

/** The ways on from every page: those of the plan that one is reading, or of the newest one. */
function navigationOf({ ward, edition, language, at }: Standing, to: (at: Address) => string): Frame['navigation'] {
  const year = (edition ?? ward.editions[0])?.fiscalYear
  const word = (name: Parameters<typeof siteWord>[0]) => siteWord(name, language)
  const places: [string, Address][] = [
    ...(year === undefined
      ? []
      : ([
          [word('review'), address.overview(year)],
          [word('activities'), address.activities(year)],
          [word('checks'), address.checks(year)],
          [word('data'), address.downloads(year)],
        ] satisfies [string, Address][])),
    [word('years'), address.years],
    [word('search'), address.search],
  ]
  return places.map(([text, place]) => ({ text, href: to(place), ...(place === at ? { current: true as const } : {}) }))
}

/** Everything that stands around a page of a ward. */
export function frameOf(standing: Standing, document: Document, site: Site): Frame {
  const { ward, language, at } = standing
  const own = sitePath(site, ward.tenant.code, language, at)
  const to = wayFrom(site, ward.tenant.code, language, at)
  const word = (name: Parameters<typeof siteWord>[0]) => siteWord(name, language)
  const imageYear = (standing.edition ?? ward.editions[0])?.fiscalYear
  const image: Link | undefined =
    imageYear === undefined
      ? undefined
      : {
          text: word('imageWords'),
          href: absolute(
            site,
            sitePath(site, ward.tenant.code, language, address.file(imageYear, shareImageName)),
            own,
          ),
        }
  return {
    style: relative(own, site.assets.style),
    icon: relative(own, address.icon),
    scripts: at === address.search ? [relative(own, site.assets.script)] : [],
    home: { text: ward.name, href: to(address.home) },
    navigation: navigationOf(standing, to),
    languages: languages.map((other) => ({
      language: other,
      text: languageNames[other],
      href: relative(own, sitePath(site, ward.tenant.code, other, at)),
      ...(site.url === undefined ? {} : { canonical: `${site.url}${sitePath(site, ward.tenant.code, other, at)}` }),
      ...(other === language ? { current: true as const } : {}),
    })),
    feed: { text: word('feed'), href: to(address.feed) },
    footer: [
      ...(site.several ? [{ text: word('wards'), href: relative(own, language === 'ja' ? '' : `${language}/`) }] : []),
      { text: word('about'), href: to(address.about) },
      { text: word('accessibility'), href: to(address.accessibility) },
      { text: word('feed'), href: to(address.feed) },
      ...(site.served ? [apiLink(own, language)] : []),
    ],
    updated: sayLastChange(lastChange.words, language),
    licence: { text: word('licence'), href: `${licenceAddress}.${language}` },
    mistake: { text: word('mistake'), href: to(address.mistake) },
    ...(site.url === undefined ? {} : { canonical: `${site.url}${own}` }),
    ...(image?.href === undefined ? {} : { image: { href: image.href, words: image.text, ...shareImageSize } }),
    data: dataOf(standing, document, site.url === undefined ? undefined : `${site.url}${own}`),
  }
}

/** The way from a page to the one that explains the API; it stands at the root, for all wards together. */
export const apiLink = (from: string, language: Language): Link => ({
  text: apiWord('link', language),
  href: relative(from, `${language === 'ja' ? '' : `${language}/`}${address.api}`),
})

const absolute = ({ url }: Site, path: string, from: string): string =>
  url === undefined ? relative(from, path) : `${url}${path}`
