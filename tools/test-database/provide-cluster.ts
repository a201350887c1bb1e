/**
 * The throw-away PostgreSQL of one test run (vitest's globalSetup). It is only given a folder here: the first test that needs a database starts
 * it, every other one joins it, and when all tests are done it is stopped and removed.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly clusterFolder: string
  }
}

export default function provideCluster(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-test-'))
  project.provide('clusterFolder', folder)
  return async () => {
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
