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

/** The end of a run that was broken off (Ctrl-C): nothing may wait any more. */
function stopInterrupted(folder: string): void {
  try {
    const pid = parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10)
    process.kill(pid, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Either no test has needed the database yet, or it is going down by itself.
  }
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
