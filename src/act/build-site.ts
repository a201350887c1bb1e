import type { Refusal } from '../core/refusal.ts'
import { fullName, type Tenant } from '../core/tenant.ts'
import type { SiteFile, SiteFolder } from '../outside/site-folder.ts'
import type { Site } from '../report/site/addresses.ts'
import type { ListedWard } from '../report/site/site-pages.ts'
import { editionOf, type Ward } from '../report/site/ward.ts'
import {
  newestPublications,
  publicationsOf,
  storedPublication,
  type PublicationEntry,
} from '../store/queries/publication.ts'
import { storedTenants } from '../store/queries/tenant.ts'
import { readPublication, sha256 } from './publish-plan.ts'
import { refusalOfFile } from './refusals.ts'
import { compressed, encodings } from './compress.ts'
import { editionFiles, rootFiles, wardFiles, type SitePiece } from './site-files.ts'
import { emptyNote, noteName, readNote, type SiteNote, type SitePart } from './site-note.ts'
import type { Store } from './store.ts'

/** What every page of a site is drawn with. `key` changes whenever the program would draw a page differently. */
export type SiteProgram = {
  readonly key: string
  readonly style: SiteFile
}

export type BuildOptions = {
  readonly folder: string
  /** Where the site stands on the web, with a slash at its end. */
  readonly url?: string | undefined
  /** Keep compressed forms beside every file, for a server that sends them as they are. */
  readonly compress?: boolean
  readonly onPage?: (done: number) => void
}

export type Built = {
  readonly pages: number
  readonly written: number
  readonly removed: number
  readonly several: boolean
}

type Plan = { readonly key: string; readonly input: string; readonly pieces: () => AsyncGenerator<SitePiece> }

const shortHash = (bytes: Uint8Array | string) => sha256(bytes).slice(0, 16)

async function loadWard(
  { db }: Pick<Store, 'db'>,
  tenant: Tenant,
  entries: readonly PublicationEntry[],
): Promise<Ward> {
  const editions = []
  for (const { fiscalYear, sequence } of entries) {
    const stored = await storedPublication(db, tenant.code, fiscalYear, sequence)
    if (stored !== undefined) editions.push(editionOf(readPublication(stored), stored))
  }
  return { tenant, name: fullName(tenant), editions, published: await publicationsOf(db, tenant.code) }
}

const listedWard = (tenant: Tenant, entries: readonly PublicationEntry[]): ListedWard => ({
  code: tenant.code,
  name: fullName(tenant),
  plans: entries.filter((entry) => entry.tenant === tenant.code),
})

/** The parts of a ward: itself, and each of its plans. The ward is loaded once, when the first part asks for it. */
function partsOfWard(
  store: Pick<Store, 'db'>,
  tenant: Tenant,
  entries: readonly PublicationEntry[],
  site: Site,
  program: string,
): Plan[] {
  let loaded: Promise<Ward> | undefined
  const ward = () => (loaded ??= loadWard(store, tenant, entries))
  const all = entries.map(({ fiscalYear, sha256: hash }) => `${fiscalYear} ${hash}`).join('\n')
  return [
    {
      key: tenant.code,
      input: shortHash(`${program}\n${all}`),
      pieces: async function* () {
        yield* wardFiles(await ward(), site)
      },
    },
    ...entries.map(({ fiscalYear, sha256: hash }): Plan => ({
      key: `${tenant.code}/${fiscalYear}`,
      input: shortHash(`${program}\n${hash}`),
      pieces: async function* () {
        const own = await ward()
        const edition = own.editions.find((item) => item.fiscalYear === fiscalYear)
        if (edition !== undefined) yield* editionFiles(own, edition, site)
      },
    })),
  ]
}

/** The files that must be written for the parts whose input has changed, and the note of what the folder then holds. */
async function changesOf(
  plans: readonly Plan[],
  before: SiteNote,
  several: boolean,
  { compress = false, onPage = () => undefined }: Pick<BuildOptions, 'compress' | 'onPage'>,
): Promise<{ files: SiteFile[]; removed: string[]; note: SiteNote }> {
  const parts: Record<string, SitePart> = {}
  const files: SiteFile[] = []
  let done = 0
  for (const { key, input, pieces } of plans) {
    const known = before.parts[key]
    if (known?.input === input) {
      parts[key] = known
      continue
    }
    const own: Record<string, string> = {}
    for await (const { path, bytes } of pieces()) {
      const made = await bytes()
      own[path] = shortHash(made)
      if (known?.files[path] !== own[path])
        files.push({ path, bytes: made }, ...(compress ? compressed(path, made) : []))
      onPage((done += 1))
    }
    parts[key] = { input, files: own }
  }
  const kept = new Set(Object.values(parts).flatMap((part) => Object.keys(part.files)))
  const removed = Object.values(before.parts)
    .flatMap((part) => Object.keys(part.files))
    .filter((path) => !kept.has(path))
  return { files, removed, note: { schema: 'furikaeri.site/1', several, parts } }
}

/**
 * Brings a folder to what is published now: the newest publication of every plan, drawn once. Only the parts whose publication, program or
 * place has changed are drawn again, and of those only the pages whose bytes differ are written. All of it appears together.
 */
export async function buildSite(
  store: Pick<Store, 'db'>,
  folders: SiteFolder,
  program: SiteProgram,
  options: BuildOptions,
): Promise<Built | { readonly refusals: readonly Refusal[] }> {
  const { folder, url } = options
  const noteBytes = folders.note(folder, noteName)
  if (noteBytes !== undefined && 'problem' in noteBytes) return { refusals: [refusalOfFile(noteBytes, 0)] }
  if (noteBytes === undefined && !folders.isEmpty(folder)) return { refusals: [{ kind: 'folder-not-a-site', folder }] }
  const before = (noteBytes && readNote(noteBytes)) ?? emptyNote
  const entries = await newestPublications(store.db)
  const tenants = (await storedTenants(store.db)).filter(({ code }) => entries.some(({ tenant }) => tenant === code))
  const several = tenants.length > 1
  const site: Site = { several, url, assets: { style: program.style.path } }
  const key = `${program.key} ${several} ${url ?? ''}`
  const plans: Plan[] = [
    {
      key: 'assets',
      input: shortHash(key),
      pieces: async function* () {
        const { path, bytes } = program.style
        yield { path, bytes: () => bytes }
      },
    },
    {
      key: 'root',
      input: shortHash(`${key}\n${entries.map(({ tenant, sha256: hash }) => `${tenant} ${hash}`).join('\n')}`),
      pieces: async function* () {
        yield* rootFiles(
          tenants.map((tenant) => listedWard(tenant, entries)),
          site,
        )
      },
    },
    ...tenants.flatMap((tenant) =>
      partsOfWard(
        store,
        tenant,
        entries.filter((entry) => entry.tenant === tenant.code),
        site,
        key,
      ),
    ),
  ]
  const { files, removed, note } = await changesOf(plans, before, several, options)
  const pages = Object.values(note.parts).reduce((count, part) => count + Object.keys(part.files).length, 0)
  const unchanged = files.length === 0 && removed.length === 0 && JSON.stringify(note) === JSON.stringify(before)
  const problem = unchanged
    ? undefined
    : folders.replace(folder, {
        files,
        remove: () => removed.flatMap((path) => [path, ...encodings.map(({ ending }) => path + ending)]),
        note: () => ({ path: noteName, bytes: new TextEncoder().encode(JSON.stringify(note)) }),
      })
  if (problem !== undefined) return { refusals: [refusalOfFile(problem, 0)] }
  return { pages, written: files.length, removed: removed.length, several }
}
