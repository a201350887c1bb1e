import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import type { SiteFile, SiteFolder } from '../outside/site-folder.ts'
import type { Workers } from '../outside/workers.ts'
import { address, type Site } from '../report/site/addresses.ts'
import { newestPublications, type PublicationEntry } from '../store/queries/publication.ts'
import { storedTenants } from '../store/queries/tenant.ts'
import { siteIcon } from '../write/image/site-icon.ts'
import { compressed, encodings } from './compress.ts'
import { drawSite, type DrawJob, type Drawn } from './draw-site.ts'
import { shortHash } from './short-hash.ts'
import { refusalOfFile } from './refusals.ts'
import { emptyNote, noteName, readNote, type SiteNote, type SitePart } from './site-note.ts'
import { listedPages, mapFiles } from './site-map.ts'
import { jobsOf, mapKey, partsOf, type Part } from './site-parts.ts'
import { documentsByPart, drawDocuments, type SiteDocuments } from './site-documents.ts'
import type { Store } from './store.ts'

/** What every page of a site is drawn with. `key` changes whenever the program would draw a page differently. */
export type SiteProgram = {
  readonly key: string
  readonly style: SiteFile
  /** Its bytes are made when they are written. */
  readonly script: { readonly path: string; readonly bytes: () => Uint8Array }
}

/** Where the files go, and the threads that help when there is much to draw. */
export type SiteEffects = { readonly folders: SiteFolder; readonly workers: Workers }

export type BuildOptions = {
  readonly folder: string
  /** Where the site stands on the web, with a slash at its end. */
  readonly url?: string | undefined
  /** Keep compressed forms beside every file, for a server that sends them as they are. */
  readonly compress?: boolean
  /** The slides, PDF and sheets of the plans, as far as they are made; a site has none unless given. */
  readonly documents?: SiteDocuments | undefined
  /** Told after every page how far it is; what it promises is waited for. */
  readonly onPage?: (far: Far) => Promise<void> | undefined
  /** Asked after every page: once true, nothing more is drawn, and the folder stays as it was. */
  readonly isStopped?: () => boolean
}

/** How far the drawing of a site is: the files drawn, and of how many parts (a ward as a whole, a year of it) some are. */
export type Far = { readonly pages: number; readonly parts: number; readonly of: number }

export type Built = {
  readonly pages: number
  readonly written: number
  readonly removed: number
  readonly several: boolean
  /** Somebody stopped it: the folder is as it was. */
  readonly stopped?: true
}

/** From so many changed parts on, other threads help: below, starting them costs more than they save. */
const parallelFrom = 16

const drawer = new URL('./draw-worker.ts', import.meta.url)

async function* drawHere(jobs: AsyncIterable<DrawJob>): AsyncGenerator<Drawn> {
  for await (const job of jobs) yield* drawSite(job)
}

/** Collects the note of a folder while its files are drawn. */
function createNote(before: SiteNote, parts: readonly Part[], several: boolean) {
  const made = new Map<string, SitePart>()
  for (const { key, input } of parts) {
    const known = before.parts[key]
    made.set(key, known?.input === input ? known : { input, files: {} })
  }
  const note = (): SiteNote => ({ schema: 'furikaeri.site/1', several, parts: Object.fromEntries(made) })
  return {
    add: ({ part, path, mark }: Drawn) => {
      const files = made.get(part)?.files
      if (files !== undefined) files[path] = mark
    },
    note,
    /** The files that stood there before and belong to nothing any more. */
    removed: (): string[] => {
      const kept = new Set([...made.values()].flatMap(({ files }) => Object.keys(files)))
      return Object.values(before.parts).flatMap(({ files }) => Object.keys(files).filter((path) => !kept.has(path)))
    },
  }
}

/** What all pages are drawn with: the style, the script of the search, the sign of the site. */
function* drawAssets({ style, script }: SiteProgram, compress: boolean): Generator<Drawn> {
  const icon = { path: address.icon, bytes: new TextEncoder().encode(siteIcon) }
  for (const { path, bytes } of [style, { path: script.path, bytes: script.bytes() }, icon]) {
    const write = [{ path, bytes }, ...(compress ? compressed(path, bytes) : [])]
    yield { part: 'assets', path, mark: shortHash(bytes), write }
  }
}

/** robots.txt and the sitemaps, made when all the other files are known. */
function* drawMap(note: SiteNote, before: SiteNote, url: string, compress: boolean): Generator<Drawn> {
  for (const { path, text } of mapFiles(listedPages(note), url)) {
    const bytes = new TextEncoder().encode(text)
    const mark = shortHash(bytes)
    const isKnown = before.parts[mapKey]?.files[path] === mark
    yield {
      part: mapKey,
      path,
      mark,
      write: isKnown ? [] : [{ path, bytes }, ...(compress ? compressed(path, bytes) : [])],
    }
  }
}

const pagesOf = ({ parts }: SiteNote) =>
  Object.values(parts).reduce((count, { files }) => count + Object.keys(files).length, 0)

