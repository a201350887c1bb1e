import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { partOf } from '../../core/origin.ts'
import { makeXlsx } from '../../../tools/office-files/make-xlsx.ts'
import type { LaidOut, LayoutProblem } from '../laid-out.ts'
import { readOdsLines } from './read-ods.ts'
import { readXlsxLines } from './read-xlsx.ts'

const sheet = {
  name: '様式2',
  rows: [
    ['具体的取組', null, null, '目標', '実績'],
    [null, null, null, null, null],
    ['防災訓練', null, null, '80店舗以上', 82],
    [null, null, null, '二行の\n目標', '"引用"'],
  ],
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
}

const formats: readonly (readonly [string, () => Promise<LaidOut | LayoutProblem>])[] = [
  ['Excel', async () => readXlsxLines(await writeXlsx({ sheets: [sheet] }))],
  ['OpenDocument', async () => readOdsLines(await writeOds({ sheets: [sheet] }))],
]

describe.each(formats)('%s', (_, read) => {
  test('a sheet is its name and its rows as a spreadsheet copies them; rows apart are blocks with columns of their own, a gap between cells is one column, what merged cells cover is none', async () => {
    const laidOut = await read()
    if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
    expect(laidOut.lines.map(({ text }) => text)).toEqual([
      '様式2',
      '',
      '具体的取組\t目標\t実績',
      '',
      '防災訓練\t\t80店舗以上\t82',
      '\t\t"二行の',
      '目標"\t"""引用"""',
      '',
    ])
    expect(laidOut.lines[0]?.isName).toBe(true)
  })

  test('every value has the address of its cell', async () => {
    const laidOut = await read()
    if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
    const line = laidOut.lines[4]
    if (line?.origin === undefined) throw new Error('no place')
    expect(partOf(line.origin, line.text, 1)).toBe('様式2!A3')
    expect(partOf(line.origin, line.text, line.text.indexOf('82') + 1)).toBe('様式2!E3')
  })
})

test('hidden sheets are not read', async () => {
  const bytes = await writeXlsx({ sheets: [sheet, { name: '控え', rows: [['秘密']], hidden: true }] })
  expect(JSON.stringify(await readXlsxLines(bytes))).not.toContain('秘密')
})

const remarksOf = (laidOut: LaidOut | LayoutProblem) => ('problem' in laidOut ? laidOut.problem : laidOut.remarks)

test('what is hidden, what failed and what was saved without a value is named by its sheet or cell, with the nearest line', async () => {
  const bytes = makeXlsx([
    {
      name: '様式 2',
      rows: [
        ['指標', '目標', '実績'],
        ['件数', '80件', { formula: 'B9', gives: '#REF!' }],
        ['割合', '80%', { formula: 'B9/B8' }, { formula: '""', gives: '' }],
        [null, null, { formula: 'B9/0', gives: '#DIV/0!' }],
      ],
    },
    { name: '控え', rows: [['秘密']], isHidden: true },
    { name: '案', rows: [['秘密']], isHidden: true },
  ])
  expect(remarksOf(await readXlsxLines(bytes))).toEqual([
    { what: 'hidden-sheet', count: 2, parts: ['控え', '案'], line: 1 },
    { what: 'error-value', count: 2, parts: ["'様式 2'!C2", "'様式 2'!C4"], line: 4 },
    { what: 'no-saved-value', count: 1, parts: ["'様式 2'!C3"], line: 5 },
  ])
})

test('a workbook in which all is well leaves no remark', async () => {
  expect(remarksOf(await readXlsxLines(await writeXlsx({ sheets: [sheet] })))).toEqual([])
  expect(remarksOf(await readOdsLines(await writeOds({ sheets: [sheet] })))).toEqual([])
})

test('of a thousand cells that failed ten are named and all are counted', async () => {
  const rows = Array.from({ length: 1000 }, () => [{ formula: '1/0', gives: '#DIV/0!' }])
  const [remark] = remarksOf(await readXlsxLines(makeXlsx([{ name: 'a', rows }]))) ?? []
  expect(remark).toMatchObject({ count: 1000, line: 3 })
  expect(remark).toHaveProperty('parts.length', 10)
})

const workbook = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const content = (body: string) =>
  `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="a">${body}</table:table></office:document-content>`

test('OpenDocument hides a sheet by its style, and shows what failed', async () => {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
  const xml = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style><table:table table:name="控え" table:style-name="ta2"><table:table-row>${cell('秘密')}</table:table-row></table:table><table:table table:name="a" table:style-name="ta1"><table:table-row>${cell('#REF!') + cell('Err:502') + cell('#1')}</table:table-row></table:table></office:document-content>`
  const laidOut = await readOdsLines(workbook({ 'content.xml': xml }))
  expect(JSON.stringify(laidOut)).not.toContain('秘密')
  expect(remarksOf(laidOut)).toEqual([
    { what: 'hidden-sheet', count: 1, parts: ['控え'], line: 1 },
    { what: 'error-value', count: 2, parts: ['a!A1', 'a!B1'], line: 3 },
  ])
})

describe('refused', () => {
  test.each([
    [
      'a cell in row 4294967295',
      '<worksheet><sheetData><row r="4294967295"><c r="A4294967295"/></row></sheetData></worksheet>',
      'broken',
    ],
    [
      'a cell in a column behind XFD',
      '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
      'broken',
    ],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet/>', 'doctype'],
  ])('%s', async (_, xml, problem) => {
    const bytes = workbook({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': xml })
    expect(await readXlsxLines(bytes)).toMatchObject({ problem })
  })

  test.each([
    ['macros', { 'content.xml': content(''), 'Basic/Standard/a.xml': '' }, 'macros'],
    ['a way out of the folder', { 'content.xml': content(''), '../../etc/passwd': '' }, 'path-outside'],
    ['a DOCTYPE', { 'content.xml': `<!DOCTYPE x>${content('')}` }, 'doctype'],
    ['what breaks off', { 'content.xml': content('').slice(0, 80) }, 'broken'],
  ])('%s in OpenDocument', async (_, parts, problem) => {
    expect(await readOdsLines(workbook(parts))).toMatchObject({ problem })
  })

  test('a cell with text that is repeated a million times is not', async () => {
    const row =
      '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row>'
    const laidOut = await readOdsLines(workbook({ 'content.xml': content(row) }))
    expect(JSON.stringify(laidOut).length).toBeLessThan(20_000)
  })
})

test('a workbook cut anywhere is refused or read, and nothing is thrown', async () => {
  const whole = await writeXlsx({ sheets: [sheet] })
  for (let length = 0; length < whole.length; length += 97)
    expect(await readXlsxLines(whole.slice(0, length))).toHaveProperty('problem')
})
