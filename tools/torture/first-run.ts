import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startFurikaeri } from '../run-furikaeri.ts'
import { randomOf } from './rounds.ts'

export type FirstRun = { readonly killedAfter: number; readonly fault: string | undefined }

/** A second start on what the killed first one left: undefined when it serves the example ward and stops cleanly. */
async function faultOfSecondStart(data: string, port: string): Promise<string | undefined> {
  const server = startFurikaeri(['start', '--data', data, '--port', port])
  try {
    const [address] = await server.until(/http:\S+/)
    const page = await fetch(address)
    const text = await page.text()
    server.process.kill('SIGTERM')
    const { code, err } = await server.ended
    if (page.status !== 200 || !text.includes('港区')) return `the page answers ${page.status}`
    return code === 0 ? undefined : `stopping ended with ${code}: ${err}`
  } catch (cause) {
    return String(cause)
  }
}

/** The very first start on an empty folder, killed at some moment (making the cluster, the tables, the example); the next start must not mind. */
export async function* killFirstRuns(rounds: number, seed: number): AsyncGenerator<FirstRun> {
  const random = randomOf(seed)
  for (let round = 1; round <= rounds; round += 1) {
    const data = mkdtempSync(join(tmpdir(), 'furikaeri-first-run-'))
    const port = String(20_000 + Math.floor(random() * 40_000))
    const first = startFurikaeri(['start', '--data', data, '--port', port])
    const killedAfter = Math.round(300 + random() * 2200)
    await wait(killedAfter)
    first.process.kill('SIGKILL')
    await first.ended
    const fault = await faultOfSecondStart(data, port)
    yield { killedAfter, fault }
    rmSync(data, { recursive: true, force: true })
  }
}
