import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleForm, exampleMapping, filled, fillingOf, words } from '../../tools/published/filled-workbook.ts'
import { ownWorkbook } from '../../tools/published/own-workbook.ts'
import type { OwnCell, OwnFile } from '../core/form/own-workbook.ts'
import type { WorkbookMapping } from '../core/form/workbook-mapping.ts'
import { readOwnFile } from '../read/own-workbook/read-own-file.ts'
import type { CellContent } from '../report/document/workbook.ts'
import { closeParcel, openParcel, partOf, textOf } from '../write/pptx/parcel.ts'
import { cellText } from '../write/xlsx/sheet-look.ts'
import { fillOwnWorkbook } from './fill-own-workbook.ts'

const form = exampleForm()
const sheetPath = 'xl/worksheets/sheet1.xml'
const opened = (bytes: Uint8Array): OwnFile => {
  const file = readOwnFile(bytes)
  if ('problem' in file) throw new Error(JSON.stringify(file))
  return file
}
const sheetOf = (bytes: Uint8Array) => {
  const [sheet] = opened(bytes).workbook.sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
const read = async (bytes: Uint8Array) => {
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
const edited = (change: (xml: string) => string, path = sheetPath, base = form): Uint8Array => {
  const parts = openParcel(base)
  return closeParcel({ ...parts, [path]: partOf(change(textOf(parts[path] ?? new Uint8Array()))) })
}
const number = (value: string, before = '', after = ''): CellContent => ({
  kind: 'number',
  value,
  decimals: value.split('.')[1]?.length ?? 0,
  grouped: false,
  minus: '▲',
  before,
  after,
})
const patience = { timeout: 60_000 }
const nothing: CellContent = { kind: 'empty' }

test('the example in the folder is the one that its script makes', async () => {
  expect(Buffer.from(await ownWorkbook()).equals(Buffer.from(form))).toBe(true)
})

describe('what is written', () => {
  test('each thing stands beside its words, in the cell of its name, or below its head', async () => {
    const cells = exampleMapping.cells.map(({ field }) => words(field))
    const row = exampleMapping.tables[0]?.columns.map(({ field }) => words(field)) ?? []
    const { rows } = await read(filled(form, { cells, tables: [[row, row]] }).bytes)
    expect([rows[1]?.[1], rows[1]?.[4], rows[2]?.[1], rows[5]?.[1]]).toEqual([
      'plan.fiscalYear',
      'plan.publisher',
      'plan.vision',
      'plan.summary',
    ])
    const written = exampleMapping.tables[0]?.columns.map(({ field }) => field)
    expect([rows[9], rows[10]]).toEqual([written, written])
  })

  test('any text comes back as it was, and the part stays well-formed', patience, async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    const rows = fc.array(fc.array(text, { minLength: 8, maxLength: 8 }), { minLength: 30, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        const filling = { cells: [], tables: [texts.map((row) => row.map(words))] }
        const { bytes } = filled(form, filling)
        const { rows: found } = await read(bytes)
        expect(found.slice(9, 9 + texts.length)).toEqual(texts.map((row) => row.map(cellText)))
        const parser = new SaxesParser({ xmlns: true })
        parser.on('error', (problem) => {
          throw problem
        })
        parser.write(sheetOf(bytes).xml).close()
      }),
      { numRuns: 8 },
    )
  })

  test.each(['=1+1', '+81', '-cmd', '@SUM(A1)', '\t=1', '＝1+1', '＠A1', '_x0041_', ']]>', '<f>1</f>'])(
    '%j is a text and never a formula, and stays one when the cell is edited',
    async (text) => {
      const { bytes } = filled(form, fillingOf(words(text), 1))
      const sheet = await read(bytes)
      expect(sheet.rows[2]?.[1]).toBe(text)
      expect(
        sheetOf(bytes)
          .rows.flatMap(({ cells }) => cells)
          .filter((cell) => cell.hasFormula),
      ).toHaveLength(1)
      if (/^[=+\-@\t＝＠]/.test(text)) expect(sheet.cells?.get('2,1')?.style?.numFmt).toBe('@')
    },
  )

  test.each([
    ['▲3.2ポイント', number('-3.2', '', 'ポイント'), -3.2, '0.0"ポイント";"▲"0.0"ポイント"'],
    ['80%以上', number('80', '', '%以上'), 80, '0"%以上";"▲"0"%以上"'],
  ])('%s is a number that looks as it is written', async (_, content, value, format) => {
    const sheet = await read(filled(form, fillingOf(content, 1)).bytes)
    const cell = sheet.cells?.get('9,3')
    expect([sheet.rows[9]?.[3], cell?.style?.numFmt]).toEqual([value, format])
    // Lines and place are those of the form.
    const before = (await read(form)).cells?.get('9,3')?.style
    expect({ ...cell?.style, numFmt: undefined }).toEqual({ ...before, numFmt: undefined })
  })

  test('a bare number keeps a display of the form that shows numbers, and has its own where the form would show a date or a share', () => {
    const styled = (format: string) =>
      edited(
        (xml) =>
          xml
            .replace(/<cellXfs/, `<numFmts count="1"><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs`)
            .replace(/<numFmts[\s\S]*?<\/numFmts>/, (formats) => formats)
            .replace(/(<cellXfs[\s\S]*?<\/cellXfs>)/, (xfs) => xfs.replace(/numFmtId="\d+"/g, 'numFmtId="170"')),
        'xl/styles.xml',
      )
    const styleAfter = (format: string) => {
      const { bytes } = filled(styled(format), fillingOf(number('12'), 1))
      const at = ({ row, column }: OwnCell) => row === 9 && column === 3
      return sheetOf(bytes)
        .rows.flatMap(({ cells }) => cells)
        .find(at)?.style
    }
    const own = sheetOf(form).rows[9]?.cells[3]?.style
    expect([styleAfter('#,##0.0'), styleAfter('0.0&quot;点&quot;')]).toEqual([own, own])
    expect(styleAfter('0.0%')).not.toBe(own)
    expect(styleAfter('yyyy/m/d')).not.toBe(own)
  })

  test('what a plan does not say is not written: the cell stays as it is', () => {
    expect(sheetOf(filled(form, fillingOf(nothing, 3)).bytes).rows[9]).toEqual(sheetOf(form).rows[9])
  })

  test('a row becomes as high as its text, unless a person set its height', () => {
    const rows = sheetOf(filled(form, fillingOf(words('長い文です。'.repeat(30)), 1)).bytes).rows
    expect(rows.find(({ row }) => row === 9)?.height).toBeGreaterThan(60)
    expect(rows.find(({ row }) => row === 2)?.height).toBe(40)
  })
})

