import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capturedWorld, type Run } from '../../tools/documents/captured-cli.ts'
import { startFurikaeri } from '../../tools/run-furikaeri.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import type { SiteFile, SiteFolder } from '../outside/site-folder.ts'
import { siteFolder } from '../outside/site-folder.ts'
import { runCli } from './cli.ts'
import type { CliWorld } from './command.ts'

const review = join(import.meta.dirname, '../../examples/minato-fy2017/review.txt')
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-publish-'))
/** Wards of Osaka, each with the plan of the example. */
const wards = ['271071', '271021', '271039', '271047', '271063', '271080', '271098', '271110', '271136', '271144']
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A disk that takes its time for every file. */
async function* slowly(files: AsyncIterable<SiteFile>) {
  for await (const file of files) {
    await wait(12)
    yield file
  }
}
const slowDisk: SiteFolder = {
  ...siteFolder,
  replace: (into, replacement) => siteFolder.replace(into, { ...replacement, files: slowly(replacement.files) }),
}

/** One command line in this process. */
async function furikaeri(words: readonly string[], other: Partial<CliWorld> = {}, folders = siteFolder): Promise<Run> {
  const store = { db: database.db, isOwn: false, close: async () => undefined }
  const { world, take } = capturedWorld({ folder, openStore: async () => store })
  const site = { ...world.site, effects: { ...world.site.effects, folders } }
  await runCli({ ...world, site, ...other }, words)
  return take()
}
/** Every file of a folder with what it holds. */
const whole = (path: string) =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  )
const keep = (tenant: string) => furikaeri(['import', review, '--tenant', tenant, '--year', '2017', '--yes'])

test('what takes longer than a second says how far it is, beside the answer', async () => {
  await keep('271071')
  const { answers, screen } = await furikaeri(
    ['publish', '--out', 'slow', '--without-documents', '--json'],
    {},
    slowDisk,
  )
  expect(JSON.parse(answers)).toMatchObject({ site: { several: false } })
  const told = screen
    .replace(answers, '')
    .split('\n')
    .filter((line) => line !== '')
  expect(told.length).toBeGreaterThan(0)
  for (const line of told) expect(line).toMatch(/^ページを書き出しています … [\d,]+ ファイル\(およそ \d+%\)$/)
})

test('what is done at once says nothing of it', async () => {
  const { screen } = await furikaeri(['publish', '--out', 'slow', '--without-documents'])
  expect(screen).not.toContain('…')
})

test('stopped in the middle, the old site stands as it stood, and nothing beside it', async () => {
  await furikaeri(['publish', '--out', 'site', '--without-documents'])
  const before = whole(join(folder, 'site'))
  await keep('271021')
  let asked = 0
  const { answers, screen, code } = await furikaeri(['publish', '--out', 'site', '--without-documents', '--json'], {
    isStopped: () => (asked += 1) > 20,
  })
  expect(JSON.parse(answers)).toMatchObject({ site: { written: 0, removed: 0, stopped: true } })
  expect(screen).toContain('途中で止めました。site は前のままです')
  expect(code).toBe(1)
  expect(whole(join(folder, 'site'))).toEqual(before)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('stopped in the middle, a new folder is not there at all', async () => {
  const { code } = await furikaeri(['publish', '--out', 'fresh', '--without-documents'], { isStopped: () => true })
  expect(code).toBe(1)
  expect(readdirSync(folder).filter((name) => name.startsWith('fresh'))).toEqual([])
})

test('Ctrl-C is heard while much is drawn: the old site stands whole, and it ends as whoever was interrupted', async () => {
  for (const tenant of wards) await keep(tenant)
  const before = whole(join(folder, 'site'))
  const running = startFurikaeri(['publish', '--out', 'site', '--without-documents'], {
    cwd: folder,
    env: { DATABASE_URL: database.url },
  })
  await running.until(new RegExp(`(?:.*公表第\\d+版.*\\n){${wards.length}}`))
  running.process.kill('SIGINT')
  running.process.kill('SIGINT') // npm passes it on a second time
  const { code, err } = await running.ended
  expect(err.trimEnd().split('\n').at(-1)).toBe('途中で止めました。site は前のままです')
  expect(code).toBe(130)
  expect(whole(join(folder, 'site'))).toEqual(before)
})
