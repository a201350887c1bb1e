import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createFiles, type FileProblem } from './files.ts'

/** A file as a folder lists it. */
export type KeptFile = { readonly name: string; readonly bytes: number }

/** Files that can be made again and are kept to spare the work, each in a folder of one level. What cannot be read is not there. */
export type KeptFiles = {
  readonly folders: () => readonly string[]
  /** The whole files of a folder; what an interrupted write left behind is none. */
  readonly list: (folder: string) => readonly KeptFile[]
  readonly read: (folder: string, name: string) => Uint8Array | undefined
  /** Whole or not at all, also when the power goes. */
  readonly write: (folder: string, name: string, bytes: Uint8Array) => Promise<FileProblem | undefined>
  readonly remove: (folder: string, name: string) => void
  readonly removeFolder: (folder: string) => void
}

/** What does not go in our way is as good as nothing: a folder that is not there, one that nobody may read. */
function orNothing<Value>(look: () => Value): Value | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

/** An interrupted write has a name that begins with a dot. */
const isWhole = (name: string) => !name.startsWith('.')
/** So old, in milliseconds, is no write that goes on. */
const abandonedAfter = 600_000

/** Below a folder of this machine's disk, made when the first file is written. */
export function keptFiles(root: string): KeptFiles {
  const files = createFiles(root)
  const at = (folder: string, name = '') => join(root, folder, name)
  const sizeOf = (folder: string, name: string) => orNothing(() => statSync(at(folder, name)).size)
  const remove = (folder: string, name: string) => orNothing(() => rmSync(at(folder, name), { force: true }))
  const isAbandoned = (folder: string, name: string) =>
    !isWhole(name) && (orNothing(() => statSync(at(folder, name)).mtimeMs) ?? Infinity) < Date.now() - abandonedAfter
  return {
    folders: () => orNothing(() => readdirSync(root)) ?? [],
    list: (folder) =>
      (orNothing(() => readdirSync(at(folder))) ?? []).filter(isWhole).flatMap((name) => {
        const bytes = sizeOf(folder, name)
        return bytes === undefined ? [] : [{ name, bytes }]
      }),
    read: (folder, name) => orNothing(() => readFileSync(at(folder, name))),
    write: async (folder, name, bytes) => {
      for (const left of orNothing(() => readdirSync(at(folder))) ?? [])
        if (isAbandoned(folder, left)) remove(folder, left)
      return files.write(join(folder, name), bytes)
    },
    remove,
    removeFolder: (folder) => orNothing(() => rmSync(at(folder), { recursive: true, force: true })),
  }
}
