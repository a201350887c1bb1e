import type { Context } from 'hono'
import { readQuery } from '../../core/search/query.ts'
import { kindNamed, type SearchKind } from '../../core/search/search-record.ts'
import { fullName, type Tenant } from '../../core/tenant.ts'
import { messagePage } from '../../report/pages/message-page.ts'
import { searchPage, sitesSearchPage, type SearchAnswer } from '../../report/pages/search-page.ts'
import { searchResults, tooLongResults } from '../../report/search-results.ts'
import type { Document } from '../../report/document/document.ts'
import type { Frame } from '../../report/document/frame.ts'
import type { Language } from '../../report/sentences/language.ts'
import { address, relative, rootPath, sitePath, wayFrom, type Site } from '../../report/site/addresses.ts'
import { frameOf } from '../../report/site/frame.ts'
import { never, withLastChange } from '../../report/site/last-change.ts'
import { siteFrame } from '../../report/site/site-pages.ts'
import { publicTenant, publicTenants } from '../../store/queries/public-tenants.ts'
import { publicationsOf } from '../../store/queries/publication.ts'
import { searchRecords, type Database } from '../../store/queries/search.ts'
import { htmlPage } from '../../write/html/page.ts'
import { clientAddress } from '../client-address.ts'
import { createRateLimit, type RateLimits } from '../rate-limit.ts'
import type { SitePages } from './site-pages.ts'

export type SearchWorld = {
  readonly db: Database
  readonly pages: Pick<SitePages, 'has'>
  readonly styleAt: string
  readonly onError: (problem: Error) => void
  readonly limits?: RateLimits
  readonly now?: () => number
}

/** The addresses of searches: of the only ward or of all of them, and of each of several wards, in every language. */
export const searchPaths = [
  '/search.html',
  '/en/search.html',
  '/:ward{\\d{6}}/search.html',
  '/:ward{\\d{6}}/en/search.html',
]

const usualLimits: RateLimits = { burst: 20, perSecond: 5 }
const path = /^\/(?:(\d{6})\/)?(en\/)?search\.html$/

/** What an address asks: in which ward (none: the only one, or all of them), in which language, and the words as they were typed. */
type Question = {
  readonly ward: string | undefined
  readonly language: Language
  readonly query: string
  readonly only: SearchKind | undefined
}

function questionOf({ req }: Context): Question {
  const [, ward, english] = path.exec(req.path) ?? []
  const query = (req.query('q') ?? '').trim()
  return { ward, language: english === undefined ? 'ja' : 'en', query, only: kindNamed(req.query('kind')) }
}

type To = (tenant: string, at: string) => string

async function answerOf(db: Database, asked: Question, tenant: string | undefined, to: To): Promise<SearchAnswer> {
  const { language, query, only } = asked
  const read = readQuery(query)
  if (read.kind === 'empty') return { query: '' }
  if (read.kind === 'too-long') return { query, results: tooLongResults(language) }
  const { terms } = read
  const found = await searchRecords(db, terms, { tenant, only })
  const several = tenant === undefined
  return { query, results: searchResults({ query, terms, only }, found, { language, to, several }) }
}

/** The frame of the page that lies ready, but the other language is asked the same, and no script is needed: the answer is there. */
function answeredFrame(frame: Frame, search: string): Frame {
  const languages = frame.languages.map((other) => ({ ...other, href: `${other.href ?? ''}${search}` }))
  return { ...frame, scripts: [], languages }
}

const siteOf = (several: boolean, styleAt: string): Site => ({
  several,
  served: true,
  assets: { style: styleAt.slice(1), script: '' },
})

async function wardAnswer(
  { db, styleAt }: SearchWorld,
  asked: Question,
  tenant: Tenant,
  search: string,
): Promise<string> {
  const { language } = asked
  const site = siteOf(asked.ward !== undefined, styleAt)
  const published = await publicationsOf(db, tenant.code)
  const years = [...new Set(published.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  const ward = { tenant, name: fullName(tenant), editions: years.map((fiscalYear) => ({ fiscalYear })) }
  const to = wayFrom(site, tenant.code, language, address.search)
  const document = searchPage({ ward, language, to }, await answerOf(db, asked, tenant.code, (_tenant, at) => to(at)))
  const frame = frameOf({ ward, edition: undefined, language, at: address.search }, document, site)
  const page = htmlPage(document, { frame: answeredFrame(frame, search) })
  return withLastChange(page, published[0]?.publishedAt ?? never, language)
}

async function siteAnswer({ db, styleAt }: SearchWorld, asked: Question, search: string): Promise<string> {
  const { language } = asked
  const site = siteOf(true, styleAt)
  const own = rootPath(language, address.search)
  const to: To = (tenant, at) => relative(own, sitePath(site, tenant, language, at))
  const document: Document = sitesSearchPage({ wards: [], language, to }, await answerOf(db, asked, undefined, to))
  return htmlPage(document, { frame: answeredFrame(siteFrame(document, language, address.search, site), search) })
}

/** Draws the answer; undefined where no such ward has published anything. */
async function pageOf(world: SearchWorld, asked: Question, search: string): Promise<string | undefined> {
  const { db, pages } = world
  if (asked.ward === undefined && !pages.has(`/${address.years}`)) return siteAnswer(world, asked, search)
  const tenant =
    asked.ward === undefined ? (await publicTenants(db, 1, undefined))[0] : await publicTenant(db, asked.ward)
  return tenant && wardAnswer(world, asked, tenant, search)
}

type Connected = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined

/**
 * Answers a search that was asked by address: the page of the search with what was found. Without a database it says so and when to come
 * again; one address may ask so many times in a moment.
 */
export function createSearch(world: SearchWorld): (context: Context) => Promise<Response | undefined> {
  const { pages, styleAt, onError, limits = usualLimits, now = () => performance.now() } = world
  const limit = createRateLimit(limits, now)
  const alone = { styleAt }
  return async (context) => {
    if (!pages.has(context.req.path)) return undefined
    const asked = questionOf(context)
    context.header('Cache-Control', 'private, no-store')
    context.header('X-Robots-Tag', 'noindex')
    const env: Connected = context.env
    const allowed = limit(clientAddress(env?.incoming?.socket, context.req.header('x-forwarded-for')))
    if (!allowed.allowed) {
      context.header('Retry-After', String(allowed.retryAfter))
      return context.html(htmlPage(messagePage('too-many', asked.language), alone), 429)
    }
    try {
      const page = await pageOf(world, asked, new URL(context.req.url).search)
      return page === undefined ? undefined : context.html(page)
    } catch (problem) {
      onError(problem instanceof Error ? problem : new Error(String(problem)))
      context.header('Retry-After', '5')
      return context.html(htmlPage(messagePage('search-unavailable', asked.language), alone), 503)
    }
  }
}
