import { messagePage } from '../report/pages/message-page.ts'
import { address, fileOf, rootPath, sitePath, type Site } from '../report/site/addresses.ts'
import { dataFiles, type DataContent, type Written } from '../report/site/edition-data.ts'
import { frameOf } from '../report/site/frame.ts'
import type { ListedWard } from '../report/site/site-context.ts'
import { siteFrame, siteLastChange, sitePages } from '../report/site/site-pages.ts'
import type { Edition, Ward } from '../report/site/ward.ts'
import { editionPages, wardPages, type WardPage } from '../report/site/ward-pages.ts'
import { languages, type Language } from '../report/sentences/language.ts'
import { searchIndexOf } from '../report/search-index.ts'
import { newsOf, siteNewsOf } from '../report/site/news.ts'
import { shareImageName, shareImageOf } from '../report/site/share-image.ts'
import { csv } from '../write/csv/csv.ts'
import { atom } from '../write/feed/atom.ts'
import { htmlPage } from '../write/html/page.ts'
import { searchIndexScript } from '../write/json/search-index-script.ts'
import { stratml } from '../write/stratml/stratml.ts'
import { shareImagePng, sharePieces } from '../write/image/share-image.ts'
import { sha256 } from './read-publication.ts'
import { shortHash } from './short-hash.ts'

/**
 * One file of a site: its path, and its content, made when it is asked for. A page says when it last changed: its text still has the place for
 * that day, which is `changedAt` when the text is not the one that was there before.
 */
export type SitePiece = {
  readonly path: string
  readonly content: () => Promise<string | Uint8Array> | string | Uint8Array
  readonly page?: { readonly changedAt: string; readonly language: Language }
  /** All that a content is made from, beside the program and the site: where that is as before, it is not made again. */
  readonly from?: () => string
}

const hashes = new WeakMap<object, string>()

/** A value by the hash of all that it says; worked out once, for several pages show the same. */
function hashOf(value: object): string {
  const known = hashes.get(value) ?? shortHash(JSON.stringify(value))
  hashes.set(value, known)
  return known
}

function pageFile(ward: Ward, page: WardPage, language: Language, site: Site): SitePiece {
  const { at, edition, changedAt, from } = page
  return {
    path: sitePath(site, ward.tenant.code, language, fileOf(at)),
    page: { changedAt, language },
    ...(from && {
      from: () =>
        from()
          .map((value) => (typeof value === 'string' ? value : hashOf(value)))
          .join('\n'),
    }),
    content: () => {
      const document = page.document()
      return htmlPage(document, { frame: frameOf({ ward, edition, language, at }, document, site) })
    },
  }
}

/** Every file of a published plan: its pages in every language, then its data, whose bytes may be handed over to another thread. */
export function* editionFiles(ward: Ward, published: Edition, site: Site): Generator<SitePiece> {
  const data = dataOf(published)
  const edition: Edition = { ...published, sizeOf: (name) => data(name)?.length }
  for (const language of languages) {
    for (const page of editionPages(ward, edition, language, site)) yield pageFile(ward, page, language, site)
    const picture = () => sharePieces(shareImageOf(edition, language))
    yield {
      path: sitePath(site, ward.tenant.code, language, address.file(edition.fiscalYear, shareImageName)),
      from: () => JSON.stringify(picture()),
      content: () => shareImagePng(picture()),
    }
  }
  for (const { name } of dataFiles)
    yield {
      path: sitePath(site, ward.tenant.code, 'ja', address.file(edition.fiscalYear, name)),
      from: () => edition.sha256,
      content: () => data(name) ?? new Uint8Array(),
    }
}

const encoder = new TextEncoder()

/** A data file as it is published. */
function bytesOf(content: DataContent): Uint8Array {
  if ('text' in content) return encoder.encode(content.text)
  return 'dataset' in content ? csv(content.dataset) : stratml(content.stratml)
}

/** The data files of an edition by their names. Each is written once: the page that leads to it says how large it is, the catalogue its checksum. */
function dataOf(edition: Edition): (name: string) => Uint8Array | undefined {
  const made = new Map<string, Uint8Array>()
  const bytesNamed = (name: string): Uint8Array | undefined => {
    const file = dataFiles.find((own) => own.name === name)
    const bytes = made.get(name) ?? (file && bytesOf(file.content(edition, written)))
    if (bytes !== undefined) made.set(name, bytes)
    return bytes
  }
  const written = (name: string): Written => {
    const bytes = bytesNamed(name) ?? new Uint8Array()
    return { bytes: bytes.length, sha256: sha256(bytes) }
  }
  return bytesNamed
}

/** What web servers send where no page stands, at any depth: its links count from where the site begins. */
function missingFile({ url, assets }: Site): string {
  const root = url === undefined ? '/' : new URL(url).pathname
  return htmlPage(messagePage('not-found', 'ja', root), { styleAt: `${root}${assets.style}` })
}

/** Every file about the site as a whole. */
export function* rootFiles(wards: readonly ListedWard[], site: Site): Generator<SitePiece> {
  if (!site.served) yield { path: address.missing, content: () => missingFile(site) }
  for (const language of languages) {
    if (site.several)
      yield { path: rootPath(language, address.feed), content: () => atom(siteNewsOf(wards, language, site)) }
    for (const { at, changedAt, document } of sitePages(wards, language, site))
      yield {
        path: rootPath(language, fileOf(at)),
        page: { changedAt, language },
        content: () => {
          const made = document()
          return htmlPage(made, { frame: siteFrame(made, language, at, site, siteLastChange(language)) })
        },
      }
  }
}

/** Every file about a ward as a whole. */
export function* wardFiles(ward: Ward, site: Site): Generator<SitePiece> {
  yield {
    path: sitePath(site, ward.tenant.code, 'ja', address.searchIndex),
    content: () => searchIndexScript(searchIndexOf(ward, site)),
  }
  for (const language of languages) {
    for (const page of wardPages(ward, language, site)) yield pageFile(ward, page, language, site)
    yield {
      path: sitePath(site, ward.tenant.code, language, address.feed),
      content: () => atom(newsOf(ward, language, site)),
    }
  }
}
