import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { madePdf, say } from '../../tools/made-pdf.ts'
import { runFurikaeri } from '../../tools/run-furikaeri.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))
const notePeak = pathToFileURL(join(import.meta.dirname, '../../tools/note-peak.ts')).href

type Given = { readonly name: string; readonly bytes: Uint8Array }

/** What `check` says of some files, with the memory of the process that asks; those that read end by themselves. */
async function check(given: readonly Given[], lang: 'ja' | 'en' = 'ja') {
  const files = given.map(({ name }) => join(folder, name))
  for (const [at, { bytes }] of given.entries()) writeFileSync(files[at] ?? '', bytes)
  const { code, out, err } = await runFurikaeri(['check', ...files, '--quiet', '--lang', lang], {
    cwd: folder,
    env: { NODE_OPTIONS: `--import ${notePeak}` },
  })
  const peak = Number(/^peak (\d+) /m.exec(err)?.[1] ?? NaN)
  const said = err.trim().split('\n').filter((line) => !/^peak |…$/.test(line)) // prettier-ignore
  return { code, out, said, peak }
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
  ['that unpacks to more than 200 MB', (format) => office(format, new Uint8Array(201_000_000))],
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

const cases = [...parcels, ...others].map(([what, name, make], at) => ({
  what,
  name: name === 'indicators.csv' ? name : `${at}-${name}`,
  make,
}))
/** What would take most, once for every way of reading. */
const greedy = /^xlsx (?:that unpacks|of 20,000)|10,000 pages|html of 200,000|json 200,000|xml 200,000/
const byFormat = [...Map.groupBy(cases, ({ name }) => name.slice(name.lastIndexOf('.') + 1))]

describe('hostile files are refused', { timeout: 120_000 }, () => {
  test.each(byFormat)('%s: a sentence for each, and nothing else', async (_, own) => {
    const { code, out, said } = await check(own.map(({ name, make }) => ({ name, bytes: make() })))
    expect([code, out, said.length], said.join('\n')).toEqual([1, '', own.length])
    for (const { what, name } of own) {
      const [sentence, ...more] = said.filter((line) => line.includes(name))
      expect([what, more]).toEqual([what, []])
      expect(sentence, what).toMatch(/[ぁ-ん].*。$/)
      expect(sentence, what).not.toMatch(/^\s*at |node:|undefined/)
    }
  }) // prettier-ignore

  test.each(cases.filter(({ what }) => greedy.test(what)))('$what takes less than 64 MiB of the process that asks', async ({ name, make }) => {
    const usual = await check([{ name: `usual-${name}`, bytes: text('') }])
    const { peak } = await check([{ name, bytes: make() }])
    expect(usual.peak).toBeGreaterThan(20)
    expect(peak - usual.peak).toBeLessThan(64)
  }) // prettier-ignore

  test('in English too', async () => {
    const names = ['a.xlsx', 'a.pdf', 'a.html', 'a.json', 'a.xml', 'a.csv']
    const bytesOf = (name: string) =>
      name === 'a.json' ? text('{"a":1e309}') : name === 'a.xml' ? text(doctype) : parcel({ 'a/b': '' })
    const { code, said } = await check(
      names.map((name) => ({ name: `en-${name}`, bytes: bytesOf(name) })),
      'en',
    )
    expect([code, said.length], said.join('\n')).toEqual([1, names.length])
    for (const sentence of said) expect(sentence).toMatch(/^(?!.*[ぁ-ん]).*[a-z]{3}/)
  })
})

const shared = join(import.meta.dirname, '../../../shared/hostile')
const extra = ['xlsx_zipbomb_200MB.xlsx', 'zip_many_entries.zip', 'stratml_billion_laughs.xml', 'stratml_xxe_file.xml', 'deep.json', 'bignum.json', 'proto_pollution.json', 'truncated_utf8.csv', 'polyglot_html_as.png', 'svg_script.svg'] // prettier-ignore
if (existsSync(shared))
  test('extra: the hostile files beside this repository are refused with sentences', { timeout: 60_000 }, async () => {
    const { code, out, said } = await check(extra.map((name) => ({ name, bytes: readFileSync(join(shared, name)) })))
    expect([code, out]).toEqual([1, ''])
    expect(extra.filter((name) => !said.some((sentence) => sentence.includes(name)))).toEqual([])
  }) // prettier-ignore
