import { encodings, type Encoding } from '../../act/compress.ts'
import { listedPages, versionOf } from '../../act/site-map.ts'
import { emptyNote, noteName, readNote, type SiteNote } from '../../act/site-note.ts'
import type { QuickAnswer, QuickRequest } from '../../outside/http-server.ts'
import type { ListedPage } from '../../report/site/sitemap.ts'
import { downloadName, isDocument, publisherIn } from './download-name.ts'
import { pageHeaders } from './headers.ts'

/** Reads a file of the site's folder; undefined when it is not there. */
export type ReadSiteFile = (path: string) => Uint8Array | undefined

/** The published pages as this server sends them: an address is looked up, and the bytes that were made when it was published are sent. */
export type SitePages = {
  /** The answer for an address; undefined when no page stands there. */
  readonly answer: (request: QuickRequest) => QuickAnswer | undefined
  /** Whether a page stands at a path. */
  readonly has: (path: string) => boolean
  /** Every file of the site with its last change; the same list until the folder is looked at anew. */
  readonly listed: () => readonly ListedPage[]
  /** Looks at the folder anew, after it was built. */
  readonly refresh: () => void
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
const typeOf = (path: string) => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** Files whose name changes with their content may be kept for ever; all else is asked for again, which costs a 304. */
const cacheOf = (path: string) =>
  /-[0-9a-f]{12}\.(?:css|js)$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'

type Body = { readonly bytes: Uint8Array; readonly headers: readonly string[]; readonly notModified: readonly string[] }
type Page = { readonly path: string; readonly tag: string; readonly bodies: Map<Encoding | 'identity', Body | null> }

const keptAtMost = 64 * 1024 * 1024

/** `2017/index.html` answers for `/2017/`; everything else for its own name. */
const addressOf = (path: string) => `/${path === 'index.html' ? '' : path.replace(/\/index\.html$/, '/')}`

/** The publication that a file belongs to stands beside it, or beside its like in Japanese. */
const publicationOf = (path: string) => path.replace(/(?:en\/)?(\d{4}\/)[^/]*$/, '$1publication.json')

const noteOf = (bytes: Uint8Array | undefined): SiteNote => (bytes && readNote(bytes)) ?? emptyNote

function pagesOf({ parts }: SiteNote): Map<string, Page> {
  return new Map(
    Object.values(parts)
      .flatMap(({ files }) => Object.entries(files))
      .map(([path, mark]) => [addressOf(path), { path, tag: `"${versionOf(mark)}"`, bodies: new Map() }]),
  )
}

type Kept = {
  readonly bytes: Uint8Array
  readonly encoding: Encoding | 'identity'
  readonly saveAs: string | undefined
}

function bodyOf(page: Page, { bytes, encoding, saveAs }: Kept): Body {
  const common = ['ETag', page.tag, 'Cache-Control', cacheOf(page.path), 'Vary', 'Accept-Encoding', ...pageHeaders]
  return {
    bytes,
    notModified: common,
    headers: [
      ...common,
      'Content-Type',
      typeOf(page.path),
      'Content-Length',
      String(bytes.length),
      ...(saveAs === undefined ? [] : ['Content-Disposition', saveAs]),
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ],
  }
}

const accepts = (header: string | undefined, name: Encoding) =>
  header !== undefined &&
  new RegExp(`(?:^|[\\s,])${name}(?!\\s*;\\s*q=0(?:\\.0*)?(?:$|[\\s,]))(?=$|[\\s,;])`).test(header)

const preference = new Map<string | undefined, readonly Encoding[]>()

/** The encodings that a client takes, best first. Clients say the same few things again and again. */
function acceptedBy(header: string | undefined): readonly Encoding[] {
  const known = preference.get(header)
  if (known !== undefined) return known
  const accepted = encodings.map(({ name }) => name).filter((name) => accepts(header, name))
  if (preference.size < 1000) preference.set(header, accepted)
  return accepted
}

/** Whether a client has this very page already. */
const isKnown = (tag: string, header: string | undefined) =>
  header !== undefined &&
  (header === tag || header === '*' || header.split(/\s*,\s*/).some((item) => item.replace(/^W\//, '') === tag))

/** An address without what was added behind it (?utm=…); a search is asked by it, and answered elsewhere. */
function withoutQuery(url: string): string {
  const [path = '', query] = url.split('?', 2)
  return query !== undefined && query !== '' && path.endsWith('/search.html') ? '' : path
}

export function createSitePages(read: ReadSiteFile): SitePages {
  let note = noteOf(read(noteName))
  let pages = pagesOf(note)
  let listed = listedPages(note)
  let kept = 0
  const saved = new Map<string, string | undefined>()

  /** How a file is saved, worked out once: the name of its ward stands in its publication, a large file. */
  function saveAs(path: string): string | undefined {
    if (!saved.has(path))
      saved.set(
        path,
        downloadName(path, () => publisherIn(read(publicationOf(path)))),
      )
    return saved.get(path)
  }

  /** The bytes of a page in an encoding, from memory or from the folder; null where it is not kept in that one. */
  function load(page: Page, encoding: Encoding | 'identity'): Body | null {
    const known = page.bodies.get(encoding)
    if (known !== undefined) return known
    const ending = encodings.find(({ name }) => name === encoding)?.ending ?? ''
    const bytes = read(page.path + ending)
    const body = bytes === undefined ? null : bodyOf(page, { bytes, encoding, saveAs: saveAs(page.path) })
    if (isDocument(page.path)) return body // large and seldom asked for: it would drive pages out of memory
    kept += bytes?.length ?? 0
    if (kept > keptAtMost) {
      for (const other of pages.values()) other.bodies.clear()
      kept = bytes?.length ?? 0
    }
    page.bodies.set(encoding, body)
    return body
  }

  function bodyFor(page: Page, accepted: string | undefined): Body | null {
    for (const encoding of acceptedBy(accepted)) {
      const body = load(page, encoding)
      if (body !== null) return body
    }
    return load(page, 'identity')
  }

  return {
    answer: ({ method, url, headers }) => {
      if (method !== 'GET' && method !== 'HEAD') return undefined
      const page = pages.get(url) ?? pages.get(withoutQuery(url))
      if (page === undefined) return undefined
      const body = bodyFor(page, headers['accept-encoding'])
      if (body === null) return undefined
      if (isKnown(page.tag, headers['if-none-match']))
        return { status: 304, headers: body.notModified, body: undefined }
      return { status: 200, headers: body.headers, body: method === 'HEAD' ? undefined : body.bytes }
    },
    has: (path) => pages.has(path),
    listed: () => listed,
    refresh: () => {
      note = noteOf(read(noteName))
      pages = pagesOf(note)
      listed = listedPages(note)
      kept = 0
      saved.clear()
    },
  }
}
