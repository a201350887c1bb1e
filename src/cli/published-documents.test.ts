import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capturedWorld, type Run } from '../../tools/documents/captured-cli.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import { runChild, type RunChild } from '../outside/child-process.ts'
import { runCli } from './cli.ts'

const review = join(import.meta.dirname, '../../examples/minato-fy2017/review.txt')
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-published-documents-'))
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await furikaeri(['import', review, '--tenant', '271071', '--year', '2017', '--yes'])
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What is prepared is prepared for real; what would be set or drawn comes after a moment, and slides never. */
const withoutSlides: RunChild = async (entry, job, how) => {
  if (entry.href.includes('prepare-documents')) return runChild(entry, job, how)
  await wait(100)
  return entry.href.includes('slides') ? { problem: 'too-long', detail: '60000 ms' } : new TextEncoder().encode('made')
}

async function furikaeri(words: readonly string[]): Promise<Run> {
  const store = { db: database.db, isOwn: false, close: async () => undefined }
  const { world, take } = capturedWorld({ folder, openStore: async () => store })
  await runCli({ ...world, runChild: withoutSlides }, words)
  return take()
}
const site = (path: string) => join(folder, 'site', path)

test('publish --out makes the documents, says how far it is, and which could not be made', async () => {
  const { answers, screen, code } = await furikaeri(['publish', '--out', 'site', '--json'])
  expect(JSON.parse(answers)).toMatchObject({ site: { documents: { made: 13, failed: 2 } } })
  expect(screen).toMatch(/^資料\(PDF・スライド・様式\)を作っています\(\d+ \/ 15\) …$/m)
  expect(screen).toContain(
    '271071/en/2017/review.pptx: review.pptx を作れませんでした: 時間がかかりすぎたため、やめました(60000 ms)。',
  )
  expect(code).toBe(0)
  expect(readFileSync(site('2017/plan.pdf'), 'utf8')).toBe('made')
  expect(readFileSync(site('2017/downloads.html'), 'utf8')).toContain('作れませんでした')
})

test('the next one makes only what is missing', async () => {
  const { answers } = await furikaeri(['publish', '--out', 'again', '--json'])
  expect(JSON.parse(answers)).toMatchObject({ site: { documents: { made: 0, failed: 2 } } })
  expect(existsSync(join(folder, 'again/en/2017/unmet.docx'))).toBe(true)
})

test('--without-documents leaves them out, and what stood there goes', async () => {
  const { answers } = await furikaeri(['publish', '--out', 'site', '--without-documents', '--json'])
  expect(JSON.parse(answers)).toMatchObject({ site: { removed: 13 } })
  expect(JSON.parse(answers)).not.toHaveProperty('site.documents')
  expect(existsSync(site('2017/plan.pdf'))).toBe(false)
})
