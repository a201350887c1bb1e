import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, withResult } from '../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import type { Plan } from '../core/plan/plan.ts'
import { runChild, type RunChild } from '../outside/child-process.ts'
import { createFiles } from '../outside/files.ts'
import { keptFiles } from '../outside/kept-files.ts'
import { siteFolder } from '../outside/site-folder.ts'
import { workers } from '../outside/workers.ts'
import { newestPublications } from '../store/queries/publication.ts'
import { buildSite } from './build-site.ts'
import { createDocumentKeeper, type DocumentKeeper, type Done } from './keep-documents.ts'
import { createSiteKeeper } from './keep-site.ts'
import { loadSheets } from './load-sheets.ts'
import { publishPlan } from './publish-plan.ts'
import type { CheckedPlan, ReadingRules } from './read-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-documents-'))
const loaded = await loadSheets(createFiles(join(import.meta.dirname, '../..')), 'sheets')
if ('refusals' in loaded) throw new Error(JSON.stringify(loaded.refusals))
const { sheets } = loaded
const inAll = 15

let database: TestDatabase
let example: { readonly rules: ReadingRules; readonly checked: CheckedPlan }
async function publish(plan: Plan): Promise<void> {
  const { rules, checked } = example
  await keepPlan(database.db, minato, plan, { rules, source: checked.source })
  expect(
    await publishPlan(database, { tenant: minato, fiscalYear: 2017 }, rules, '2018-06-25T01:00:00.000Z'),
  ).toHaveProperty('sha256')
}
beforeAll(async () => {
  database = await createTestDatabase()
  example = await exampleDocument()
  await publish(example.checked.plan)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What is prepared is prepared for real; the process that would set or draw it answers with its own name at once. */
const quick: RunChild = async (entry, job, how) =>
  entry.href.includes('prepare-documents')
    ? runChild(entry, job, how)
    : new TextEncoder().encode(`made by ${entry.href}`)
/** The same, where slides fail. */
const withoutSlides: RunChild = async (entry, job, how) =>
  entry.href.includes('slides') ? { problem: 'too-long', detail: '60000 ms' } : quick(entry, job, how)

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(folder, 'data-'))
})
type Own = { readonly run?: RunChild; readonly key?: string; readonly stop?: AbortSignal }
const keeper = ({ run = quick, key = 'one', stop = new AbortController().signal }: Own = {}): DocumentKeeper =>
  createDocumentKeeper(database, { kept: keptFiles(join(place, 'documents')), runChild: run, stop }, { key, sheets })

async function entry() {
  const [newest] = await newestPublications(database.db)
  if (newest === undefined) throw new Error('nothing is published')
  return newest
}
const states = async (documents: DocumentKeeper) => documents.standing(await entry()).map(({ state }) => state)
/** Every file below the place, without what says where. */
const keptNames = () =>
  (existsSync(join(place, 'documents'))
    ? readdirSync(join(place, 'documents'), { recursive: true, withFileTypes: true })
    : []
  )
    .filter((one) => one.isFile())
    .map(({ name }) => name)

describe('the documents of what is published', () => {
  test('are in the making until they are made, one after the other, and are kept over a restart', async () => {
    const documents = keeper()
    expect(new Set(await states(documents))).toEqual(new Set(['making']))
    const done: Done[] = []
    expect(await documents.make({ onDocument: (one) => done.push(one) })).toEqual({ made: inAll, failed: 0 })
    expect(done.map(({ number, of }) => `${number}/${of}`)).toEqual(done.map((_, at) => `${at + 1}/${inAll}`))
    expect(new Set(await states(documents))).toEqual(new Set(['ready']))
    const restarted = keeper()
    expect(new Set(await states(restarted))).toEqual(new Set(['ready']))
    expect(await restarted.make()).toEqual({ made: 0, failed: 0 })
  })

  test('one that cannot be made is told and said, the others are there; the next process tries again', async () => {
    const documents = keeper({ run: withoutSlides })
    const told: string[] = []
    const onDocument = ({ document, refusal }: Done) =>
      refusal && told.push(`${document.language}/${document.name} ${refusal.kind}`)
    expect(await documents.make({ onDocument })).toEqual({ made: inAll - 2, failed: 2 })
    expect(told).toEqual(['ja/review.pptx download-not-made', 'en/review.pptx download-not-made'])
    expect((await states(documents)).filter((state) => state === 'failed')).toHaveLength(2)
    expect(await documents.make()).toEqual({ made: 0, failed: 0 })
    expect(await keeper().make()).toEqual({ made: 2, failed: 0 })
  })

  test('a plan that cannot be prepared has none of them, and each is told', async () => {
    const broken: RunChild = async () => ({ problem: 'failed', detail: 'Error: no' })
    expect(await keeper({ run: broken }).make()).toEqual({ made: 0, failed: inAll })
  })

  test('stopped in the middle nothing is half there, nothing is called failed, and the next process makes the rest', async () => {
    const stopping = new AbortController()
    const slow: RunChild = async (child, job, how) => {
      if (child.href.includes('slides')) stopping.abort()
      return how.stop?.aborted === true ? { problem: 'failed', detail: 'stopped' } : quick(child, job, how)
    }
    const documents = keeper({ run: slow, stop: stopping.signal })
    const { made, failed } = await documents.make()
    expect([made > 0, made < inAll, failed]).toEqual([true, true, 0])
    expect(keptNames()).toHaveLength(made)
    expect(await states(documents)).not.toContain('failed')
    expect(await keeper().make()).toEqual({ made: inAll - made, failed: 0 })
  })

  test('what another version of the program made is offered until this one has made its own, then it goes', async () => {
    await keeper().make()
    const newer = keeper({ key: 'two' })
    expect(new Set(await states(newer))).toEqual(new Set(['ready']))
    expect(await newer.make()).toEqual({ made: inAll, failed: 0 })
    expect(keptNames().filter((name) => !name.startsWith('two-'))).toEqual([])
  })

  test('a disk that takes nothing is told for each, and ends nothing', async () => {
    const full = {
      ...keptFiles(join(place, 'documents')),
      write: async (_: string, path: string) => ({ problem: 'disk-full' as const, path, detail: '' }),
    }
    const documents = createDocumentKeeper(
      database,
      { kept: full, runChild: quick, stop: new AbortController().signal },
      { key: 'one', sheets },
    )
    const kinds = new Set<string | undefined>()
    expect(await documents.make({ onDocument: ({ refusal }) => kinds.add(refusal?.kind) })).toEqual({
      made: 0,
      failed: inAll,
    })
    expect([...kinds]).toEqual(['disk-full'])
  })
})

