import type { Language } from '../sentences/language.ts'

/**
 * The address of a page within its ward: '' is the ward's first page, '2017/' a plan, '2017/goal-….html' one of its goals.
 * Addresses are made of ids and years, never of numbers or titles, so that they stay when a plan is renumbered.
 */
export type Address = string

/** Every public address, in one place. */
export const address = {
  home: '',
  years: 'years.html',
  /** At the root of a site with several wards. */
  compare: 'compare.html',
  about: 'about.html',
  /** How to report a mistake. */
  mistake: 'about.html#mistake',
  accessibility: 'accessibility.html',
  search: 'search.html',
  /** What a search looks at where there is no server; the same for every language. */
  searchIndex: 'search-index.js',
  feed: 'feed.xml',
  /** What a site of files shows where no page stands, by the habit of web servers. */
  missing: '404.html',
  /** The sign of the site in tabs and bookmarks, at the root. */
  icon: 'icon.svg',
  /** The page that explains the API, at the root of a site that a server answers for. */
  api: 'api/',
  overview: (year: number): Address => `${year}/`,
  unmet: (year: number): Address => `${year}/unmet.html`,
  activities: (year: number): Address => `${year}/activities.html`,
  checks: (year: number): Address => `${year}/checks.html`,
  downloads: (year: number): Address => `${year}/downloads.html`,
  /** The document that a plan was read from, line by line. */
  source: (year: number, line?: number): Address =>
    `${year}/source.html${line === undefined ? '' : `#${lineAnchor(line)}`}`,
  /** A goal, strategy or initiative, by its id. */
  record: (year: number, id: string): Address => `${year}/${id}.html`,
  /** Where a found record is read: on a page of its own, at a place on another one, or at the head of its plan. */
  found: (year: number, { owner, place }: { readonly owner?: string; readonly place?: string }): Address =>
    `${year}/${owner === undefined ? '' : `${owner}.html`}${place === undefined ? '' : `#${place}`}`,
  /** A file of a plan: its data, its frozen publication. */
  file: (year: number, name: string): Address => `${year}/${name}`,
} as const

/** Where a line stands on the page of its document. */
export const lineAnchor = (line: number): string => `L${line}`

/** The file that answers for an address: a folder is answered by its index. */
export const fileOf = (at: Address): string => (at === '' || at.endsWith('/') ? `${at}index.html` : at)

/** Which ward's pages stand where on a site. With one ward its pages are the site; with several each has a folder by its code. */
export type Site = {
  readonly several: boolean
  /** Where the site stands on the web, with a slash at its end; unknown on a machine that was not told. */
  readonly url?: string | undefined
  /** Whether a server of ours stands behind it, which also answers programs; files alone do not. */
  readonly served?: boolean
  /** What a page is drawn with; the name changes when the content does. */
  readonly assets: { readonly style: string; readonly script: string }
}

/** The address of a ward's page within the whole site: other languages stand in a folder of theirs below the ward. */
export function sitePath({ several }: Pick<Site, 'several'>, ward: string, language: Language, at: Address): string {
  return `${several ? `${ward}/` : ''}${language === 'ja' ? '' : `${language}/`}${at}`
}

/** Pages of the site as a whole stand at its root, in a folder for every other language. */
export const rootPath = (language: Language, at: Address): string => (language === 'ja' ? at : `${language}/${at}`)

const slash = 47

/**
 * The way from one address of the site to another, relative, so that the same bytes work under any folder and on any server:
 * from '2017/goal-a.html' to '' it is '../', to '2017/' it is './', to '2017/goal-b.html#x' it is 'goal-b.html#x'.
 */
export function relative(from: string, to: string): string {
  let shared = 0 // where the folders that both stand in end
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at += 1)
    if (from.charCodeAt(at) === slash) shared = at + 1
  let way = ''
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) way += '../'
  way += to.slice(shared)
  return way === '' || way.startsWith('#') ? `./${way}` : way
}

/**
 * The way as a link of a page has it. A server answers for a folder by its index; files alone name the index themselves, so that the site
 * can be read from a disk as well: '2017/index.html#next'.
 */
export function wayIn({ served }: Pick<Site, 'served'>, from: string, to: string): string {
  if (served) return relative(from, to)
  const place = to.indexOf('#')
  return relative(from, place < 0 ? fileOf(to) : fileOf(to.slice(0, place)) + to.slice(place))
}

/** The way from a page to an address of its ward, in the page's language; undefined where there is no such page (a page that stands alone as a file). */
export type Way = (to: Address) => string | undefined

/** A page that is no part of a site leads nowhere but to its own parts. */
export const nowhere: Way = () => undefined

/** The ways from one page. Most lead to a page in its folder, or in one below it: those are the rest of the address. */
export function wayFrom(
  site: Pick<Site, 'several' | 'served'>,
  ward: string,
  language: Language,
  from: Address,
): (to: Address) => string {
  const own = sitePath(site, ward, language, from)
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  return (to) =>
    to.startsWith(folder) && to.includes('.html', folder.length)
      ? to.slice(folder.length)
      : wayIn(site, own, sitePath(site, ward, language, to))
}