describe('what stays', () => {
  test('every part that nothing is written into goes in as it is packed, byte by byte', () => {
    const { bytes } = filled(form, fillingOf(words('文'), 2))
    const before = opened(form).parts
    const after = new Map(opened(bytes).parts.map((part) => [part.name, part]))
    const isSame = ({ name, packed }: (typeof before)[number]) =>
      Buffer.from(after.get(name)?.packed ?? []).equals(Buffer.from(packed))
    const changed = before.filter((part) => !isSame(part)).map(({ name }) => name)
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', sheetPath])
    expect([...after.keys()]).toEqual(before.map(({ name }) => name))
  })

  test('every other cell, and all that stands around the cells, stays letter by letter', patience, () => {
    fc.assert(
      fc.property(fc.nat(40), fc.string({ minLength: 1, maxLength: 20 }), (rows, text) => {
        const [before, after] = [sheetOf(form), sheetOf(filled(form, fillingOf(words(text), rows)).bytes)]
        expect(after.xml.slice(0, after.data.inner)).toBe(before.xml.slice(0, before.data.inner))
        expect(after.xml.slice(after.data.end)).toBe(before.xml.slice(before.data.end))
        const cellsOf = ({ xml, rows: all }: typeof before) =>
          all.flatMap(({ cells }) => cells.map(({ from, to, hasFormula }) => (hasFormula ? '' : xml.slice(from, to))))
        const [own, now] = [cellsOf(before), cellsOf(after)]
        expect(now).toHaveLength(own.length)
        const differing = own.filter((cell, index) => cell !== now[index]).length
        expect(differing).toBe(6 + rows * 8)
      }),
      { numRuns: 12 },
    )
  })

  test('a second reader finds the same merged cells, drop-downs, conditional formats, paper and hidden sheet', async () => {
    const [before, after] = [await readXlsx(form), await readXlsx(filled(form, fillingOf(words('文'), 30)).bytes)]
    const layout = ({ sheets }: typeof before) =>
      sheets.map(
        ({
          name,
          merges,
          dataValidations,
          conditionalRules,
          pageSetup,
          headerFooter,
          freezePane,
          hidden,
          columns,
        }) => ({
          name,
          merges,
          dataValidations,
          conditionalRules,
          pageSetup,
          headerFooter,
          freezePane,
          hidden,
          columns,
        }),
      )
    expect(layout(after)).toEqual(layout(before))
    expect(layout(before)[0]).toMatchObject({ merges: expect.any(Array), dataValidations: [{ type: 'list' }] })
  })

  test('a formula stays; what it came to for the empty form is taken out, and programs are told to count anew', async () => {
    const { bytes } = filled(form, fillingOf(words('文'), 2))
    const xml = sheetOf(bytes).xml
    expect(sheetOf(form).xml).toContain('<f>COUNTA(C10:C49)</f><v>0</v>')
    expect(xml).toContain('<f>COUNTA(C10:C49)</f></c>')
    expect(textOf(openParcel(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /<calcPr [^>]*fullCalcOnLoad="1"\/>/,
    )
  })

  test('who made the form, when and in which folder, does not go out with it', () => {
    const named = edited(
      (xml) =>
        xml.replace(
          '</cp:coreProperties>',
          '<dc:creator>山田</dc:creator><cp:lastModifiedBy>佐藤</cp:lastModifiedBy><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-01T00:00:00Z</dcterms:modified></cp:coreProperties>',
        ),
      'docProps/core.xml',
    )
    const core = textOf(
      openParcel(filled(named, fillingOf(words('文'), 1)).bytes)['docProps/core.xml'] ?? new Uint8Array(),
    )
    expect(core).not.toMatch(/山田|佐藤|2026/)
    expect(core).toContain('振り返りシート')
  })

  test('the same plan and the same form give the same bytes', () => {
    const made = () => Buffer.from(filled(form, fillingOf(words('文'), 9)).bytes)
    expect(made().equals(made())).toBe(true)
  })
})

describe('more records than rows', () => {
  let short: Uint8Array
  beforeAll(async () => {
    short = await ownWorkbook(3)
  })

  test('rows are added before the last one: everything below moves, and all that leads to it follows', async () => {
    const { bytes, added } = filled(short, fillingOf(words('文'), 12))
    expect(added).toEqual([{ words: '番号・具体的取組・指標・目標・実績・前年度・判定・改善策', rows: 9 }])
    const { xml } = sheetOf(bytes)
    expect(xml).toContain('<f>COUNTA(C10:C21)</f>')
    expect(xml).toMatch(/<conditionalFormatting sqref="G10:G21">/)
    expect(xml).toMatch(/<dataValidation [^>]*sqref="G10:G21"/)
    expect(xml).toContain('<mergeCell ref="A22:B22"/>')
    const sheet = await read(bytes)
    expect(sheet.rows.slice(9, 21).map((row) => row[7])).toEqual(Array.from({ length: 12 }, () => '文'))
    expect(sheet.rows[21]?.[0]).toBe('指標の数')
    expect(sheet.rows[23]?.[0]).toBe('備　考')
  })

  test('added rows look like the one before which they come', async () => {
    const sheet = await read(filled(short, fillingOf(nothing, 6)).bytes)
    const styleOf = (row: number) => sheet.cells?.get(`${row},3`)?.style
    expect(styleOf(12)).toEqual(styleOf(9))
    expect(styleOf(12)?.border).toBeDefined()
  })

  test('as many as there are need none, one more needs one', () => {
    expect(filled(short, fillingOf(words('文'), 3)).added).toEqual([])
    expect(filled(short, fillingOf(words('文'), 4)).added).toMatchObject([{ rows: 1 }])
  })

  test.each([
    ['a drawing', (xml: string) => xml.replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'), 'drawing'],
    [
      'a formula that counts its cells out',
      (xml: string) => xml.replace('COUNTA(C10:C12)', 'INDIRECT("C12")'),
      'INDIRECT("C12")',
    ],
    [
      'a formula in the rows themselves',
      (xml: string) => xml.replace('<c r="F12" s="4"/>', '<c r="F12" s="4"><f>D12/E12</f></c>'),
      'f',
    ],
    [
      'a formula that several cells share',
      (xml: string) => xml.replace('<f>COUNTA', '<f t="shared" ref="C13" si="0">COUNTA'),
      'f t',
    ],
  ])('%s is in the way: nothing is written, and it is said', (_, change, because) => {
    const [table] = exampleMapping.tables
    if (table === undefined) throw new Error('no table')
    const columns = table.columns.filter(({ heading }) => heading !== '前年度')
    const mapping = { ...exampleMapping, cells: [], tables: [{ ...table, columns }] }
    const filling = { cells: [], tables: [Array.from({ length: 12 }, () => columns.map(() => words('文')))] }
    expect(fillOwnWorkbook(short, mapping, filling)).toHaveProperty('bytes')
    expect(fillOwnWorkbook(edited(change, sheetPath, short), mapping, filling)).toMatchObject({
      problems: [{ problem: 'rows-short', rows: 3, records: 12, because }],
    })
  })
})

describe('what is in the way', () => {
  const place = (cell: object): WorkbookMapping => ({
    schema: 'furikaeri.workbook/1',
    cells: [cell as never],
    tables: [],
  }) // oxlint-disable-line typescript/no-unsafe-type-assertion
  const problemsOf = (mapping: WorkbookMapping, bytes = form) =>
    fillOwnWorkbook(bytes, mapping, { cells: [words('文')], tables: [] })

  test.each([
    ['words that stand nowhere', { label: '目標像', beside: 'right' }, 'label-missing', []],
    ['a sheet that is not there', { label: '使命', beside: 'right', sheet: '様式9' }, 'sheet-missing', []],
    ['a name that no cell has', { name: '区長名' }, 'name-missing', []],
    ['a cell that says something', { label: '年度', beside: 'below' }, 'cell-taken', ['振り返り!A3']],
    ['a formula', { label: '指標の数', beside: 'right', replace: true }, 'cell-formula', ['振り返り!C50']],
  ])('%s', (_, cell, problem, at) => {
    expect(problemsOf(place({ field: 'plan.vision', ...cell }))).toMatchObject({ problems: [{ problem, at }] })
  })

  test('words that stand in two cells are not guessed', () => {
    const twice = edited((xml) =>
      xml.replace('<c r="B52" s="3"/>', '<c r="B52" s="3" t="inlineStr"><is><t>使命</t></is></c>'),
    )
    expect(problemsOf(place({ field: 'plan.vision', label: '使命', beside: 'right' }), twice)).toMatchObject({
      problems: [{ problem: 'label-twice', at: ['振り返り!A4', '振り返り!B52'] }],
    })
  })

  test('two things for one cell, heads that no row has, a text that no cell holds: all of it at once', () => {
    const cell = { field: 'plan.vision', label: '使命', beside: 'right' } as const
    const heads = { each: ['goal'], columns: [{ heading: '課題', field: 'goal.title' }] } as const
    const mapping = {
      schema: 'furikaeri.workbook/1',
      cells: [cell, cell],
      tables: [{ ...heads, each: ['goal'], columns: [...heads.columns] }],
    } satisfies WorkbookMapping
    expect(fillOwnWorkbook(form, mapping, { cells: [], tables: [] })).toMatchObject({
      problems: [{ problem: 'heads-missing', words: '課題' }, { problem: 'cell-twice' }],
    })
    expect(problemsOf(place(cell))).toHaveProperty('bytes')
    const long = fillOwnWorkbook(form, place(cell), { cells: [words('字'.repeat(32_768))], tables: [] })
    expect(long).toMatchObject({ problems: [{ problem: 'text-too-long' }] })
  })

  test('what stands in a cell is written over where the mapping says so', async () => {
    const over = place({ field: 'plan.vision', label: '年度', beside: 'below', replace: true })
    const made = problemsOf(over)
    if (!('bytes' in made)) throw new Error(JSON.stringify(made))
    expect((await read(made.bytes)).rows[2]?.[0]).toBe('文')
  })
})
