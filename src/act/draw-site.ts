import { fullName, type Tenant } from '../core/tenant.ts'
import type { SiteFile } from '../outside/site-folder.ts'
import type { Site } from '../report/site/addresses.ts'
import type { StandingDocument } from '../report/site/edition-documents.ts'
import { withLastChange } from '../report/site/last-change.ts'
import type { ListedWard } from '../report/site/site-context.ts'
import { editionOf, type Published, type Ward } from '../report/site/ward.ts'
import type { StoredPublication } from '../store/queries/publication.ts'
import { remembering } from '../write/remembering.ts'
import { compressed } from './compress.ts'
import { readPublication } from './read-publication.ts'
import { shortHash } from './short-hash.ts'
import { editionFiles, rootFiles, wardFiles, type SitePiece } from './site-files.ts'

/** A part of a site to be drawn, and the marks of the files that it has already: those are drawn, but not written again. */
type PartToDraw = { readonly key: string; readonly known: Readonly<Record<string, string>> }

/** A plan to be drawn; `documents`: how those beside its pages stand, where the site has any. */
type YearToDraw = { readonly fiscalYear: number; readonly documents?: readonly StandingDocument[] | undefined }

/** What all files are drawn with: the same program for the same site draws the same from the same. */
type How = { readonly compress: boolean; readonly program: string }

/** What parts are drawn from, as plain data that may travel to another thread: the whole site, or a ward with the texts of its publications. */
export type DrawJob = How & { readonly site: Site } & (
    | { readonly kind: 'root'; readonly part: PartToDraw; readonly wards: readonly ListedWard[] }
    | {
        readonly kind: 'ward'
        readonly tenant: Tenant
        readonly published: readonly Published[]
        readonly texts: readonly Pick<StoredPublication, 'body' | 'sha256'>[]
        /** The part about the ward as a whole, when it is to be drawn. */
        readonly whole: PartToDraw | undefined
        readonly years: readonly (PartToDraw & YearToDraw)[]
      }
  )

/** A file that was drawn: its mark, which changes with its bytes, and what must be written for it (nothing when it is as before). */
export type Drawn = {
  readonly part: string
  readonly path: string
  readonly mark: string
  readonly write: readonly SiteFile[]
}

const encoder = new TextEncoder()

const markOfInstant = remembering((instant) => Temporal.Instant.from(instant).epochMilliseconds.toString(36))

/**
 * A file of a site: nothing to write where it is as it was. Its mark is the hash of its content; for a page behind it when that was new, and
 * the hash of what it was drawn from: a page that says the same as before keeps its day, and one that is made from the same is not drawn at all.
 */
async function drawPiece(
  { path, page, from, content }: SitePiece,
  known: string | undefined,
  { compress, program }: How,
): Promise<Pick<Drawn, 'mark' | 'write'>> {
  const source = from && shortHash(`${program}\n${from()}`)
  const [ownBefore, dayBefore, sourceBefore] = known?.split('.') ?? []
  if (known !== undefined && source !== undefined && source === (page === undefined ? ownBefore : sourceBefore))
    return { mark: known, write: [] }
  const made = await content()
  const own = page === undefined ? (source ?? shortHash(made)) : shortHash(made)
  const day = page && (own === ownBefore && dayBefore !== undefined ? dayBefore : markOfInstant(page.changedAt))
  const mark = page === undefined ? own : [own, day, source].filter((part) => part !== undefined).join('.')
  if (own === ownBefore) return { mark, write: [] }
  const dated =
    typeof made === 'string' && page !== undefined ? withLastChange(made, page.changedAt, page.language) : made
  const bytes = typeof dated === 'string' ? encoder.encode(dated) : dated
  return { mark, write: [{ path, bytes }, ...(compress ? compressed(path, bytes) : [])] }
}

async function* drawPart({ key, known }: PartToDraw, pieces: Iterable<SitePiece>, how: How): AsyncGenerator<Drawn> {
  for (const piece of pieces) yield { part: key, path: piece.path, ...(await drawPiece(piece, known[piece.path], how)) }
}

/** Draws the parts of a job, file by file. */
export async function* drawSite(job: DrawJob): AsyncGenerator<Drawn> {
  const { site } = job
  if (job.kind === 'root') {
    yield* drawPart(job.part, rootFiles(job.wards, site), job)
    return
  }
  const { tenant, published, texts, whole, years } = job
  const editions = texts.map((text) => editionOf(readPublication(text), text))
  const ward: Ward = { tenant, name: fullName(tenant), editions, published }
  if (whole !== undefined) yield* drawPart(whole, wardFiles(ward, site), job)
  for (const part of years) {
    const edition = editions.find(({ fiscalYear }) => fiscalYear === part.fiscalYear)
    if (edition === undefined) continue
    const { documents } = part
    yield* drawPart(part, editionFiles(ward, documents === undefined ? edition : { ...edition, documents }, site), job)
  }
}
