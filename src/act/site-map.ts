import { robotsOf, robotsPath, sitemapsOf, type ListedPage } from '../report/site/sitemap.ts'
import { robots } from '../write/feed/robots.ts'
import { sitemap } from '../write/feed/sitemap.ts'
import type { SiteNote } from './site-note.ts'

/** When a page was new, from its mark: the instant stands in base 36 behind the dot. Nothing for files without a day of their own. */
export function changedAtOf(mark: string): string | undefined {
  const [, instant] = mark.split('.')
  if (instant === undefined) return undefined
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(instant, 36)).toString()
}

/** What of a mark changes with the bytes of the file; the rest says what it was drawn from. */
export const versionOf = (mark: string): string => mark.split('.', 2).join('.')

/** Every file that a folder of pages holds, with its last change. */
export const listedPages = ({ parts }: SiteNote): ListedPage[] =>
  Object.values(parts).flatMap(({ files }) =>
    Object.entries(files).map(([path, mark]) => ({ path, changedAt: changedAtOf(mark) })),
  )

/** What search engines ask for: robots.txt and the sitemaps of a site that stands at `url` (with a slash at its end). */
export const mapFiles = (
  pages: readonly ListedPage[],
  url: string,
): { readonly path: string; readonly text: string }[] => [
  { path: robotsPath, text: robots(robotsOf(url)) },
  ...sitemapsOf(pages, url).map((map) => ({ path: map.path, text: sitemap(map) })),
]
