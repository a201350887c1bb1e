import type { Refusal } from '../core/refusal.ts'
import { publicationCount } from '../store/queries/publication.ts'
import { searchPublications } from './search-publications.ts'
import { buildSite, type BuildOptions, type Built, type SiteEffects, type SiteProgram } from './build-site.ts'
import type { Store } from './store.ts'

/** Keeps a server's folder of pages at what is published: builds it, and builds it again whenever something was published, by whomever. */
export type SiteKeeper = {
  readonly build: () => Promise<Built | { readonly refusals: readonly Refusal[] }>
  /** Builds when something was published since the last time; false when nothing was. While the database is away the pages stay as they are. */
  readonly look: () => Promise<boolean>
}

export function createSiteKeeper(
  store: Pick<Store, 'db'>,
  effects: SiteEffects,
  program: SiteProgram,
  options: BuildOptions,
): SiteKeeper {
  let seen = -1
  const build: SiteKeeper['build'] = async () => {
    const count = await publicationCount(store.db)
    await searchPublications(store)
    const built = await buildSite(store, effects, program, options)
    if (!('refusals' in built)) seen = count
    return built
  }
  return {
    build,
    look: async () => {
      if ((await publicationCount(store.db)) === seen) return false
      return !('refusals' in (await build()))
    },
  }
}
