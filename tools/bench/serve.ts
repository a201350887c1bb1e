import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.ts'

const connections = 32

/** Requests per second as `wrk` counts them; undefined when it is not installed. */
function byWrk(url: string, seconds: number): number | undefined {
  const duration = `${Math.max(1, Math.round(seconds))}s`
  const { error, stdout } = spawnSync('wrk', ['-t1', `-c${connections}`, `-d${duration}`, url], { encoding: 'utf8' })
  if (error !== undefined) return undefined
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} does not answer with its page: ${stdout}`)
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1])
}

/** The same by our own generator, in a process of its own. */
function byOwn(url: string, seconds: number): number {
  const script = join(import.meta.dirname, 'keep-alive-load.ts')
  const words = [script, url, String(connections), String(seconds)]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

export type Served = { readonly ours: number; readonly bare: number; readonly by: 'wrk' | 'our own generator' }

/** A bare server of these bytes as a process of its own. */
async function startBare(body: Uint8Array): Promise<{ readonly url: string; readonly stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-bare-'))
  const file = join(folder, 'body')
  writeFileSync(file, body)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim()))
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Loads the server at `url` and a bare one that sends the same bytes, in turns and one at a time, with 32 connections that stay open.
 * Median requests per second of `rounds` turns of `seconds` each, after one short turn that only warms up.
 */
export async function compareServers(
  url: string,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Served> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  const bare = await startBare(new Uint8Array(await answer.arrayBuffer()))
  try {
    const hasWrk = byWrk(bare.url, 1) !== undefined
    const load = hasWrk ? (at: string, time: number) => byWrk(at, time) ?? NaN : byOwn
    load(url, 1)
    const turns = Array.from({ length: rounds }, (_, round) => {
      const first = round % 2 === 0
      const one = load(first ? url : bare.url, seconds)
      const other = load(first ? bare.url : url, seconds)
      return first ? { ours: one, bare: other } : { ours: other, bare: one }
    })
    return {
      ours: median(turns.map((turn) => turn.ours)),
      bare: median(turns.map((turn) => turn.bare)),
      by: hasWrk ? 'wrk' : 'our own generator',
    }
  } finally {
    bare.stop()
  }
}
