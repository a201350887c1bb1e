import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { callAs, type Account } from './account.ts'
import type { DatabaseProblem } from './problem.ts'
import type { Program } from './program.ts'
import { dropStaleNotes, runningOn } from './running.ts'

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

/** Removes what a killed start has begun. Its initdb may still be writing there: then that stays for the next start to remove. */
function removeBegun(folder: string): void {
  for (const name of readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.new-`)))
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOTEMPTY')) throw cause
    }
}

/** Makes the cluster's files when there are none: beside their place, then moved there, so that half a cluster never stands. */
export function initialise({ program, account, folder }: Cluster): DatabaseProblem | undefined {
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
    return found === majorOf(program.version)
      ? undefined
      : { problem: 'other-version', folder, found, wanted: majorOf(program.version) }
  }
  const fresh = `${folder}.new-${process.pid}`
  removeBegun(folder)
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
/** After a kill -9 of the server its workers may need a moment to end; until then PostgreSQL refuses to start. */
const workersLeft = /pre-existing shared memory block/

/** The sockets of the server that runs on these files, once it answers: one that was just started by somebody else may still be recovering. */
export async function answering(folder: string): Promise<string | undefined> {
  for (const began = performance.now(); performance.now() - began < slowest; await wait(50)) {
    const running = runningOn(folder)
    if (running === undefined) return undefined
    if (await canConnect(adminOf(running.sockets))) return running.sockets
  }
  return undefined
}

type Attempt = { readonly answers: true } | { readonly answers: false; readonly detail: string }

async function attempt({ program, account, folder, log, sockets }: Cluster, until: number): Promise<Attempt> {
  dropStaleNotes(folder, sockets)
  const output = openSync(log, 'a')
  const options = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const called = callAs(account, join(program.folder, 'bin/postgres'), ['-D', folder, ...options])
  const server = spawn(called.command, called.commandArguments, {
    env: environment(program),
    stdio: ['ignore', output, output],
    detached: true,
    cwd: '/',
    ...called.become,
  })
  closeSync(output)
  const state = { ended: false }
  server.on('error', () => (state.ended = true))
  server.on('exit', () => (state.ended = true))
  server.unref()
  for (; performance.now() < until; await wait(30)) {
    if (await canConnect(adminOf(sockets))) return { answers: true }
    if (state.ended) break
  }
  return { answers: false, detail: lastLines(log) }
}

/** Starts the server as a process of its own and waits until it answers; it outlives us, and the next start finds it. */
export async function startServer(cluster: Cluster): Promise<DatabaseProblem | undefined> {
  const until = performance.now() + slowest
  for (;;) {
    const tried = await attempt(cluster, until)
    if (tried.answers) return undefined
    const { detail } = tried
    if (/No space left/.test(detail)) return { problem: 'disk-full', folder: cluster.folder }
    if (!workersLeft.test(detail) || performance.now() >= until)
      return { problem: 'start-failed', log: cluster.log, detail }
    await wait(200)
  }
}
