import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Why a file could not be read or written. */
export type FileProblem = {
  readonly problem: 'missing' | 'folder' | 'forbidden' | 'too-large' | 'disk-full' | 'failed'
  readonly path: string
  readonly detail: string
}

export type Files = {
  /** The whole file; refused when it is larger than `atMost` bytes. */
  readonly read: (path: string, atMost: number) => Promise<Uint8Array | FileProblem>
  /** The names in a folder, sorted. */
  readonly list: (folder: string) => Promise<readonly string[] | FileProblem>
  /** Writes beside the file and renames, so that nobody ever sees half of it. `mode`: who may read it; everybody unless said. */
  readonly write: (path: string, bytes: Uint8Array, mode?: number) => Promise<FileProblem | undefined>
}

const kinds: Record<string, FileProblem['problem']> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'disk-full',
}

/** Why the file system refused, in our words. */
export function problemOf(path: string, cause: unknown): FileProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return { problem: kinds[code] ?? 'failed', path, detail: code || String(cause) }
}

async function readWhole(path: string, atMost: number): Promise<Uint8Array | FileProblem> {
  try {
    const information = await stat(path)
    if (information.isDirectory()) return { problem: 'folder', path, detail: 'EISDIR' }
    if (information.size > atMost) return { problem: 'too-large', path, detail: String(information.size) }
    await using file = await open(path, constants.O_RDONLY)
    const bytes = Buffer.alloc(information.isFile() ? information.size : atMost + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) break
    }
    if (length > atMost) return { problem: 'too-large', path, detail: String(length) }
    return new Uint8Array(bytes.buffer, bytes.byteOffset, length)
  } catch (cause) {
    return problemOf(path, cause)
  }
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number): Promise<FileProblem | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    {
      await using file = await open(beside, 'wx', mode)
      await file.writeFile(bytes)
      await file.sync()
    }
    await rename(beside, path)
    return undefined
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined) // why it was not written says more
    return problemOf(path, cause)
  }
}

/** A problem is told with the name that the person gave. */
const asNamed = <Result extends object | undefined>(path: string, result: Result): Result =>
  result !== undefined && 'problem' in result ? { ...result, path } : result

/** Files as the person at the terminal names them: relative to the folder that they stand in. */
export function createFiles(standingIn: string): Files {
  return {
    read: async (path, atMost) => asNamed(path, await readWhole(resolve(standingIn, path), atMost)),
    list: async (folder) => {
      try {
        return (await readdir(resolve(standingIn, folder))).sort()
      } catch (cause) {
        return problemOf(folder, cause)
      }
    },
    write: async (path, bytes, mode = 0o644) => asNamed(path, await writeWhole(resolve(standingIn, path), bytes, mode)),
  }
}
