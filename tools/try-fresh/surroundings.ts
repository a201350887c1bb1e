import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const own = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')

/** Everything that a try needs lies here, and goes at the end. */
export const workFolder = join(tmpdir(), `furikaeri-try-fresh-${process.pid}`)

/** The PATH of the person at the machine: without what npm and we have put in front of it. */
const machinePath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
  .join(delimiter)

/** How this machine reaches the registry: through which proxy, with which certificates. */
const network = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined && /^(?:https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR))$/i.test(name),
  ),
) as Record<string, string>

/** Installs one package at a place of its own; a version that does not exist is said plainly. */
function installed(name: string, version: string): string {
  const place = join(workFolder, 'installed', `${name}-${version}`)
  if (existsSync(place)) return join(place, 'node_modules', name)
  mkdirSync(place, { recursive: true })
  try {
    execFileSync('npm', ['i', '--prefix', place, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...network, PATH: machinePath, HOME: process.env['HOME'] },
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n')[0] : ''
    throw new Error(`${name}@${version} cannot be had from the registry: ${said}`, { cause })
  }
  return join(place, 'node_modules', name)
}

/** The folder with `node` of this major version: the machine's or our own if they are, else from the registry. */
export function nodeFolder(major: 20 | 26): string {
  if (major === 26) return own
  const machine = machinePath.split(delimiter).find((folder) => existsSync(join(folder, 'node')))
  const version = machine && execFileSync(join(machine, 'node'), ['--version'], { encoding: 'utf8' })
  if (machine !== undefined && version?.startsWith(`v${major}.`)) return machine
  return join(installed(`node-${process.platform}-${process.arch}`, String(major)), 'bin')
}

/** The script of npm: of this major version, or the one on the machine. */
export function npmScript(major?: 11 | 12): string {
  if (major !== undefined) return join(installed('npm', String(major)), 'bin/npm-cli.js')
  const folder = machinePath.split(delimiter).find((place) => existsSync(join(place, 'npm')))
  if (folder === undefined) throw new Error('there is no npm on this machine')
  return realpathSync(join(folder, 'npm'))
}

/** npm's cache of the person at the machine, and a copy of it for another user, so that nothing is fetched twice. */
export function cacheFor(user: { uid: number; gid: number } | undefined): string {
  const shared = execFileSync('npm', ['config', 'get', 'cache'], {
    encoding: 'utf8',
    env: { PATH: machinePath, HOME: process.env['HOME'] },
  }).trim()
  if (user === undefined) return shared
  const copy = join(workFolder, 'cache')
  if (!existsSync(copy)) {
    mkdirSync(copy, { recursive: true })
    if (existsSync(join(shared, '_cacache'))) execFileSync('cp', ['-r', join(shared, '_cacache'), copy])
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, copy])
  }
  return copy
}

export type Surroundings = {
  readonly node: 20 | 26
  readonly npm?: 11 | 12
  readonly user?: { readonly uid: number; readonly gid: number }
  readonly env?: Readonly<Record<string, string>>
  /** A folder that stands first on the PATH. */
  readonly pathFirst?: string
}

/** What the person's processes find around them: a clean environment, nothing of ours. */
export function environmentOf({ node, user, env, pathFirst }: Surroundings): Record<string, string> {
  const home = join(workFolder, `home-${user?.uid ?? 'own'}`)
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true })
    if (user !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, home])
  }
  const nodes = [...(pathFirst === undefined ? [] : [pathFirst]), nodeFolder(node), machinePath]
  return {
    PATH: nodes.join(delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    npm_config_cache: cacheFor(user),
    npm_config_update_notifier: 'false',
    ...network,
    ...env,
  }
}

/** A copy of what is committed, as a stranger gets it: folder name, rights and owner as told. */
export function freshCopy(name: string, mode: number, user?: { uid: number; gid: number }): string {
  const around = join(workFolder, `copies-${readdirSync(workFolder).length}`)
  mkdirSync(around, { recursive: true })
  const folder = join(around, name)
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, around])
  execFileSync('chmod', [mode.toString(8), around])
  return folder
}

export const removeCopy = (folder: string) => rmSync(dirname(folder), { recursive: true, force: true })
