import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleForm } from '../../../tools/published/filled-workbook.ts'
import { closeParcel, openParcel, partOf, textOf, type Parts } from '../../write/pptx/parcel.ts'
import { readOwnFile } from './read-own-file.ts'

const form = exampleForm()
const sheetPath = 'xl/worksheets/sheet1.xml'
const withParts = (change: (parts: Parts) => void): Uint8Array => {
  const parts = openParcel(form)
  change(parts)
  return closeParcel(parts)
}
const withXml = (path: string, change: (xml: string) => string): Uint8Array =>
  withParts((parts) => {
    parts[path] = partOf(change(textOf(parts[path] ?? new Uint8Array())))
  })
const problemOf = (bytes: Uint8Array) => {
  const read = readOwnFile(bytes)
  return 'problem' in read ? read : 'read'
}
/** Every four bytes that say `from` say `to`. */
const forged = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  const all = Buffer.from(bytes)
  const said = Buffer.alloc(4)
  said.writeUInt32LE(from)
  for (let at = all.indexOf(said); at >= 0; at = all.indexOf(said, at + 4)) all.writeUInt32LE(to, at)
  return new Uint8Array(all)
}

test('a form is read with its words, merged cells, names, widths and the place of every cell in its part', () => {
  const file = readOwnFile(form)
  if ('problem' in file) throw new Error(file.problem)
  const [sheet, hidden] = file.workbook.sheets
  expect([sheet?.name, hidden?.name]).toEqual(['振り返り', '選択肢'])
  expect(file.workbook.names).toContainEqual({ name: '年度', sheet: '振り返り', at: { row: 1, column: 1 } })
  expect(sheet?.merges).toContainEqual({ from: { row: 7, column: 0 }, to: { row: 8, column: 0 } })
  for (const row of sheet?.rows ?? [])
    for (const { from, to } of row.cells)
      expect(sheet?.xml.slice(from, to)).toMatch(new RegExp(`^<c r="[A-H]${row.row + 1}"[^]*(?:/>|</c>)$`))
  expect(sheet?.rows[0]?.cells[0]?.text).toBe('海辺市 運営方針 振り返りシート')
})

test('shared words without how they are read aloud, words in the cell, and what a formula came to', () => {
  const change = (xml: string) =>
    xml.replace(
      '<si><t>使　命</t></si>',
      '<si><r><t>使</t></r><r><t>命</t></r><rPh sb="0" eb="2"><t>シメイ</t></rPh></si>',
    )
  const file = readOwnFile(withXml('xl/sharedStrings.xml', change))
  if ('problem' in file) throw new Error(file.problem)
  expect(file.workbook.sheets[0]?.rows[3]?.cells[0]?.text).toBe('使命')
})

