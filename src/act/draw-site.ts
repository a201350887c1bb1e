import type { Tenant } from '../core/tenant.ts'
import { fullName } from '../core/tenant.ts'
import type { SiteFile } from '../outside/site-folder.ts'
import type { Site } from '../report/site/addresses.ts'
import type { ListedWard } from '../report/site/site-pages.ts'
import { editionOf, type Published, type Ward } from '../report/site/ward.ts'
import type { StoredPublication } from '../store/queries/publication.ts'
import { compressed } from './compress.ts'
import { readPublication, sha256 } from './publish-plan.ts'
import { editionFiles, rootFiles, wardFiles, type SitePiece } from './site-files.ts'

/** A part of a site to be drawn, and the hashes of the files that it has already: those are drawn, but not written again. */
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

/** A file that was drawn: its hash, and what must be written for it (nothing when it is as before). */
export type Drawn = {
  readonly part: string
  readonly path: string
  readonly hash: string
  readonly write: readonly SiteFile[]
}

/** The beginning of a hash: enough to tell two versions of a page apart. */
export const shortHash = (bytes: Uint8Array | string): string => sha256(bytes).slice(0, 16)

async function* drawPart(
  { key, known }: PartToDraw,
  pieces: Iterable<SitePiece>,
  compress: boolean,
): AsyncGenerator<Drawn> {
  for (const { path, bytes } of pieces) {
    const made = await bytes()
    const hash = shortHash(made)
    const write = known[path] === hash ? [] : [{ path, bytes: made }, ...(compress ? compressed(path, made) : [])]
    yield { part: key, path, hash, write }
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
