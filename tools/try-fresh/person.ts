import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from './attempt.ts'
import { environmentOf, nodeFolder, npmScript, type Surroundings } from './surroundings.ts'

export type Started = {
  readonly process: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
}

const started = new Set<ChildProcess>()

/** npm with these words in this folder, in a process group of its own, as in a terminal of its own. */
export function npm(folder: string, words: readonly string[], around: Surroundings): Started {
  const child = spawn(join(nodeFolder(around.node), 'node'), [npmScript(around.npm), ...words], {
    cwd: folder,
    env: environmentOf(around),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...around.user,
  })
  started.add(child)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  void ended.then(() => started.delete(child))
  return { process: child, out: () => out, err: () => err, ended }
}

/** A signal to everything in the terminal, as Ctrl-C does. */
export function signal({ process: child }: Started, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}

export function killAll(): void {
  for (const child of started) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
}

const slowest = 300_000
const lastWords = (text: string) => text.trim().split('\n').slice(-6).join('\n    ')

/** Waits for the address that `npm start` prints. */
export async function addressOf(server: Started): Promise<string> {
  let over = false
  void server.ended.then(() => (over = true))
  for (const began = performance.now(); performance.now() - began < slowest; await wait(100)) {
    const found = /^http:\S+$/m.exec(server.out())
    if (found !== null) return found[0]
    if (over) throw new Error(`ended before it gave an address:\n    ${lastWords(server.out() + server.err())}`)
  }
  throw new Error(`gave no address within ${slowest / 1000} s:\n    ${lastWords(server.err())}`)
}

export async function servesTheExample(address: string): Promise<void> {
  const page = await fetch(address)
  const text = await page.text()
  expect(page.status === 200 && text.includes('港区'), `${address} answers ${page.status}, without the example ward`)
}

/** The database servers that were started from a folder or on data in it. */
export function databasesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => parseInt(name, 10))
    .filter((pid) => {
      try {
        const [program = '', ...words] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return /(^|\/)postgres$/.test(program) && [program, ...words].some((word) => word.includes(folder))
      } catch {
        return false // it has ended while we looked
      }
    })
}

/** Ctrl-C: everything ends, and nothing listens or runs any more. */
export async function stopsCleanly(server: Started, address: string, folder: string): Promise<void> {
  signal(server, 'SIGINT')
  const code = await Promise.race([server.ended, wait(60_000, 'late' as const)])
  expect(code !== 'late', 'Ctrl-C did not end it within 60 s')
  expect(
    server.err().includes('止めました'),
    `Ctrl-C: it did not say that it has stopped:\n    ${lastWords(server.err())}`,
  )
  expect(databasesIn(folder).length === 0, 'Ctrl-C: the database still runs')
  const answers = await fetch(address).then(
    () => true,
    () => false,
  )
  expect(!answers, 'Ctrl-C: something still answers')
}