describe('what is refused, each with its reason', () => {
  test.each([
    ['words', new TextEncoder().encode('様式'), 'not-a-zip'],
    ['nothing', new Uint8Array(), 'not-a-zip'],
    [
      'an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      'old-format',
    ],
    ['a zip of something else', closeParcel({ 'a.txt': partOf('a') }), 'not-xlsx'],
    [
      'an OpenDocument sheet',
      closeParcel({ mimetype: partOf('application/vnd.oasis.opendocument.spreadsheet') }),
      'opendocument',
    ],
    ['a program in it', withParts((parts) => void (parts['xl/vbaProject.bin'] = partOf('x'))), 'macros'],
    [
      'a type with programs',
      withXml('[Content_Types].xml', (xml) => xml.replace('sheet.main', 'sheet.macroEnabled.main')),
      'macros',
    ],
    ['a signature', withParts((parts) => void (parts['_xmlsignatures/sig1.xml'] = partOf('<a/>'))), 'signed'],
    ['a name that leads out', withParts((parts) => void (parts['../../etc/passwd'] = partOf('x'))), 'broken-part'],
    ['a name that begins at the root', withParts((parts) => void (parts['/etc/passwd'] = partOf('x'))), 'broken-part'],
    ['a name with a drive', withParts((parts) => void (parts['C:\\x'] = partOf('x'))), 'broken-part'],
    [
      'names that differ in capitals only',
      withParts((parts) => void (parts['XL/workbook.xml'] = partOf('x'))),
      'broken-part',
    ],
    [
      'a DOCTYPE in the sheet',
      withXml(sheetPath, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
      'doctype',
    ],
    [
      'a DOCTYPE where nobody looks',
      withXml('xl/theme/theme1.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a>')),
      'doctype',
    ],
    [
      'an entity that nobody knows',
      withXml(sheetPath, (xml) => xml.replace('<sheetData>', '<sheetData>&b;')),
      'broken-part',
    ],
    ['a sheet that breaks off', withXml(sheetPath, (xml) => xml.slice(0, 900)), 'broken-part'],
    ['styles that break off', withXml('xl/styles.xml', (xml) => xml.slice(0, 900)), 'broken-part'],
    ['a cell beyond the last', withXml(sheetPath, (xml) => xml.replace('r="A3"', 'r="A4294967295"')), 'broken-part'],
    [
      'a row beyond the last',
      withXml(sheetPath, (xml) => xml.replace('<row r="3"', '<row r="4294967295"')),
      'broken-part',
    ],
    ['a cell twice', withXml(sheetPath, (xml) => xml.replace('r="B3"', 'r="A3"')), 'broken-part'],
    [
      'merged cells that are none',
      withXml(sheetPath, (xml) => xml.replace('"A1:H1"', '"A1:ZZZZ99999999"')),
      'broken-part',
    ],
    [
      'more merged cells than a form has',
      withXml(sheetPath, (xml) => xml.replace('<mergeCell ', `${'<mergeCell ref="J1:K1"/>'.repeat(5000)}<mergeCell `)),
      'too-large',
    ],
    [
      'more columns than a form has',
      withXml(sheetPath, (xml) => xml.replace('<col ', `${'<col min="1" max="1"/>'.repeat(2000)}<col `)),
      'too-large',
    ],
    [
      'text in UTF-16',
      withParts((parts) => void (parts[sheetPath] = Buffer.from('\ufeff<a/>', 'utf16le'))),
      'broken-part',
    ],
    [
      'two thousand parts',
      withParts((parts) => {
        for (let count = 0; count < 2000; count += 1) parts[`xl/${count}`] = partOf('')
      }),
      'too-large',
    ],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toMatchObject({ problem })
  })

  test('twenty-one million letters of XML are refused before they are unpacked', () => {
    const bytes = withParts((parts) => {
      parts['xl/bomb.xml'] = new Uint8Array(21_000_000).fill(32)
    })
    const before = process.memoryUsage().arrayBuffers
    expect(problemOf(bytes)).toMatchObject({ problem: 'too-large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })

  test('a part that says it is smaller than it is gets no more room than it says', () => {
    const size = 18_765_432
    const bytes = withParts((parts) => {
      parts['xl/bomb.xml'] = new Uint8Array(size).fill(32)
    })
    const bomb = forged(bytes, size, 100)
    const before = process.memoryUsage().arrayBuffers
    expect(problemOf(bomb)).toMatchObject({ problem: 'broken-part', detail: 'xl/bomb.xml' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })

  test('parts that say they have more than a hundred million bytes together are not opened, whatever they are', () => {
    const size = 1_234_567
    const bytes = withParts((parts) => {
      parts['xl/media/image1.png'] = new Uint8Array(size)
    })
    expect(problemOf(bytes)).toBe('read')
    expect(problemOf(forged(bytes, size, 101_000_000))).toMatchObject({ problem: 'too-large' })
  })

  test('a part whose bytes are not those that it says is broken', () => {
    const all = Buffer.from(form)
    const name = all.lastIndexOf(sheetPath)
    all.writeUInt32LE(12_345, name - 30)
    expect(problemOf(new Uint8Array(all))).toMatchObject({ problem: 'broken-part', detail: sheetPath })
  })

  test('parts that share their bytes are no parcel', () => {
    const once = Buffer.from(closeParcel({ 'a.xml': partOf('<a/>'), 'b.xml': partOf('<a/>') }))
    const mark = Buffer.from([0x50, 0x4b, 1, 2])
    const second = once.indexOf(mark, once.indexOf(mark) + 4)
    once.writeUInt32LE(once.readUInt32LE(once.indexOf(mark) + 42), second + 42)
    expect(problemOf(new Uint8Array(once))).toMatchObject({ problem: 'not-a-zip' })
  })

  test('a workbook with a password, and a part with one', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [[1]] }],
      encryption: { password: 'a', spinCount: 1 },
    })
    expect(problemOf(locked)).toMatchObject({ problem: 'old-format' })
    const all = Buffer.from(form)
    const first = all.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    all.writeUInt16LE(1, first + 8)
    expect(problemOf(new Uint8Array(all))).toMatchObject({ problem: 'encrypted' })
  })

  test('a file cut anywhere, or with any byte turned, is read or refused, and nothing is thrown', () => {
    for (let length = 0; length < form.length; length += 211)
      expect(problemOf(form.slice(0, length))).toHaveProperty('problem')
    for (let at = 0; at < form.length; at += 37) {
      const turned = new Uint8Array(form)
      turned[at] = (turned[at] ?? 0) ^ 0xff
      expect(() => readOwnFile(turned)).not.toThrow()
    }
  })

  test('two million elements in each other are refused', () => {
    const deep = '<a>'.repeat(2_000_000) + '</a>'.repeat(2_000_000)
    expect(problemOf(withXml(sheetPath, (xml) => xml.replace('</worksheet>', `${deep}</worksheet>`)))).toMatchObject({
      problem: 'broken-part',
    })
  })
})

const hostile = join(import.meta.dirname, '../../../../shared/hostile')
if (existsSync(hostile))
  describe('extra: the collection of hostile files', () => {
    let names: string[]
    beforeAll(() => {
      names = readdirSync(hostile)
    })
    test('extra: none of them is a form, but for the one that is a sound workbook', () => {
      expect(names.length).toBeGreaterThan(10)
      const read = names.filter((name) => problemOf(new Uint8Array(readFileSync(join(hostile, name)))) === 'read')
      expect(read).toEqual(['xlsx_formula_and_error.xlsx'])
    })
  })
