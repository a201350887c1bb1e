import type { SiteFile } from '../../src/outside/site-folder.ts'

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** A text of a page as it was before it was escaped. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)

/** A file of a site as its parts: the tags of a page, which a template would hold, and the texts between them, one more than tags. */
export type PageText = { readonly path: string; readonly tags: readonly string[]; readonly texts: readonly string[] }

/** A page taken apart; undefined for a file that is no page. Tags and escaped texts by turns are the page again. */
export function pageText({ path, bytes }: SiteFile): PageText | undefined {
  if (!path.endsWith('.html')) return undefined
  const parts = new TextDecoder().decode(bytes).split(/(<[^>]*>)/)
  return {
    path,
    tags: parts.filter((_, index) => index % 2 === 1),
    texts: parts.filter((_, index) => index % 2 === 0).map(withoutEntities),
  }
}
