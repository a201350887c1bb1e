import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { exampleWard } from '../../../tools/published/example-edition.ts'
import { editionFiles } from '../../act/site-files.ts'
import { dataFiles } from '../site/edition-data.ts'

const ward = await exampleWard()
const [edition] = ward.editions
if (edition === undefined) throw new Error('nothing is published')

async function published(several = false): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  if (edition === undefined) return files
  const wanted = new Set(dataFiles.map(({ name }) => name))
  for (const file of editionFiles(ward, edition, { several, assets: { style: 'style.css', script: 'search.js' } })) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    if (!wanted.has(name)) continue
    const content = await file.content()
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return files
}

const files = await published()
type Typed = { readonly '@value': string }
type Link = { readonly '@id': string }
type Distribution = Readonly<Record<string, Typed & Link>> & {
  readonly 'spdx:checksum': { readonly 'spdx:algorithm': Link; readonly 'spdx:checksumValue': Typed }
}
type Entry = { readonly '@id': string; readonly 'dcat:distribution': readonly Distribution[] } & Readonly<
  Record<string, unknown>
>
const textOf = (name: string) => new TextDecoder().decode(files.get(name))
const catalog = JSON.parse(textOf('catalog.jsonld')) as Readonly<Record<string, unknown>> & {
  readonly 'dcat:dataset': readonly Entry[]
}
const distributions = catalog['dcat:dataset'].flatMap((entry) => entry['dcat:distribution'])

test('every data file but the descriptions is listed, with its size, its SHA-256, its type and its licence', () => {
  const listed = distributions.map((own) => own['dcat:downloadURL']?.['@id'])
  expect(listed).toEqual(dataFiles.map(({ name }) => name).filter((name) => !/metadata|jsonld/.test(name)))
  for (const own of distributions) {
    const bytes = files.get(own['dcat:downloadURL']?.['@id'] ?? '') ?? new Uint8Array()
    expect(own['dcat:byteSize']).toEqual({ '@value': String(bytes.length), '@type': 'xsd:nonNegativeInteger' })
    expect(own['spdx:checksum']['spdx:checksumValue']['@value']).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(own['spdx:checksum']['spdx:algorithm']).toEqual({ '@id': 'spdx:checksumAlgorithm_sha256' })
    expect(own['dcat:mediaType']?.['@id']).toMatch(/\/(text\/csv|application\/(json|xml))$/)
    expect(own['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' })
  }
})

test('its times are those of the publication, its year the fiscal year, its publisher the ward by its code', () => {
  const instant = { '@value': edition.publishedAt, '@type': 'xsd:dateTime' }
  for (const own of [catalog, ...catalog['dcat:dataset'], ...distributions]) {
    expect(own['dct:issued']).toEqual(instant)
    expect(own['dct:modified']).toEqual(instant)
  }
  expect(catalog['dct:publisher']).toMatchObject({ 'foaf:name': '大阪市港区', 'dct:identifier': '271071' })
  for (const own of catalog['dcat:dataset'])
    expect(own['dct:temporal']).toMatchObject({
      'dcat:startDate': { '@value': '2017-04-01' },
      'dcat:endDate': { '@value': '2018-03-31' },
    })
})

test('every address is relative, so that the catalogue is right wherever the site stands; every table has its description', async () => {
  const relative = distributions.map((own) => [own['dcat:downloadURL']?.['@id'], own['dct:conformsTo']?.['@id']])
  for (const [name = '', description] of relative) {
    expect(files.has(name)).toBe(true)
    if (name.endsWith('.csv')) expect(description).toBe(`${name}-metadata.json`)
  }
  expect(await published(true)).toEqual(files)
})

type Metadata = {
  readonly url: string
  readonly tableSchema: {
    readonly primaryKey: readonly string[]
    readonly columns: readonly {
      readonly name: string
      readonly titles: { readonly ja: readonly string[]; readonly en: readonly string[] }
    }[]
  }
}

test.each(dataFiles.filter(({ name }) => name.endsWith('.csv')).map(({ name }) => name))(
  '%s is described as the W3C asks: names, titles in two languages, types, key',
  (name) => {
    const metadata = JSON.parse(textOf(`${name}-metadata.json`)) as Metadata
    const { columns, primaryKey } = metadata.tableSchema
    expect(metadata.url).toBe(name)
    const head = textOf(name).slice(0, textOf(name).indexOf('\r\n')).replace('\uFEFF', '').split(',')
    expect(columns.map(({ titles }) => titles.ja[0])).toEqual(head)
    for (const column of columns) {
      expect(column.name).toMatch(/^[a-z][a-z_]*$/)
      expect(column.titles.en[0]).toBeTruthy()
      expect(column).toHaveProperty('datatype')
      expect(column).toHaveProperty('null', '')
    }
    expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...primaryKey]))
    expect(metadata).toMatchObject({
      dialect: { encoding: 'utf-8', header: true },
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:modified': { '@value': edition.publishedAt },
    })
  },
)

test('no data file names a path of the machine, or any day but those of the plan', () => {
  for (const [name] of files) expect([name, textOf(name).includes(process.cwd())]).toEqual([name, false])
})
