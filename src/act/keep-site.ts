import type { Refusal } from '../core/refusal.ts'
import { publicationCount } from '../store/queries/publication.ts'
import { searchPublications } from './search-publications.ts'
import { buildSite, type BuildOptions, type Built, type SiteEffects, type SiteProgram } from './build-site.ts'
import type { DocumentKeeper } from './keep-documents.ts'
import type { Store } from './store.ts'

/**
 * Keeps a server's folder of pages at what is published: builds it, and builds it again whenever something was published, by whomever, and when
 * documents of it were made meanwhile.
 */
export type SiteKeeper = {
  readonly build: () => Promise<Built | { readonly refusals: readonly Refusal[] }>
  /** Builds when something was published or made since the last time; false when nothing was. While the database is away the pages stay as they are. */
  readonly look: () => Promise<boolean>
}

/** Taking in documents that were made meanwhile costs at most one part in so many of the time: a large site does it seldom. */
const documentShare = 20

export function createSiteKeeper(
  store: Pick<Store, 'db'>,
  effects: SiteEffects,
  program: SiteProgram,
  { documents, ...options }: BuildOptions & { readonly documents?: DocumentKeeper | undefined },
): SiteKeeper {
  let [seen, documentsSeen, documentsFrom] = [-1, 0, 0]
  const build: SiteKeeper['build'] = async () => {
    const made = documents?.changes() ?? 0
    const count = await publicationCount(store.db)
    await searchPublications(store)
    const built = await buildSite(store, effects, program, { ...options, documents })
    if (!('refusals' in built)) [seen, documentsSeen] = [count, made]
    return built
  }
  return {
    build,
    look: async () => {
      const isPublished = (await publicationCount(store.db)) !== seen
      const hasDocuments = documents !== undefined && documents.changes() !== documentsSeen
      if (!isPublished && !(hasDocuments && performance.now() >= documentsFrom)) return false
      const began = performance.now()
      const built = await build()
      const now = performance.now()
      if (!isPublished) documentsFrom = now + (now - began) * documentShare
      return !('refusals' in built)
    },
  }
}
