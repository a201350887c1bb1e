/**
 * The throw-away PostgreSQL of one test run (vitest's globalSetup). It is only given a folder here: the first test that needs a database starts
 * it, every other one joins it, and when all tests are done it is stopped and removed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly clusterFolder: string
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const pauseHere = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

/** The end of a run that was broken off (Ctrl-C), when nothing can be awaited any more. */
function stopInterrupted(folder: string): void {
  const note = join(folder, 'postgres/postmaster.pid')
  if (existsSync(note)) {
    const [pid = '', , , , sockets = ''] = readFileSync(note, 'utf8').split('\n')
    process.kill(parseInt(pid, 10), 'SIGQUIT')
    for (let turn = 0; turn < 50 && isAlive(parseInt(pid, 10)); turn += 1) pauseHere(20)
    rmSync(sockets.trim(), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

export default function provideCluster(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-test-'))
  project.provide('clusterFolder', folder)
  const stopAtOnce = () => stopInterrupted(folder)
  process.once('exit', stopAtOnce)
  return async () => {
    process.off('exit', stopAtOnce)
    if (existsSync(join(folder, 'postgres.log'))) {
      const cluster = await openOwnDatabase(folder)
      if ('problem' in cluster) throw new Error(`the test database could not be stopped: ${JSON.stringify(cluster)}`)
      await cluster.close()
      rmSync(cluster.folder, { recursive: true, force: true })
      rmSync(cluster.admin.host, { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
