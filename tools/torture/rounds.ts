import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/act/open-store.ts'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'
import { look, type Kept } from './look.ts'

/** Who is killed in a round: one importer, both at once, the database under them, or both and the database. */
export const victims = ['importer', 'importers', 'database', 'everything'] as const
export type Victim = (typeof victims)[number]

type Importer = { readonly process: ChildProcess; readonly kept: Kept[]; readonly ready: Promise<void> }

function startImporter(dataFolder: string, name: string): Importer {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'importer.ts'), dataFolder, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kept: Kept[] = []
  const ready = Promise.withResolvers<void>()
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [word, year = '', revision = '', mark = ''] = line.split(' ')
      if (word === 'ready') ready.resolve()
      else kept.push({ year: parseInt(year, 10), revision: parseInt(revision, 10), mark })
    }
  })
  child.on('exit', (code) => ready.reject(new Error(`the importer ended with ${code} before it was ready`)))
  return { process: child, kept, ready: ready.promise }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('close', () => resolve())
  })

const databaseOf = (dataFolder: string) =>
  parseInt(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10)

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Outcome = { readonly victim: Victim; readonly kept: number; readonly faults: readonly string[] }

/**
 * Rounds of kill -9 on one data folder, one outcome each: two importers work until the killing, then the database is opened as by the next
 * start and everything kept is looked through.
 */
export async function* torture(dataFolder: string, rounds: number, seed: number): AsyncGenerator<Outcome> {
  const random = randomOf(seed)
  const all: Kept[] = []
  let from: ReadonlyMap<number, number> = new Map()
  for (let round = 1; round <= rounds; round += 1) {
    const victim = victims[Math.floor(random() * victims.length)] ?? 'importer'
    const importers = ['a', 'b'].map((name) => startImporter(dataFolder, `${round}${name}`))
    await Promise.all(importers.map(({ ready }) => ready))
    await wait(random() * 250)
    if (victim !== 'importer') await kill(victim, dataFolder, importers)
    else importers[0]?.process.kill('SIGKILL')
    await wait(victim === 'importer' || victim === 'database' ? 100 : 0) // who was spared goes on
    for (const { process } of importers) process.kill('SIGKILL')
    await Promise.all(importers.map(({ process }) => ended(process)))
    const kept = importers.flatMap((importer) => importer.kept)
    all.push(...kept)
    const store = await openStore({ databaseUrl: undefined, dataFolder, openOwnDatabase, onError: () => undefined })
    if ('refusal' in store) {
      yield { victim, kept: kept.length, faults: [`the store does not open: ${JSON.stringify(store.refusal)}`] }
      return
    }
    const last = round === rounds
    const { faults, newest } = await look(store.db, all, last ? new Map() : from)
    from = newest
    await store.close()
    yield { victim, kept: kept.length, faults }
  }
}

async function kill(victim: Victim, dataFolder: string, importers: readonly Importer[]): Promise<void> {
  if (victim !== 'importers') process.kill(databaseOf(dataFolder), 'SIGKILL')
  if (victim !== 'database') for (const { process } of importers) process.kill('SIGKILL')
}
