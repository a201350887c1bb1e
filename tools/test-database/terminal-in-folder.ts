import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { storedPlan } from '../../src/store/queries/plan.ts'
import { runFurikaeri } from '../run-furikaeri.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

/** A start of the terminal takes its time on a busy machine. */
export const patience = { timeout: 60_000 }

/**
 * The terminal of the program in a new folder with a database of its own, for the tests of one file: made before the first of them, gone after
 * the last. `database` is there once they run.
 */
export function terminalInFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `furikaeri-${name}-`))
  let database: TestDatabase | undefined
  const own = (): TestDatabase => {
    if (database === undefined) throw new Error('the database is there while tests run')
    return database
  }
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await database?.close()
  })
  return {
    folder,
    run: (...words: readonly string[]) => runFurikaeri(words, { cwd: folder, env: { DATABASE_URL: own().url } }),
    /** The plan that is kept of the example ward. */
    kept: (fiscalYear = 2017) => storedPlan(own().db, '271071', fiscalYear),
  }
}
