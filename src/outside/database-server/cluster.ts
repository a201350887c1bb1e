import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { callAs, type Account } from './account.ts'
import type { DatabaseProblem } from './problem.ts'
import type { Program } from './program.ts'

/** A database cluster of ours: where its files are, with which program and as whom it runs. */
export type Cluster = {
  readonly program: Program
  readonly account: Account
  readonly folder: string
  readonly log: string
  readonly sockets: string
}

export type Connection = { readonly host: string; readonly user: string; readonly database: string }
export const adminOf = (host: string): Connection => ({ host, user: 'postgres', database: 'postgres' })

/** Small and safe: no network, nothing weakened that keeps an acknowledged write. */
const settings = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '32MB',
  max_wal_senders: '0',
  wal_level: 'minimal',
  max_worker_processes: '4',
  autovacuum_max_workers: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const majorOf = (version: string) => version.split('.')[0] ?? ''
const lastLines = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' / ') : ''

function environment({ libraryPath }: Program): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LD_LIBRARY_PATH: libraryPath, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }
}

/** Makes the cluster's files when there are none: beside their place, then moved there, so that half a cluster never stands. */
export function initialise({ program, account, folder }: Cluster): DatabaseProblem | undefined {
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
    return found === majorOf(program.version)
      ? undefined
      : { problem: 'other-version', folder, found, wanted: majorOf(program.version) }
  }
  const fresh = `${folder}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  if (account.kind === 'nobody') chownSync(fresh, account.uid, account.gid)
  const { command, commandArguments, become } = callAs(account, join(program.folder, 'bin/initdb'), [
    `--pgdata=${fresh}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions',
  ]) // prettier-ignore
  const made = spawnSync(command, commandArguments, { env: environment(program), encoding: 'utf8', ...become })
  if (made.status !== 0) {
    const detail = `${made.error?.message ?? ''}${made.stderr ?? ''}`.trim()
    rmSync(fresh, { recursive: true, force: true })
    return /No space left/.test(detail)
      ? { problem: 'disk-full', folder: dirname(folder) }
      : { problem: 'start-failed', log: '', detail: detail.split('\n').slice(-2).join(' / ') }
  }
  renameSync(fresh, folder)
  return undefined
}

/** The socket folder of a server that runs on these files, by its own note; undefined when none does. */
export function runningOn(folder: string): string | undefined {
  try {
    const [pid = '', , , , sockets = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    process.kill(parseInt(pid, 10), 0)
    return sockets.trim() || undefined
  } catch {
    return undefined
  }
}

export const canConnect = async (connection: Connection): Promise<boolean> => {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined) // a server that goes away while we ask is simply not there
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const slowest = 60_000

/** Starts the server as a process of its own and waits until it answers; it outlives us, and the next start finds it. */
export async function startServer({
  program,
  account,
  folder,
  log,
  sockets,
}: Cluster): Promise<DatabaseProblem | undefined> {
  const output = openSync(log, 'a')
  const options = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const { command, commandArguments, become } = callAs(account, join(program.folder, 'bin/postgres'), [
    '-D',
    folder,
    ...options,
  ])
  const server = spawn(command, commandArguments, {
    env: environment(program),
    stdio: ['ignore', output, output],
    detached: true,
    cwd: '/',
    ...become,
  })
  closeSync(output)
  const state = { ended: false }
  server.on('error', () => (state.ended = true))
  server.on('exit', () => (state.ended = true))
  server.unref()
  for (const began = performance.now(); performance.now() - began < slowest; await wait(30)) {
    if (await canConnect(adminOf(sockets))) return undefined
    if (state.ended) break
  }
  const detail = lastLines(log)
  return /No space left/.test(detail) ? { problem: 'disk-full', folder } : { problem: 'start-failed', log, detail }
}

/** Stops the server (PostgreSQL's fast shutdown) and waits for its end. */
export async function stopServer(folder: string): Promise<void> {
  const pid = parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)
  process.kill(pid, 'SIGINT')
  for (const began = performance.now(); performance.now() - began < 20_000; await wait(30))
    if (runningOn(folder) === undefined) return
  process.kill(pid, 'SIGQUIT')
}
