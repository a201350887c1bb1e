import type { Document } from '../document/document.ts'
import type { Frame } from '../document/frame.ts'
import type { Link } from '../document/text.ts'
import { apiWord } from '../sentences/api.ts'
import { languageNames, languages, type Language } from '../sentences/language.ts'
import { sayLastChange, siteWord } from '../sentences/site.ts'
import { address, relative, sitePath, wayFrom, type Address, wayIn, type Site } from './addresses.ts'
import { lastChange } from './last-change.ts'
import { shareImageName, shareImageSize } from './share-image.ts'
import type { Standing } from './standing.ts'
import { dataOf } from './structured-data.ts'

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/deed'

/** The ways on from every page: those of the plan that one is reading, or of the newest one. */
function placesOf({ ward, edition, language }: Standing): readonly (readonly [text: string, place: Address])[] {
  const year = (edition ?? ward.editions[0])?.fiscalYear
  const word = (name: Parameters<typeof siteWord>[0]) => siteWord(name, language)
  return [
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
}

/** What is the same around all pages of a folder. */
type Surroundings = Omit<Frame, 'scripts' | 'languages' | 'canonical' | 'data'> & {
  readonly places: readonly Address[]
}

function makeSurroundings(standing: Standing, site: Site): Surroundings {
  const { ward, language, at } = standing
  const own = sitePath(site, ward.tenant.code, language, at)
  const to = wayFrom(site, ward.tenant.code, language, at)
  const word = (name: Parameters<typeof siteWord>[0]) => siteWord(name, language)
  const places = placesOf(standing)
  const imageYear = (standing.edition ?? ward.editions[0])?.fiscalYear
  const image = (year: number) => ({
    href: absolute(site, sitePath(site, ward.tenant.code, language, address.file(year, shareImageName)), own),
    words: word('imageWords'),
    ...shareImageSize,
  })
  return {
    style: relative(own, site.assets.style),
    icon: relative(own, address.icon),
    home: { text: ward.name, href: to(address.home) },
    navigation: places.map(([text, place]) => ({ text, href: to(place) })),
    places: places.map(([, place]) => place),
    feed: { text: word('feed'), href: to(address.feed) },
    footer: [
      ...(site.several
        ? [{ text: word('wards'), href: wayIn(site, own, language === 'ja' ? '' : `${language}/`) }]
        : []),
      { text: word('about'), href: to(address.about) },
      { text: word('accessibility'), href: to(address.accessibility) },
      { text: word('feed'), href: to(address.feed) },
      ...(site.served ? [apiLink(own, language)] : []),
    ],
    updated: sayLastChange(lastChange.words, language),
    licence: { text: word('licence'), href: `${licenceAddress}.${language}` },
    mistake: { text: word('mistake'), href: to(address.mistake) },
    ...(imageYear === undefined ? {} : { image: image(imageYear) }),
  }
}

const made = new WeakMap<Site, WeakMap<Standing['ward'], Map<string, Surroundings>>>()

/** Made once for all pages of a plan, or of the ward, that stand in one folder: from there all ways are the same. */
function surroundingsOf(standing: Standing, site: Site): Surroundings {
  const { ward, edition, language, at } = standing
  const wards = made.get(site) ?? new WeakMap<Standing['ward'], Map<string, Surroundings>>()
  made.set(site, wards)
  const folders = wards.get(ward) ?? new Map<string, Surroundings>()
  wards.set(ward, folders)
  const folder = `${language} ${edition?.fiscalYear ?? ''} ${at.slice(0, at.lastIndexOf('/') + 1)}`
  const known = folders.get(folder) ?? makeSurroundings(standing, site)
  folders.set(folder, known)
  return known
}

/** Everything that stands around a page of a ward. */
export function frameOf(standing: Standing, document: Document, site: Site): Frame {
  const { ward, language, at } = standing
  const own = sitePath(site, ward.tenant.code, language, at)
  const { places, ...around } = surroundingsOf(standing, site)
  const current = places.indexOf(at)
  return {
    ...around,
    ...(current < 0
      ? {}
      : {
          navigation: around.navigation.map((item, index) => (index === current ? { ...item, current: true } : item)),
        }),
    scripts: at === address.search ? [relative(own, site.assets.script)] : [],
    languages: languages.map((other) => ({
      language: other,
      text: languageNames[other],
      href: wayIn(site, own, sitePath(site, ward.tenant.code, other, at)),
      ...(site.url === undefined ? {} : { canonical: `${site.url}${sitePath(site, ward.tenant.code, other, at)}` }),
      ...(other === language ? { current: true as const } : {}),
    })),
    ...(site.url === undefined ? {} : { canonical: `${site.url}${own}` }),
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
