import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileProblem } from './files.ts'
import { problemOf } from './files.ts'

export type SiteFile = { readonly path: string; readonly bytes: Uint8Array }
/** What a folder of pages is to become: the files to write (made as they are asked for), the files to remove, and a note of what it then holds. */
export type Replacement = {
  readonly files: AsyncIterable<SiteFile>
  readonly remove: () => Iterable<string>
  readonly note: () => SiteFile
  /** Whether nobody wants it any more, asked when all files are written: then they are thrown away, and nothing is replaced. */
  readonly isAbandoned?: () => boolean
}

export type SiteFolder = {
  /** Whether nothing stands there yet. */
  readonly isEmpty: (folder: string) => boolean
  /** The note of the last finished replacement; undefined when there is none. An interrupted one is finished or undone first. */
  readonly note: (folder: string, name: string) => Uint8Array | FileProblem | undefined
  /**
   * Replaces files of a folder together. A folder that is not there yet is made beside its place and moved there whole; in one that is,
   * everything is written beside first and moved into place when all of it is there, the note last. Nobody ever reads half a file.
   */
  readonly replace: (folder: string, replacement: Replacement) => Promise<FileProblem | 'abandoned' | undefined>
}

const staging = '.next'
const listFile = 'ready.json'

type Moves = { readonly files: readonly string[]; readonly remove: readonly string[] }

async function writeAll(into: string, files: AsyncIterable<SiteFile> | readonly SiteFile[]): Promise<string[]> {
  const made = new Set<string>()
  const written: string[] = []
  for await (const { path, bytes } of files) {
    const place = join(into, path)
    const folder = dirname(place)
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      made.add(folder)
    }
    writeFileSync(place, bytes)
    written.push(path)
  }
  return written
}

/** Folders that have lost their last file go with it. */
function dropEmpty(folder: string, path: string): void {
  if (path === '.' || !existsSync(join(folder, path)) || readdirSync(join(folder, path)).length > 0) return
  rmdirSync(join(folder, path))
  dropEmpty(folder, dirname(path))
}

/** Moves what stands ready into place; may be repeated after an interruption. */
function move(folder: string, { files, remove }: Moves): void {
  const staged = join(folder, staging)
  for (const path of files) {
    const from = join(staged, path)
    if (!existsSync(from)) continue // moved before the interruption
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    renameSync(from, join(folder, path))
  }
  for (const path of remove) {
    rmSync(join(folder, path), { force: true })
    dropEmpty(folder, dirname(path))
  }
  rmSync(staged, { recursive: true, force: true })
}

function finishInterrupted(folder: string): void {
  const list = join(folder, staging, listFile)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (existsSync(list)) move(folder, JSON.parse(readFileSync(list, 'utf8')) as Moves)
  else rmSync(join(folder, staging), { recursive: true, force: true })
}

/** Throws away what was written beside. */
function abandon(beside: string): 'abandoned' {
  rmSync(beside, { recursive: true, force: true })
  return 'abandoned'
}

async function makeWhole(folder: string, { files, note, isAbandoned }: Replacement): Promise<'abandoned' | undefined> {
  const beside = `${folder.replace(/\/+$/, '')}.part`
  rmSync(beside, { recursive: true, force: true })
  await writeAll(beside, files)
  if (isAbandoned?.() === true) return abandon(beside)
  await writeAll(beside, [note()])
  if (existsSync(folder)) rmSync(folder, { recursive: true }) // an empty folder
  renameSync(beside, folder)
  return undefined
}

async function replaceParts(
  folder: string,
  { files, remove, note, isAbandoned }: Replacement,
): Promise<'abandoned' | undefined> {
  const staged = join(folder, staging)
  const written = await writeAll(staged, files)
  if (isAbandoned?.() === true) return abandon(staged)
  written.push(...(await writeAll(staged, [note()])))
  const moves: Moves = { files: written, remove: [...remove()] }
  writeFileSync(join(staged, `${listFile}.part`), JSON.stringify(moves))
  renameSync(join(staged, `${listFile}.part`), join(staged, listFile))
  move(folder, moves)
  return undefined
}

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** Folders of pages on this machine's disk. */
export const siteFolder: SiteFolder = {
  isEmpty,
  note: (folder, name) => {
    try {
      if (!existsSync(folder)) return undefined
      finishInterrupted(folder)
      return existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined
    } catch (cause) {
      return problemOf(folder, cause)
    }
  },
  replace: async (folder, replacement) => {
    try {
      return await (isEmpty(folder) ? makeWhole(folder, replacement) : replaceParts(folder, replacement))
    } catch (cause) {
      return problemOf(folder, cause)
    }
  },
}

/** Reads files of a folder of pages; undefined for what is not there. Paths come from the folder's own note, never from outside. */
export const readSiteFile =
  (folder: string) =>
  (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, path))
    } catch {
      return undefined
    }
  }