describe('a site with documents', () => {
  const program = {
    key: 'test',
    style: { path: 'style.css', bytes: new TextEncoder().encode('a{}') },
    script: { path: 'search.js', bytes: () => new Uint8Array(1) },
  }
  const effects = { folders: siteFolder, workers }
  const site = (path = '') => join(place, 'site', path)
  const page = (path: string) => readFileSync(site(path), 'utf8')

  test('says first that they are being made; when they are, its page of downloads is drawn anew and no other', async () => {
    const documents = keeper()
    const pages = createSiteKeeper(database, effects, program, { folder: site(), documents })
    await pages.build()
    expect(page('2017/downloads.html')).toContain('作成中')
    expect(page('2017/downloads.html')).not.toContain('.pdf"')
    const before = statSync(site('2017/index.html')).ino
    expect(await pages.look()).toBe(false)
    await documents.look()
    const built = await buildSite(database, effects, program, { folder: site(), documents })
    expect(built).toMatchObject({ written: inAll + 2, removed: 0 })
    expect(statSync(site('2017/index.html')).ino).toBe(before)
    for (const path of ['2017/review.pdf', '2017/sheets.ods', 'en/2017/review.pptx'])
      expect(page(path)).toContain('made by file:')
    expect(page('2017/downloads.html')).toContain('href="review.pdf"')
    expect(page('2017/downloads.html')).not.toContain('作成中')
    expect(await buildSite(database, effects, program, { folder: site(), documents })).toMatchObject({ written: 0 })
  })

  test('a server takes in by itself what was made', async () => {
    const documents = keeper()
    const pages = createSiteKeeper(database, effects, program, { folder: site(), documents })
    await pages.build()
    await documents.look()
    await expect.poll(() => pages.look(), { timeout: 60_000, interval: 200 }).toBe(true)
    expect(page('en/2017/downloads.html')).toContain('href="review.pdf"')
  })

  test('they are left out where the site is to have none, and what stood there is gone', async () => {
    const documents = keeper()
    await documents.make()
    await buildSite(database, effects, program, { folder: site(), documents })
    expect(existsSync(site('2017/review.pdf'))).toBe(true)
    const { removed } = { removed: 0, ...(await buildSite(database, effects, program, { folder: site() })) }
    expect(removed).toBe(inAll)
    expect(page('2017/downloads.html')).not.toContain('review.pdf')
  })

  test('what another process takes away meanwhile is no dead link', async () => {
    const documents = keeper()
    await documents.make()
    const robbed = { standing: documents.standing, read: () => undefined }
    await buildSite(database, effects, program, { folder: site(), documents: robbed })
    expect(existsSync(site('2017/review.pdf'))).toBe(false)
    expect(page('2017/downloads.html')).not.toContain('href="review.pdf"')
  })

  test('a correction has documents of its own: those of before are gone at once, from the site and then from the disk', async () => {
    const documents = keeper()
    await documents.look()
    await buildSite(database, effects, program, { folder: site(), documents })
    const before = (await entry()).sha256
    mkdirSync(join(place, 'documents/notes-of-an-officer'))
    await publish(withResult(example.checked.plan, '12.3'))
    await buildSite(database, effects, program, { folder: site(), documents })
    expect(existsSync(site('2017/review.pdf'))).toBe(false)
    expect(page('2017/downloads.html')).toContain('作成中')
    await documents.look()
    expect(readdirSync(join(place, 'documents'))).toEqual([(await entry()).sha256, 'notes-of-an-officer'])
    expect((await entry()).sha256).not.toBe(before)
  })

  test('what is kept and not published has no documents', async () => {
    const { rules, checked } = example
    await keepPlan(database.db, minato, { ...checked.plan, fiscalYear: 2016 }, { rules, source: [] })
    const documents = keeper()
    await documents.make()
    expect(readdirSync(join(place, 'documents'))).toHaveLength(1)
    await buildSite(database, effects, program, { folder: site(), documents })
    expect(existsSync(site('2016'))).toBe(false)
  })
})
