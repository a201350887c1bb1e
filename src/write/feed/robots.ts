import type { Robots } from '../../report/site/sitemap.ts'

/** Rules for search engines as RFC 9309 has them; the line Sitemap is theirs by agreement. */
export const robots = ({ disallow, sitemap }: Robots): string =>
  ['User-agent: *', ...disallow.map((path) => `Disallow: ${path}`), '', `Sitemap: ${sitemap}`, ''].join('\n')
