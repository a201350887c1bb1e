import { html } from '../html/html.ts'
import type { Sitemap, SitemapEntry } from '../../report/site/sitemap.ts'

const entry = ({ address, changedAt, alternates }: SitemapEntry) =>
  html`<url>
    <loc>${address}</loc>
    ${changedAt === undefined ? '' : html`<lastmod>${changedAt}</lastmod>`}
    ${alternates.map((other) => html`<xhtml:link rel="alternate" hreflang="${other.language}" href="${other.address}" />`)}
  </url>`

/** A sitemap, or the index of several, as XML (sitemaps.org 0.9). */
export function sitemap(map: Sitemap): string {
  const { text } =
    map.kind === 'index'
      ? html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          ${map.sitemaps.map((address) => html`<sitemap><loc>${address}</loc></sitemap>`)}
        </sitemapindex>`
      : html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
          ${map.entries.map(entry)}
        </urlset>`
  return `<?xml version="1.0" encoding="UTF-8"?>${text}`
}
