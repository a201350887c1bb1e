import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madePdf, say } from '../../tools/made-pdf.ts'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))
const preload = ['note-processor', 'note-peak'].map((name) => pathToFileURL(join(import.meta.dirname, `../../tools/${name}.ts`)).href) // prettier-ignore

/** What `check` says of a file, with the memory and processor time of the process that asks; the one that reads ends by itself. */
async function check(name: string, bytes: Uint8Array, lang: 'ja' | 'en' = 'ja') {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const { code, out, err } = await runFurikaeri(['check', file, '--quiet', '--lang', lang], {
    cwd: folder,
    env: { NODE_OPTIONS: preload.map((one) => `--import ${one}`).join(' ') },
  })
  const figure = (word: string) => Number(new RegExp(`^${word} (\\d+) `, 'm').exec(err)?.[1] ?? NaN)
  const said = err.trim().split('\n').filter((line) => !/^(?:peak|processor) |…$/.test(line)) // prettier-ignore
  return { code, out, said, peak: figure('peak'), processor: figure('processor') }
}

const text = (words: string) => strToU8(words)
const parcel = (parts: Readonly<Record<string, Uint8Array | string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? text(part) : part]))) // prettier-ignore
const mains = { xlsx: 'xl/workbook.xml', ods: 'content.xml', pptx: 'ppt/presentation.xml', docx: 'word/document.xml' } as const // prettier-ignore
type Office = keyof typeof mains
/** A parcel of a format whose main part is this, beside others. */
const office = (format: Office, main: string | Uint8Array, others: Readonly<Record<string, Uint8Array | string>> = {}) =>
  parcel({ ...(format === 'ods' ? { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' } : {}), [mains[format]]: main, ...others }) // prettier-ignore

const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
const ofEvery: readonly (readonly [string, (format: Office) => Uint8Array])[] = [
  ['that unpacks to 300 MB', (format) => office(format, new Uint8Array(300_000_000))],
  ['of 20,000 parts', (format) => office(format, '<x/>', Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a/${at}.xml`, ''])))], // prettier-ignore
  ['with a way out of its folder', (format) => office(format, '<x/>', { '../../etc/passwd': '' })],
  ['with macros', (format) => office(format, '<x/>', { 'xl/vbaProject.bin': '', 'Basic/a.xml': '' })],
  ['with an entity that reads a file', (format) => office(format, doctype)],
  ['of elements 200,000 deep', (format) => office(format, '<x>'.repeat(200_000))],
  ['that breaks off', (format) => office(format, '<x>'.repeat(2000)).slice(0, 90)],
]
const offices = Object.keys(mains) as Office[] // oxlint-disable-line typescript/no-unsafe-type-assertion -- the keys of a constant
const parcels = offices.flatMap((format) => ofEvery.map(([what, make]) => [`${format} ${what}`, `a.${format}`, () => make(format)] as const)) // prettier-ignore

const others: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['pdf without letters', 'a.pdf', () => madePdf(['0 0 595 842 re f'])],
  ['pdf of 10,000 pages without letters', 'a.pdf', () => madePdf(Array.from({ length: 10_000 }, () => ''))],
  ['pdf that breaks off', 'a.pdf', () => madePdf([say(50, 700, '目標')]).slice(0, 300)],
  ['pdf that is a program', 'a.pdf', () => text('\u007fELF\u0002\u0001\u0001')],
  ['html of 200,000 elements in each other', 'a.html', () => text(`<!doctype html><html><body>${'<div>'.repeat(200_000)}`)],
  ['html that says nothing', 'a.html', () => text('<!doctype html><html><body><script>alert(1)</script></body></html>')],
  ['csv with a quote that never ends', 'indicators.csv', () => text('指標ID,目標_記載\n"a,1\n')],
  ['csv cut inside a letter', 'a.csv', () => text('指標,目標').slice(0, 11)],
  ['csv with a NUL', 'a.csv', () => text('指標,目標\n\0,1')],
  ['json with a prototype', 'a.json', () => text('{"__proto__":{"a":1}}')],
  ['json with a key twice', 'a.json', () => text('{"a":1,"a":2}')],
  ['json 200,000 deep', 'a.json', () => text('['.repeat(200_000))],
  ['json with 1e309', 'a.json', () => text('{"a":1e309}')],
  ['json with half a letter', 'a.json', () => text('{"a":"\\ud800"}')],
  ['xml with an entity that reads a file', 'a.xml', () => text(doctype)],
  ['xml 200,000 deep', 'a.xml', () => text('<StrategicPlan>'.repeat(200_000))],
] // prettier-ignore

describe('hostile files are refused', { timeout: 60_000 }, () => {
  let usual = 0
  beforeAll(async () => {
    usual = (await check('a.docx', office('docx', '<w:document><w:body/></w:document>'))).peak
    expect(usual).toBeGreaterThan(20)
  }, 60_000)

  test.each([...parcels, ...others])('%s: 1 and a sentence, less than 64 MiB and two seconds of the process that asks', async (_, name, make) => {
    const { code, out, said, peak, processor } = await check(name, make())
    expect([code, out, said.length], said.join('\n')).toEqual([1, '', 1])
    expect(said[0]).toMatch(/[ぁ-ん].*。$/)
    expect(said[0]).not.toMatch(/^\s*at |node:|undefined/)
    expect(peak - usual).toBeLessThan(64)
    expect(processor).toBeLessThan(2000)
  }) // prettier-ignore

  test.each(['a.xlsx', 'a.pdf', 'a.html', 'a.json', 'a.xml', 'a.csv'])('%s in English too', async (name) => {
    const bytes = name === 'a.json' ? text('{"a":1e309}') : name === 'a.xml' ? text(doctype) : parcel({ 'a/b': '' })
    const { code, said } = await check(name, bytes, 'en')
    expect([code, said.length], said.join('\n')).toEqual([1, 1])
    expect(said[0]).toMatch(/[a-z]{3}/)
    expect(said[0]).not.toMatch(/[ぁ-ん]/)
  })
})

const shared = join(import.meta.dirname, '../../../shared/hostile')
if (existsSync(shared))
  describe('extra: the hostile files beside this repository', { timeout: 60_000 }, () => {
    test.each(['xlsx_zipbomb_200MB.xlsx', 'zip_many_entries.zip', 'stratml_billion_laughs.xml', 'stratml_xxe_file.xml', 'deep.json', 'bignum.json', 'proto_pollution.json', 'truncated_utf8.csv', 'polyglot_html_as.png', 'svg_script.svg'])(
      'extra: %s is refused with a sentence', async (name) => {
        const { code, out, said } = await check(name, readFileSync(join(shared, name)))
        expect([code, out, said.length], said.join('\n')).toEqual([1, '', 1])
      },
    ) // prettier-ignore
  })
