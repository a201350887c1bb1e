import { beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument, minato } from '../../tools/published/published-example.ts'
import { freeze } from '../core/publication.ts'
import { canonicalJson } from '../write/json/canonical-json.ts'
import { drawSite, type DrawJob, type Drawn } from './draw-site.ts'
import { sha256 } from './read-publication.ts'

type WardJob = Extract<DrawJob, { kind: 'ward' }>
const fiscalYear = 2017
let body = ''
beforeAll(async () => {
  const { checked } = await exampleDocument()
  const content = freeze(checked, minato, fiscalYear)
  body = canonicalJson({ ...content, sequence: 1, publishedAt: '2026-11-24T00:00:00Z', revision: 1 })
})

/** What is drawn of the example's year, given the marks of what is there already. */
async function drawn(known: Readonly<Record<string, string>>, more: Partial<WardJob> = {}): Promise<Drawn[]> {
  const job: WardJob = {
    kind: 'ward',
    site: { several: false, assets: { style: 'style.css', script: 'search.js' } },
    compress: false,
    program: 'one',
    tenant: minato,
    published: [],
    texts: [{ body, sha256: sha256(body) }],
    whole: undefined,
    years: [{ key: 'year', known, fiscalYear }],
    ...more,
  }
  const all: Drawn[] = []
  for await (const one of drawSite(job)) all.push(one)
  return all
}
const marksOf = (all: readonly Drawn[]) => Object.fromEntries(all.map(({ path, mark }) => [path, mark]))
const writtenOf = (all: readonly Drawn[]) => all.filter(({ write }) => write.length > 0).map(({ path }) => path)
/** Marks whose hash of the content is another one: whoever draws the page sees that it differs. */
const withOtherContents = (marks: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(marks).map(([path, mark]) => [path, mark.replace(/^[0-9a-f]{16}/, '0'.repeat(16))]))

describe('a year that is drawn again', () => {
  test('at first everything is written, pictures too', async () => {
    const all = await drawn({})
    expect(writtenOf(all)).toHaveLength(all.length)
    expect(writtenOf(all)).toContain('2017/share.png')
  })

  test('from the same, nothing is written and every mark stays', async () => {
    const marks = marksOf(await drawn({}))
    const again = await drawn(marks)
    expect(writtenOf(again)).toEqual([])
    expect(marksOf(again)).toEqual(marks)
  })

  test('a page that is made from the same is not even drawn', async () => {
    const marks = withOtherContents(marksOf(await drawn({})))
    const pages = writtenOf(await drawn(marks)).filter((path) => path.endsWith('.html'))
    expect(pages).toEqual([])
  })

  test('another program draws every page, and writes none that came out the same', async () => {
    const marks = marksOf(await drawn({}))
    const again = await drawn(marks, { program: 'two' })
    expect(writtenOf(again).filter((path) => path.endsWith('.html'))).toEqual([])
    const other = await drawn(withOtherContents(marks), { program: 'two' })
    expect(writtenOf(other).length).toBeGreaterThan(100)
  })
})
