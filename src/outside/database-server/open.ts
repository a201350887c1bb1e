import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { withLock } from '../process-lock.ts'
import { chooseAccount, type Account } from './account.ts'
import { adminOf, answering, initialise, startServer, type Cluster, type Connection } from './cluster.ts'
import type { DatabaseProblem } from './problem.ts'
import { copyProgram, findProgram, linkLibraries, type Program } from './program.ts'
import { runningOn, stopServer } from './running.ts'
import { socketFolder } from './socket-folder.ts'

/** A database that runs in the data folder, with the folder of its own files. */
export type OwnDatabase = {
  readonly admin: Connection
  readonly folder: string
  /** Ends our use of it and stops it when nobody else uses it. */
  readonly close: () => Promise<void>
  /** Ends our use of it and lets it run. */
  readonly leave: () => Promise<void>
}

/** Where `nobody` can reach what root keeps for it. */
const forNobody = '/var/lib/furikaeri'

function prepare(dataFolder: string, found: Omit<Program, 'libraryPath'>, account: Account): Cluster {
  if (account.kind !== 'nobody') {
    const program = { ...found, libraryPath: linkLibraries(found.folder, join(dataFolder, 'postgres-lib')) }
    return {
      program,
      account,
      folder: join(dataFolder, 'postgres'),
      log: join(dataFolder, 'postgres.log'),
      sockets: socketFolder(dataFolder),
    }
  }
  mkdirSync(forNobody, { recursive: true })
  chmodSync(forNobody, 0o755) // whatever our umask is
  const folder = copyProgram(found, forNobody)
  const program = { ...found, folder, libraryPath: linkLibraries(folder, join(forNobody, 'postgres-lib')) }
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  return {
    program,
    account,
    folder: join(forNobody, `data-${name}`),
    log: join(dataFolder, 'postgres.log'),
    sockets: socketFolder(dataFolder, account),
  }
}

/** Makes a folder and those above it one by one: made recursively below /proc, Node never comes back. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
}

function mayWrite(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** How many others are connected, once our own connections have gone. */
async function othersConnected(connection: Connection): Promise<number> {
  const client = new Client(connection)
  client.on('error', () => undefined) // the server may be going down already; then there are no others to ask for
  await client.connect()
  try {
    for (let attempt = 0; ; attempt += 1) {
      const { rows } = await client.query<{ count: number }>(
        "select count(*)::int from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      const count = rows[0]?.count ?? 0
      if (count === 0 || attempt >= 10) return count
      await wait(50)
    }
  } finally {
    await client.end()
  }
}

/** A connection that does nothing but show the others that somebody uses the database: whoever sees none may stop it. */
async function showPresence(connection: Connection): Promise<() => Promise<void>> {
  const client = new Client(connection)
  client.on('error', () => undefined) // a database that goes down under us is noticed by those who work with it
  await client.connect()
  return () => client.end().catch(() => undefined)
}

async function closeLast(lock: string, cluster: Cluster): Promise<void> {
  await withLock(lock, async () => {
    const running = runningOn(cluster.folder)
    if (running === undefined) return
    const others = await othersConnected(adminOf(running.sockets)).catch(() => 1)
    if (others > 0) return
    await stopServer(cluster.folder)
    rmSync(running.sockets, { recursive: true, force: true })
  })
}

/**
 * The database of a data folder: made when there is none, started when it does not run, joined when it does, whoever started it
 * (a run that was killed leaves it running). Starting and stopping is done by one process at a time.
 */
export async function openOwnDatabase(folder: string): Promise<OwnDatabase | DatabaseProblem> {
  if (!mayWrite(folder)) return { problem: 'folder-forbidden', folder }
  const dataFolder = realpathSync(folder)
  const found = findProgram()
  if (found === undefined) return { problem: 'no-program', machine: `${process.platform}-${process.arch}` }
  const account = chooseAccount()
  if (account === undefined) return { problem: 'no-account' }
  const lock = join(dataFolder, '.database-lock')
  const opened = await withLock(lock, async () => {
    const cluster = prepare(dataFolder, found, account)
    const problem = initialise(cluster)
    if (problem !== undefined) return problem
    const running = await answering(cluster.folder)
    const failed = running === undefined ? await startServer(cluster) : undefined
    if (failed !== undefined) return failed
    const admin = adminOf(running ?? cluster.sockets)
    const leave = await showPresence(admin).catch(() => undefined)
    return leave === undefined
      ? { problem: 'start-failed' as const, log: cluster.log, detail: 'it went down again' }
      : { cluster, admin, leave }
  })
  if ('problem' in opened) return opened
  const { cluster, admin, leave } = opened
  return { admin, folder: cluster.folder, leave, close: () => leave().then(() => closeLast(lock, cluster)) }
}