/** The wards that have published something, with the newest publication of each of their plans. */
async function publishedWards({ db }: Pick<Store, 'db'>) {
  const entries = await newestPublications(db)
  const byTenant = Map.groupBy(entries, ({ tenant }) => tenant)
  return (await storedTenants(db)).flatMap((tenant): { tenant: Tenant; entries: readonly PublicationEntry[] }[] => {
    const own = byTenant.get(tenant.code)
    return own === undefined ? [] : [{ tenant, entries: own }]
  })
}

/** What a folder holds by its own note; refused where it cannot be read, or holds something else. */
function noteBefore(folders: SiteFolder, folder: string): SiteNote | { readonly refusals: readonly Refusal[] } {
  const bytes = folders.note(folder, noteName)
  if (bytes !== undefined && 'problem' in bytes) return { refusals: [refusalOfFile(bytes, 0)] }
  if (bytes === undefined && !folders.isEmpty(folder)) return { refusals: [{ kind: 'folder-not-a-site', folder }] }
  return (bytes && readNote(bytes)) ?? emptyNote
}

const siteOf = (several: boolean, { style, script }: SiteProgram, { url, compress = false }: BuildOptions): Site => ({
  several,
  url,
  served: compress,
  assets: { style: style.path, script: script.path },
})

/** Counts the files that are drawn, part by part, and tells how far it is. */
function createCount(of: number, onPage: NonNullable<BuildOptions['onPage']>) {
  const begun = new Set<string>()
  let pages = 0
  return (part: string) => {
    begun.add(part)
    pages += 1
    return onPage({ pages, parts: begun.size, of })
  }
}

/**
 * Brings a folder to what is published now: the newest publication of every plan, drawn once. Only the parts whose publication, program or
 * place has changed are drawn again, and of those only the pages whose bytes differ are written. All of it appears together.
 */
export async function buildSite(
  store: Pick<Store, 'db'>,
  { folders, workers }: SiteEffects,
  program: SiteProgram,
  options: BuildOptions,
): Promise<Built | { readonly refusals: readonly Refusal[] }> {
  const { folder, url, compress = false, onPage = () => undefined, isStopped = () => false } = options
  const noted = noteBefore(folders, folder)
  if ('refusals' in noted) return noted
  const before: SiteNote = noted
  const wards = await publishedWards(store)
  const site = siteOf(wards.length > 1, program, options)
  const drawnBy = `${program.key} ${site.several} ${url ?? ''} ${compress}`
  const documents = documentsByPart(wards, options.documents)
  const parts = partsOf(wards, drawnBy, { hasMap: url !== undefined, documents })
  const changed = parts.filter(({ key, input }) => before.parts[key]?.input !== input)
  const gone = Object.keys(before.parts).some((key) => parts.every((part) => part.key !== key))
  if (changed.length === 0 && !gone) return { pages: pagesOf(before), written: 0, removed: 0, several: site.several }

  const note = createNote(before, parts, site.several)
  const jobs = jobsOf(store, wards, changed, before, { site, compress, program: drawnBy }, documents)
  const drawn = changed.length < parallelFrom ? drawHere(jobs) : workers<DrawJob, Drawn>(drawer, jobs, drawSite)
  let written = 0
  const count = createCount(changed.length, onPage)
  /** Files that are drawn here, one after the other. */
  function* taken(some: Iterable<Drawn>): Generator<SiteFile> {
    for (const one of some) {
      note.add(one)
      yield* one.write
      if (one.write.length > 0) written += 1
    }
  }
  async function* files(): AsyncGenerator<SiteFile> {
    const anew = new Set(changed.map(({ key }) => key))
    if (anew.has('assets')) yield* taken(drawAssets(program, compress))
    const known = (part: string) => before.parts[part]?.files ?? {}
    yield* taken(drawDocuments(wards, documents, { site, anew, known, read: options.documents?.read }))
    for await (const one of drawn) {
      note.add(one)
      yield* one.write
      if (one.write.length > 0) written += 1
      const pause = count(one.part)
      if (pause !== undefined) await pause
      if (isStopped()) return
    }
    if (url !== undefined && anew.has(mapKey)) yield* taken(drawMap(note.note(), before, url, compress))
  }
  const removed = () => note.removed()
  const problem = await folders.replace(folder, {
    files: files(),
    remove: () => removed().flatMap((path) => [path, ...encodings.map(({ ending }) => path + ending)]),
    note: () => ({ path: noteName, bytes: new TextEncoder().encode(JSON.stringify(note.note())) }),
    isAbandoned: isStopped,
  })
  if (problem === 'abandoned')
    return { pages: pagesOf(before), written: 0, removed: 0, several: before.several, stopped: true }
  if (problem !== undefined) return { refusals: [refusalOfFile(problem, 0)] }
  return { pages: pagesOf(note.note()), written, removed: removed().length, several: site.several }
}
