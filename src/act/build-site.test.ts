import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument, keepPlan, minato, taisho, withResult } from '../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/test-database/test-database.ts'
import type { Plan } from '../core/plan/plan.ts'
import type { Tenant } from '../core/tenant.ts'
import { siteFolder } from '../outside/site-folder.ts'
import { workers } from '../outside/workers.ts'
import { buildSite, type Built } from './build-site.ts'
import { publishPlan } from './publish-plan.ts'
import type { CheckedPlan, ReadingRules } from './read-document.ts'

let database: TestDatabase
let example: { readonly rules: ReadingRules; readonly checked: CheckedPlan }
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-site-'))
const out = join(folder, 'site')
beforeAll(async () => {
  database = await createTestDatabase()
  example = await exampleDocument()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const effects = { folders: siteFolder, workers }
const program = {
  key: 'test',
  style: { path: 'style.css', bytes: new TextEncoder().encode('a{}') },
  script: { path: 'search.js', bytes: () => new Uint8Array(1) },
}
async function build(into = out): Promise<Built> {
  const built = await buildSite(database, effects, program, { folder: into })
  if ('refusals' in built) throw new Error(JSON.stringify(built.refusals))
  return built
}
async function publish(tenant: Tenant, plan: Plan, at = '2018-06-25T01:00:00.000Z'): Promise<void> {
  const { rules, checked } = example
  await keepPlan(database.db, tenant, plan, { rules, source: checked.source })
  const published = await publishPlan(database, { tenant, fiscalYear: 2017 }, rules, at)
  expect(published).not.toHaveProperty('refusals')
}
const files = (into = out) =>
  readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(into.length + 1))
    .sort()

describe('a folder becomes what is published', () => {
  test('one ward: its pages are the site, in Japanese and in English', async () => {
    await publish(minato, example.checked.plan)
    const { written, pages, several } = await build()
    expect([several, written]).toEqual([false, pages])
    expect(files()).toContain('2017/index.html')
    expect(files()).toContain('en/2017/index.html')
    expect(files()).toContain('2017/share.png')
    expect(files()).toContain('en/2017/share.png')
    expect(files()).toContain('icon.svg')
    expect(readFileSync(join(out, '404.html'), 'utf8')).toMatch(/この頁はありません[^]*href="\/"/)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('47を<ruby>達成')
  })

  test('the frozen publication lies beside the pages, byte for byte', () => {
    const text = readFileSync(join(out, '2017/publication.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ schema: 'furikaeri.publication/1', sequence: 1, fiscalYear: 2017 })
  })

  test('building again writes nothing', async () => {
    expect(await build()).toMatchObject({ written: 0, removed: 0 })
  })

  test('what is kept and not published stays unseen: a newer revision, and a plan of another year', async () => {
    const { rules, checked } = example
    await keepPlan(database.db, minato, withResult(checked.plan, '12.3'), { rules, source: checked.source })
    await keepPlan(database.db, minato, { ...checked.plan, fiscalYear: 2016 }, { rules, source: [] })
    expect(await build()).toMatchObject({ written: 0, removed: 0 })
    expect(files().some((file) => file.includes('2016'))).toBe(false)
    expect(files().some((file) => readFileSync(join(out, file), 'utf8').includes('12.3%'))).toBe(false)
  })

  test('one number changed: the pages that show it are written, and no others', async () => {
    await publish(minato, withResult(example.checked.plan, '48.8'), '2018-08-01T01:00:00.000Z')
    const { written, pages } = await build()
    expect(written).toBeGreaterThan(5)
    expect(written).toBeLessThan(pages / 3)
    const id = example.checked.plan.initiatives.find(({ title }) => title.text === 'つながりづくりの支援')?.id ?? ''
    const changed = readFileSync(join(out, `2017/${id}.html`), 'utf8')
    expect(changed).toContain('48.8')
    expect(changed).toContain('最終更新 2018年8月1日')
  })

  test('a page that shows nothing new keeps the day of its last change', () => {
    expect(readFileSync(join(out, '2017/activities.html'), 'utf8')).toContain('最終更新 2018年6月25日')
  })

  test('a second ward: every ward has a folder, the list of wards stands at the root, and what was there is gone', async () => {
    await publish(taisho, example.checked.plan)
    expect(await build()).toMatchObject({ several: true })
    expect(files()).not.toContain('2017/index.html')
    expect(existsSync(join(out, '2017'))).toBe(false)
    expect(files()).toContain('271071/2017/index.html')
    expect(files()).toContain('271080/en/2017/index.html')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('271080/')
  })

  test('every link within the site leads to a file of it, and every fragment to a place on it', () => {
    const all = new Set(files())
    const broken: string[] = []
    for (const file of [...all].filter((name) => name.endsWith('.html'))) {
      const text = readFileSync(join(out, file), 'utf8')
      for (const [, href = ''] of text.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
        if (/^https?:/.test(href)) continue
        const { pathname, hash } = new URL(href, `http://site.example/${file}`)
        const path = decodeURIComponent(pathname.slice(1))
        const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
        if (!all.has(target)) broken.push(`${file}: ${href}`)
        else if (hash !== '' && !readFileSync(join(out, target), 'utf8').includes(`id="${hash.slice(1)}"`))
          broken.push(`${file}: ${href} (no such place)`)
      }
    }
    expect([...new Set(broken.map((line) => line.replace(/^[^:]*: /, '')))]).toEqual([])
  })
})

describe('a site that knows its address', () => {
  const url = 'https://ku.example/hyoka/'
  const known = join(folder, 'known')
  const read = (name: string) => readFileSync(join(known, name), 'utf8')
  const buildKnown = (at: string | undefined) => buildSite(database, effects, program, { folder: known, url: at })

  test('has a sitemap of all its pages with the day of their last change, and robots.txt that leads there', async () => {
    await buildKnown(url)
    const named = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
    const pages = files(known).filter((name) => name.endsWith('.html') && !/(?:search|404)\.html$/.test(name))
    expect(named.toSorted()).toEqual(pages.map((name) => url + name.replace(/(^|\/)index\.html$/, '$1')).toSorted())
    expect(read('sitemap.xml')).toContain('<lastmod>2018-06-25T01:00:00Z</lastmod>')
    expect(read('robots.txt')).toContain(`Sitemap: ${url}sitemap.xml`)
  })

  test('building again writes nothing; without an address there are no such files', async () => {
    expect(await buildKnown(url)).toMatchObject({ written: 0 })
    await buildKnown(undefined)
    expect(files(known).filter((name) => /sitemap|robots/.test(name))).toEqual([])
  })
})

test("a folder that holds somebody else's files is left alone", async () => {
  const other = join(folder, 'letters')
  mkdirSync(other)
  writeFileSync(join(other, 'letter.txt'), 'dear')
  const refused = await buildSite(database, effects, program, { folder: other })
  expect(refused).toEqual({ refusals: [{ kind: 'folder-not-a-site', folder: other }] })
  expect(files(other)).toEqual(['letter.txt'])
})

test('a folder that cannot be written to is said to be one', async () => {
  writeFileSync(join(folder, 'file'), '')
  const refused = await buildSite(database, effects, program, { folder: join(folder, 'file', 'site') })
  expect(refused).toHaveProperty('refusals')
})
