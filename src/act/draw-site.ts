import { hash } from 'node:crypto'
import { fullName, type Tenant } from '../core/tenant.ts'
import type { SiteFile } from '../outside/site-folder.ts'
import type { Site } from '../report/site/addresses.ts'
import { withLastChange } from '../report/site/last-change.ts'
import type { ListedWard } from '../report/site/site-context.ts'
import { editionOf, type Published, type Ward } from '../report/site/ward.ts'
import type { StoredPublication } from '../store/queries/publication.ts'
import { compressed } from './compress.ts'
import { readPublication } from './read-publication.ts'
import { editionFiles, rootFiles, wardFiles, type SitePiece } from './site-files.ts'

/** A part of a site to be drawn, and the marks of the files that it has already: those are drawn, but not written again. */
type PartToDraw = { readonly key: string; readonly known: Readonly<Record<string, string>> }

/** What parts are drawn from, as plain data that may travel to another thread: the whole site, or a ward with the texts of its publications. */
export type DrawJob = { readonly site: Site; readonly compress: boolean } & (
  | { readonly kind: 'root'; readonly part: PartToDraw; readonly wards: readonly ListedWard[] }
  | {
      readonly kind: 'ward'
      readonly tenant: Tenant
      readonly published: readonly Published[]
      readonly texts: readonly Pick<StoredPublication, 'body' | 'sha256'>[]
      /** The part about the ward as a whole, when it is to be drawn. */
      readonly whole: PartToDraw | undefined
      readonly years: readonly (PartToDraw & { readonly fiscalYear: number })[]
    }
)

/** A file that was drawn: its mark, which changes with its bytes, and what must be written for it (nothing when it is as before). */
export type Drawn = {
  readonly part: string
  readonly path: string
  readonly mark: string
  readonly write: readonly SiteFile[]
}

/** The beginning of a hash: enough to tell two versions of a page apart. */
export const shortHash = (content: Uint8Array | string): string => hash('sha256', content, 'hex').slice(0, 16)

const encoder = new TextEncoder()

/** The mark of a file: the hash of its content and, for a page, when that was new. What the content's hash agrees with keeps its mark. */
function markOf({ page }: SitePiece, content: string | Uint8Array, known: string | undefined): string {
  const own = shortHash(content)
  if (known?.split('.')[0] === own) return known
  return page === undefined ? own : `${own}.${Temporal.Instant.from(page.changedAt).epochMilliseconds.toString(36)}`
}

async function* drawPart(
  { key, known }: PartToDraw,
  pieces: Iterable<SitePiece>,
  compress: boolean,
): AsyncGenerator<Drawn> {
  for (const piece of pieces) {
    const { path, page, from } = piece
    const source = from?.()
    if (source !== undefined && shortHash(source) === known[path]) {
      yield { part: key, path, mark: known[path], write: [] }
      continue
    }
    const content = await piece.content()
    const mark = markOf(piece, source ?? content, known[path])
    if (mark === known[path]) {
      yield { part: key, path, mark, write: [] }
      continue
    }
    const dated =
      typeof content === 'string' && page !== undefined
        ? withLastChange(content, page.changedAt, page.language)
        : content
    const bytes = typeof dated === 'string' ? encoder.encode(dated) : dated
    yield { part: key, path, mark, write: [{ path, bytes }, ...(compress ? compressed(path, bytes) : [])] }
  }
}

/** Draws the parts of a job, file by file. */
export async function* drawSite(job: DrawJob): AsyncGenerator<Drawn> {
  const { site, compress } = job
  if (job.kind === 'root') {
    yield* drawPart(job.part, rootFiles(job.wards, site), compress)
    return
  }
  const { tenant, published, texts, whole, years } = job
  const editions = texts.map((text) => editionOf(readPublication(text), text))
  const ward: Ward = { tenant, name: fullName(tenant), editions, published }
  if (whole !== undefined) yield* drawPart(whole, wardFiles(ward, site), compress)
  for (const part of years) {
    const edition = editions.find(({ fiscalYear }) => fiscalYear === part.fiscalYear)
    if (edition !== undefined) yield* drawPart(part, editionFiles(ward, edition, site), compress)
  }
}
