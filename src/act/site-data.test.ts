import { expect, test } from 'vitest'
import { exampleWard } from '../../tools/published/example-edition.ts'
import { readingRules } from '../../tools/generate/reading-rules.ts'
import { readStratml } from '../read/stratml/read-stratml.ts'
import { sayFileSize } from '../report/sentences/file-size.ts'
import { editionFiles, type SitePiece } from './site-files.ts'

const ward = await exampleWard()
const [edition] = ward.editions
if (edition === undefined) throw new Error('nothing is published')
const site = { several: false, assets: { style: 'style.css', script: 'search.js' } }
const files = new Map([...editionFiles(ward, edition, site)].map((file) => [file.path, file]))

const textOf = async (file: SitePiece | undefined) => {
  const content = await file?.content()
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : (content ?? '')
}

test('a published plan has its StratML among its data, with the day of its publication in Japan', async () => {
  const text = await textOf(files.get('2017/plan.stratml.xml'))
  expect(text).toContain('<PublicationDate>2018-06-25</PublicationDate>')
  expect(text).toContain('<Identifier>tenant-271071</Identifier>')
  const { forms } = await readingRules()
  const reading = readStratml(text, { file: 'plan.stratml.xml', encoding: 'utf-8' }, forms)
  expect('defects' in reading && reading.defects).toEqual([])
  expect('plan' in reading && reading.plan.goals.map(({ id }) => id)).toEqual(
    edition.judged.plan.goals.map(({ id }) => id),
  )
})

test.each([
  ['2017/downloads.html', ''],
  ['en/2017/downloads.html', '../../2017/'],
])('%s gives every data file with its format and its size', async (path, way) => {
  const page = await textOf(files.get(path))
  for (const [name, format] of [
    ['indicators.csv', 'CSV'],
    ['measurements.csv', 'CSV'],
    ['initiatives.csv', 'CSV'],
    ['activities.csv', 'CSV'],
    ['findings.csv', 'CSV'],
    ['indicators.csv-metadata.json', 'JSON'],
    ['catalog.jsonld', 'JSON-LD'],
    ['plan.json', 'JSON'],
    ['plan.stratml.xml', 'XML'],
    ['publication.json', 'JSON'],
  ] as const) {
    const content = await files.get(`2017/${name}`)?.content()
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : (content?.length ?? 0)
    const from = page.indexOf(`href="${way}${name}"`)
    const words = page.slice(from, from + 600)
    expect(words).toContain(sayFileSize(bytes))
    expect(words).toContain(format)
  }
})
