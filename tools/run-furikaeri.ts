import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const main = join(root, 'src/main.ts')
const compiled = join(root, 'node_modules/.cache/furikaeri') // as bootstrap.mjs does

export type Ended = {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}
/** The terminal of the program as a process of its own: what it has printed so far, and how it ended. */
export type Running = {
  readonly process: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<Ended>
  /** Waits for a text on standard output; fails with everything said when the program ends first. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>
}

type Surroundings = {
  readonly cwd?: string
  readonly env?: Record<string, string | undefined>
  readonly input?: string
}

/** Starts `furikaeri` with these words, without a terminal in front of it. */
export function startFurikaeri(words: readonly string[], { cwd, env, input }: Surroundings = {}): Running {
  const child = spawn(process.execPath, [main, ...words], {
    cwd,
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, DATABASE_URL: undefined, ...env },
    stdio: 'pipe',
  })
  child.stdin.on('error', () => undefined) // a program that does not read its input is no fault
  child.stdin.end(input ?? '')
  const said = { out: '', err: '' }
  const heard = new Set<() => void>()
  for (const name of ['out', 'err'] as const)
    child[`std${name}`].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
      for (const listener of heard) listener()
    })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.out)
        if (found !== null) resolve(found)
      }
      heard.add(look)
      look()
      void ended.then(({ code, signal, out, err }) =>
        reject(new Error(`ended with ${code ?? signal} before ${pattern}:\n${out}${err}`)),
      )
    })
  return { process: child, printed: () => said.out, ended, until }
}

/** Runs `furikaeri` with these words to its end. */
export const runFurikaeri = (words: readonly string[], surroundings?: Surroundings): Promise<Ended> =>
  startFurikaeri(words, surroundings).ended
