import { address, fileOf, sitePath, type Site } from '../report/site/addresses.ts'
import { dataFiles } from '../report/site/edition-data.ts'
import { frameOf, languages } from '../report/site/frame.ts'
import { rootPath, siteFrame, sitePages, type ListedWard } from '../report/site/site-pages.ts'
import type { Edition, Ward } from '../report/site/ward.ts'
import { editionPages, wardPages, type WardPage } from '../report/site/ward-pages.ts'
import type { Language } from '../report/sentences/language.ts'
import { newsOf } from '../report/site/news.ts'
import { csv } from '../write/csv/csv.ts'
import { atom } from '../write/feed/atom.ts'
import { htmlPage } from '../write/html/page.ts'

/** One file of a site: its path, and its bytes, made when they are asked for. */
export type SitePiece = { readonly path: string; readonly bytes: () => Promise<Uint8Array> | Uint8Array }

const encoder = new TextEncoder()

function pageFile(ward: Ward, page: WardPage, language: Language, site: Site): SitePiece {
  const { at, edition } = page
  return {
    path: sitePath(site, ward.tenant.code, language, fileOf(at)),
    bytes: async () => {
      const document = page.document()
      const frame = frameOf({ ward, edition, language, at }, document, site)
      return encoder.encode(await htmlPage(document, { frame }))
    },
  }
}

/** Every file of a published plan: its pages in every language, and its data. */
export function* editionFiles(ward: Ward, edition: Edition, site: Site): Generator<SitePiece> {
  for (const language of languages)
    for (const page of editionPages(ward, edition, language, site)) yield pageFile(ward, page, language, site)
  for (const { name, content } of dataFiles)
    yield {
      path: sitePath(site, ward.tenant.code, 'ja', address.file(edition.fiscalYear, name)),
      bytes: () => {
        const made = content(edition)
        return 'text' in made ? encoder.encode(made.text) : csv(made.dataset)
      },
    }
}

/** Every file about the site as a whole. */
export function* rootFiles(wards: readonly ListedWard[], site: Site): Generator<SitePiece> {
  for (const language of languages)
    for (const { at, document } of sitePages(wards, language, site))
      yield {
        path: rootPath(language, fileOf(at)),
        bytes: async () => {
          const made = document()
          return encoder.encode(await htmlPage(made, { frame: siteFrame(made, language, at, site) }))
        },
      }
}

/** Every file about a ward as a whole. */
export function* wardFiles(ward: Ward, site: Site): Generator<SitePiece> {
  for (const language of languages) {
    for (const page of wardPages(ward, language, site)) yield pageFile(ward, page, language, site)
    yield {
      path: sitePath(site, ward.tenant.code, language, address.feed),
      bytes: async () => encoder.encode(await atom(newsOf(ward, language, site))),
    }
  }
}
