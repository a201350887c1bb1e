import type { StandingDocument } from '../report/site/edition-documents.ts'
import { address, sitePath, type Site } from '../report/site/addresses.ts'
import type { PublicationEntry } from '../store/queries/publication.ts'
import type { Drawn } from './draw-site.ts'
import type { DocumentKeeper } from './keep-documents.ts'
import { shortHash } from './short-hash.ts'
import { yearKey, type PublishedWard } from './site-parts.ts'

/** What a site asks of the documents of its plans: how they stand, and the bytes of those that are ready. */
export type SiteDocuments = Pick<DocumentKeeper, 'standing' | 'read'>

/** How the documents of every plan of a site stand at one moment, by the part of the plan; empty for a site without documents. */
export type DocumentsByPart = Map<string, readonly StandingDocument[]>

export function documentsByPart(
  wards: readonly PublishedWard[],
  documents: SiteDocuments | undefined,
): DocumentsByPart {
  if (documents === undefined) return new Map()
  return new Map(
    wards.flatMap(({ tenant, entries }) =>
      entries.map((entry) => [yearKey(tenant, entry.fiscalYear), documents.standing(entry)] as const),
    ),
  )
}

type Where = { readonly site: Site; readonly code: string; readonly entry: PublicationEntry }

/** A document as a file of the site; one that stands there already is not read again. Undefined where there is none to read. */
function documentFile(
  document: StandingDocument,
  { site, code, entry }: Where,
  known: Readonly<Record<string, string>>,
  read: SiteDocuments['read'],
): Omit<Drawn, 'part'> | undefined {
  if (document.state !== 'ready') return undefined
  const path = sitePath(site, code, document.language, address.file(entry.fiscalYear, document.name))
  const mark = shortHash(`${entry.sha256} ${document.version} ${document.bytes} ${path}`)
  if (known[path] === mark) return { path, mark, write: [] }
  const bytes = read(entry.sha256, document)
  return bytes && { path, mark, write: [{ path, bytes }] }
}

export type DocumentsToDraw = {
  readonly site: Site
  /** The parts that are drawn anew. */
  readonly anew: ReadonlySet<string>
  /** The marks of the files that a part has already. */
  readonly known: (part: string) => Readonly<Record<string, string>>
  readonly read: SiteDocuments['read'] | undefined
}

/**
 * The documents of all plans whose part is drawn anew, drawn before their pages: what somebody has taken away meanwhile (another process, for
 * a newer publication) stands in `byPart` as being made afterwards, so that no page leads to it.
 */
export function* drawDocuments(
  wards: readonly PublishedWard[],
  byPart: DocumentsByPart,
  { site, anew, known, read = () => undefined }: DocumentsToDraw,
): Generator<Drawn> {
  for (const { tenant, entries } of wards)
    for (const entry of entries) {
      const part = yearKey(tenant, entry.fiscalYear)
      const standing = anew.has(part) ? (byPart.get(part) ?? []) : []
      const gone = new Set<StandingDocument>()
      for (const document of standing) {
        const drawn = documentFile(document, { site, code: tenant.code, entry }, known(part), read)
        if (drawn !== undefined) yield { part, ...drawn }
        else if (document.state === 'ready') gone.add(document)
      }
      if (gone.size > 0)
        byPart.set(
          part,
          standing.map((one) => (gone.has(one) ? { ...one, state: 'making' } : one)),
        )
    }
}
