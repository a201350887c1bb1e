import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const longestSocketPath = 107 // the kernel's limit, PostgreSQL's `.s.PGSQL.5432` included
const socketName = '/.s.PGSQL.5432'

/**
 * A short private folder for the database's socket, named by a hash of the data folder: socket paths may not be long.
 * Only its owner may enter it; a folder of that name that belongs to somebody else is never used.
 */
export function socketFolder(dataFolder: string, owner?: { uid: number; gid: number }): string {
  const name = `furikaeri-${process.getuid?.() ?? 0}-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  const places = [tmpdir(), '/tmp'].map((folder) => join(folder, name))
  const folder = places.find((path) => path.length + socketName.length <= longestSocketPath) ?? join('/tmp', name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const { uid, mode } = lstatSync(folder)
  const isOurs =
    uid === (owner?.uid ?? process.getuid?.() ?? uid) && (mode & 0o077) === 0 && lstatSync(folder).isDirectory()
  if (!isOurs) throw new Error(`${folder} belongs to somebody else`)
  return folder
}
