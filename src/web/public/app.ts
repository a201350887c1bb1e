import { createHash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { ReadingRules } from '../../act/read-document.ts'
import type { Tenant } from '../../core/tenant.ts'
import { fullName } from '../../core/tenant.ts'
import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import { messagePage } from '../../report/pages/message-page.ts'
import { planAddress } from '../../report/site/addresses.ts'
import { storedYears, type Database } from '../../store/queries/plan.ts'
import { storedTenants } from '../../store/queries/tenant.ts'
import { htmlPage } from '../../write/html/page.ts'
import { securityHeaders } from './headers.ts'
import { createPlanPages, type Page, type PageKind } from './plan-pages.ts'

export type PublicWorld = {
  readonly db: Database
  readonly rules: ReadingRules
  readonly stylesheet: string
  readonly onError: (problem: Error) => void
}

type Found = { readonly tenant: Tenant; readonly fiscalYear: number; readonly withTenant: boolean }

function send(context: Context, page: Page): Response {
  context.header('ETag', page.tag)
  context.header('Cache-Control', 'no-cache')
  if (context.req.header('If-None-Match')?.includes(page.tag)) return context.body(null, 304)
  return context.html(page.body)
}

/** The public pages of this server. Addresses have no tenant as long as there is only one. */
export function createPublicApp({ db, rules, stylesheet, onError }: PublicWorld): Hono {
  const style = {
    href: `/style-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`,
    text: stylesheet,
  }
  const pages = createPlanPages(db, rules, style.href)
  const app = new Hono()
  app.use(securityHeaders)

  const missing = async (context: Context) => context.html(await htmlPage(messagePage('not-found', 'ja'), style), 404)

  async function find(context: Context): Promise<Found | undefined> {
    const year = context.req.param('year') ?? ''
    const tenants = await storedTenants(db)
    const code = context.req.param('tenant')
    const withTenant = tenants.length > 1
    const tenant =
      code === undefined ? (withTenant ? undefined : tenants[0]) : tenants.find((item) => item.code === code)
    return tenant === undefined || !/^\d{4}$/.test(year)
      ? undefined
      : { tenant, fiscalYear: parseInt(year, 10), withTenant }
  }

  const planPage = (kind: PageKind) => async (context: Context) => {
    const found = await find(context)
    const page = found && (await pages(found.tenant, found.fiscalYear, kind, found.withTenant))
    return page === undefined ? missing(context) : send(context, page)
  }

  app.get(style.href, (context) =>
    context.body(style.text, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  )
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/', async (context) => {
    const tenants = await storedTenants(db)
    const plans = await Promise.all(
      tenants.map(async (tenant) => (await storedYears(db, tenant.code)).map((year) => ({ tenant, year }))),
    )
    const links = plans.flat().map(({ tenant, year }) => ({
      text: `${fullName(tenant)} ${formatFiscalYear(year)}`,
      href: planAddress(year, tenants.length > 1 ? tenant.code : undefined),
    }))
    const [only, ...others] = links
    if (only !== undefined && others.length === 0) return context.redirect(only.href)
    return context.html(await htmlPage(messagePage(links.length === 0 ? 'nothing-yet' : 'choose', 'ja', links), style))
  })
  for (const base of ['/:year{\\d{4}}', '/:tenant{\\d{6}}/:year{\\d{4}}']) {
    app.get(base, (context) => context.redirect(`${context.req.path}/`))
    app.get(`${base}/`, planPage('overview'))
    app.get(`${base}/unmet`, planPage('unmet'))
  }
  app.notFound(missing)
  app.onError(async (problem, context) => {
    onError(problem)
    context.header('Retry-After', '5')
    return context.html(await htmlPage(messagePage('unavailable', 'ja'), style), 503)
  })
  return app
}
