import { Hono, type Context } from 'hono'
import { messagePage } from '../../report/pages/message-page.ts'
import type { Language } from '../../report/sentences/language.ts'
import { address } from '../../report/site/addresses.ts'
import { htmlPage } from '../../write/html/page.ts'
import { storedTenants, type Database } from '../../store/queries/tenant.ts'
import { createApi } from '../api/api.ts'
import { serveDocumentation } from '../api/documentation.ts'
import { apiRoot } from '../api/limits.ts'
import { securityHeaders } from './headers.ts'
import { createSearch, searchPaths } from './search.ts'
import { createSiteMap, mapPaths } from './site-map.ts'
import type { SitePages } from './site-pages.ts'
import { within } from './within.ts'

export type PublicWorld = {
  readonly db: Database
  readonly pages: Pick<SitePages, 'has' | 'listed'>
  /** Where the style is, for pages that are no part of the site. */
  readonly styleAt: string
  /** Where the site stands on the web, with a slash at its end; unknown on a machine that was not told. */
  readonly url?: string | undefined
  readonly onError: (problem: Error) => void
  /** What officers do by browser, given what is answered where no page stands. */
  readonly importing?: ((missing: (context: Context) => Response | Promise<Response>) => Hono) | undefined
}

/** A database that has not answered by then is none that pages could be asked of; whoever watches asks again. */
const readyWithin = 1000

const wardFolder = /^(\d{6})\//

/** Where an address of a site that had one ward stands now that there are several: below the only ward that has such a page. */
function belowItsWard(path: string, { has, listed }: PublicWorld['pages']): string | undefined {
  const wards = new Set(listed().flatMap((page) => wardFolder.exec(page.path)?.[1] ?? []))
  const [only, ...others] = [...wards].map((ward) => `/${ward}${path}`).filter(has)
  return others.length === 0 ? only : undefined
}

/** Where an address that is nearly right leads: the sign that browsers ask for by habit, /2017 to /2017/, /2017/unmet to /2017/unmet.html, /2017/ to /271071/2017/ once there are several wards. */
function nearby(path: string, pages: PublicWorld['pages']): string | undefined {
  if (path === '/favicon.ico') return `/${address.icon}`
  return [`${path}/`, `${path}.html`].find(pages.has) ?? belowItsWard(path, pages)
}

const languageOf = (path: string): Language => (/^\/(?:\d{6}\/)?en(?:\/|$)/.test(path) ? 'en' : 'ja')

/** The nearest page above an address where none stands: /271071/en/2017/nothing leads back to /271071/en/2017/, or as far up as there is one. */
function above(path: string, { has }: Pick<SitePages, 'has'>): string {
  const folders = path.split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = `${folders.slice(0, depth).join('/')}/`
    if (has(folder)) return folder
  }
  return '/'
}

/** What the server answers beside the pages that lie ready: addresses nearly right, pages that are missing, and whether it is well. */
export function createPublicApp({ db, pages, styleAt, url, onError, importing }: PublicWorld): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  const alone = { styleAt }
  const missing = async (context: Context) => {
    if (!['GET', 'HEAD'].includes(context.req.method))
      return context.text('Method Not Allowed\n', 405, { Allow: 'GET, HEAD' })
    const near = nearby(context.req.path, pages)
    if (near !== undefined) return context.redirect(near, 301)
    const kind = pages.has('/') ? 'not-found' : 'nothing-yet'
    const { path } = context.req
    return context.html(htmlPage(messagePage(kind, languageOf(path), above(path, pages)), alone), 404)
  }
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    const ready = await within(readyWithin, storedTenants(db))
    return ready ? context.text('ok\n') : context.text('database unavailable\n', 503, { 'Retry-After': '5' })
  })
  const search = createSearch({ db, pages, styleAt, onError })
  for (const path of searchPaths) app.get(path, async (context) => (await search(context)) ?? missing(context))
  const siteMap = createSiteMap(pages)
  for (const path of mapPaths) app.get(path, async (context) => siteMap(context) ?? missing(context))
  const api = createApi({ db, url, onError, now: () => performance.now() })
  app.all(`${apiRoot}/*`, (context) => api.fetch(context.req.raw, context.env))
  serveDocumentation(app, { url, style: styleAt.slice(1) })
  const importApp = importing?.(missing)
  for (const path of importApp === undefined ? [] : ['/import/*', '/en/import/*'])
    app.all(path, (context) => importApp?.fetch(context.req.raw, context.env) ?? missing(context))
  app.notFound(missing)
  app.onError(async (problem, context) => {
    onError(problem)
    context.header('Retry-After', '5')
    return context.html(htmlPage(messagePage('unavailable', languageOf(context.req.path)), alone), 503)
  })
  return app
}
