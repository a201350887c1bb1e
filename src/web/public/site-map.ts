import type { Context } from 'hono'
import { mapFiles } from '../../act/site-map.ts'
import { isHost } from './refuse-request.ts'
import type { SitePages } from './site-pages.ts'

const hostsAtMost = 4

/** The addresses that search engines ask for. */
export const mapPaths = ['/robots.txt', '/:map{sitemap(?:-\\d+)?\\.xml}']

/**
 * What search engines ask for on a server that was not told where it stands: the site is taken to be where it was asked, by plain http. A
 * site that knows its address has these as files, and they are sent like any page.
 */
export function createSiteMap({ listed }: Pick<SitePages, 'listed'>) {
  let [from, made] = [listed(), new Map<string, Map<string, string>>()]
  function filesFor(host: string): Map<string, string> {
    const pages = listed()
    if (pages !== from) [from, made] = [pages, new Map()]
    const known = made.get(host)
    if (known !== undefined) return known
    const files = new Map(mapFiles(pages, `http://${host}/`).map(({ path, text }) => [`/${path}`, text]))
    if (made.size >= hostsAtMost) made.clear()
    made.set(host, files)
    return files
  }
  return (context: Context): Response | undefined => {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (!isHost(host)) return undefined
    const text = filesFor(host.toLowerCase()).get(context.req.path)
    if (text === undefined) return undefined
    const type = context.req.path.endsWith('.xml') ? 'application/xml' : 'text/plain'
    return context.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, Vary: 'Host' })
  }
}
