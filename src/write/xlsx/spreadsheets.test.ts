import { readOds, readXlsx, type Sheet as ReadSheet } from 'hucre'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { officialSheets } from '../../../tools/published/sheet-examples.ts'
import type { SheetForm } from '../../core/form/sheet-form.ts'
import type { CellContent, Workbook, WorkbookRow } from '../../report/document/workbook.ts'
import type { JudgedPlan } from '../../report/judged-plan.ts'
import { planSheets } from '../../report/workbook/plan-sheets.ts'
import { closeParcel, openParcel, partOf, textOf } from '../pptx/parcel.ts'
import { ods } from '../ods/ods.ts'
import { xlsx } from './xlsx.ts'

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let forms: readonly SheetForm[]
beforeAll(async () => {
  examples = await deckExamples()
  forms = await officialSheets()
})

const rowOf = (...contents: readonly CellContent[]): WorkbookRow => ({
  height: 20,
  cells: contents.map((content, column) => ({ ...content, look: 'field', column, columns: 1 })),
})
const bookOf = (...rows: readonly WorkbookRow[]): Workbook => ({
  language: 'ja',
  title: '題',
  sheets: [{ name: '様式', orientation: 'portrait', columns: [10, 10, 10], head: 0, rows }],
})
const words = (text: string): CellContent => ({ kind: 'text', text })
const number = (value: string, rest: Partial<Extract<CellContent, { kind: 'number' }>> = {}): CellContent => ({
  kind: 'number',
  value,
  decimals: value.split('.')[1]?.length ?? 0,
  grouped: false,
  minus: '▲',
  before: '',
  after: '',
  ...rest,
})
const valueAt = (sheet: ReadSheet | undefined, row: number, column: number) => sheet?.rows[row]?.[column] ?? null
const allXml = (bytes: Uint8Array) =>
  Object.entries(openParcel(bytes))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, part]) => [path, textOf(part)] as const)

/** The library that reads does not look into the rows that stand on every page: here they stand among the others. */
async function readFlatOds(bytes: Uint8Array) {
  const parts = openParcel(bytes)
  const content = textOf(parts['content.xml'] ?? new Uint8Array()).replace(/<\/?table:table-header-rows>/g, '')
  return readOds(closeParcel({ ...parts, 'content.xml': partOf(content) }))
}

describe.each([
  ['XLSX', xlsx, readXlsx],
  ['ODS', async (workbook: Workbook) => ods(workbook), readFlatOds],
])('%s, read back', (_format, write, read) => {
  test.each(['usual', 'long', 'empty'] as const)(
    'a plan (%s): every cell is there, numbers as numbers',
    async (which) => {
      const workbook = planSheets(examples[which], forms)
      const { sheets } = await read(await write(workbook))
      expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name))
      let compared = 0
      workbook.sheets.forEach((sheet, index) =>
        sheet.rows.forEach(({ cells }, row) => {
          for (const cell of cells) {
            const expected = cell.kind === 'text' ? cell.text : cell.kind === 'number' ? Number(cell.value) : null
            expect(valueAt(sheets[index], row, cell.column)).toEqual(expected)
            compared += 1
          }
        }),
      )
      expect(compared).toBeGreaterThan(100)
    },
  )

  test.each([
    ['79.2', 79.2],
    ['-3.2', -3.2],
    ['0.1', 0.1],
    ['123456789012345', 123456789012345],
    ['0', 0],
  ])('%s is exactly %d', async (value, expected) => {
    const { sheets } = await read(await write(bookOf(rowOf(number(value, { after: '%' })))))
    expect(valueAt(sheets[0], 0, 0)).toBe(expected)
  })

  test.each([
    '=1+1',
    '+81',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '<c>&"\'',
    ']]>',
    '_x0041_',
    '葛󠄀𠮷',
    '2 つ',
    '\u0000\u0008\uD800',
  ])('%j is a text and never a formula', async (text) => {
    const around = text.replace(/[\p{Cc}"]/gu, '')
    const made = await write(bookOf(rowOf(words(text), number('1', { before: around }))))
    const { sheets } = await read(made)
    const expected = text
      .toWellFormed()
      .replaceAll('\r', '\n')
      .replace(/[\u0000\u0008]/g, '\ufffd') // oxlint-disable-line no-control-regex
    expect(valueAt(sheets[0], 0, 0)).toBe(expected)
    for (const [path, xml] of allXml(made)) {
      expect(xml).not.toMatch(/<f>|<f |table:formula|of:=/)
      const problems: string[] = []
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', ({ message }) => problems.push(`${path}: ${message}`))
      parser.write(xml).close()
      expect(problems).toEqual([])
    }
  })

  test('lines of a text stay lines', async () => {
    const { sheets } = await read(await write(bookOf(rowOf(words('一行目\n\n三行目')))))
    expect(valueAt(sheets[0], 0, 0)).toBe('一行目\n\n三行目')
  })

  test('no author, program, path or time; no hidden sheet and no comment; in Japanese', async () => {
    const made = await write(planSheets(examples.usual, forms))
    const all = allXml(made)
      .map(([, xml]) => xml)
      .join('\n')
    expect(all).not.toMatch(
      /creator|lastModifiedBy|<dcterms:|<dc:date|generator|hucre|defter|LibreOffice|<Application|\/work\/|\/tmp|state="(?:very)?[hH]idden"|display="false".*table:table |comment|annotation/,
    )
    expect(all).toContain('<dc:language>ja</dc:language>')
    expect(Object.keys(openParcel(made)).filter((path) => /comment|custom|thumb/i.test(path))).toEqual([])
  })

  test('the same plan gives the same bytes, whatever the zone and the moment', async () => {
    const workbook = planSheets(examples.usual, forms)
    const zone = process.env['TZ']
    const first = await write(workbook)
    process.env['TZ'] = 'America/New_York'
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await write(workbook)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})

describe('how they look', () => {
  const book = bookOf(rowOf(number('-3.2', { after: 'ポイント' }), words('=1+1'), words('ふつう')))

  test('▲3.2 is -3.2 with a display of its own, its words around it literal', async () => {
    const [, styles = ''] = allXml(await xlsx(book)).find(([path]) => path === 'xl/styles.xml') ?? []
    expect(styles).toContain('formatCode="0.0&quot;ポイント&quot;;&quot;▲&quot;0.0&quot;ポイント&quot;"')
    const [, content = ''] = allXml(ods(book)).find(([path]) => path === 'content.xml') ?? []
    expect(content).toContain('<number:text>▲</number:text><number:number number:decimal-places="1"')
    expect(content).toContain('office:value="-3.2"')
  })

  test('tabs and runs of blanks are kept in ODS, where a reader would make one blank of them', () => {
    const [, content = ''] =
      allXml(ods(bookOf(rowOf(words(' 一\t二  三'))))).find(([path]) => path === 'content.xml') ?? []
    expect(content).toContain('<text:p><text:s/>一<text:tab/>二<text:s/> 三</text:p>')
  })

  test('a text that would be a formula when it is typed again keeps the format of texts', async () => {
    const cells = (await readXlsx(await xlsx(book), { readStyles: true })).sheets[0]?.cells
    expect(cells?.get('0,1')?.style?.numFmt).toBe('@')
    expect(cells?.get('0,2')?.style?.numFmt).not.toBe('@')
  })

  test.each(['様式 2', '1号様式', '課題(案)', 'A1', '様式&表'])(
    'the rows that stand on every page are found on a sheet named %s',
    async (name) => {
      const [only] = bookOf(rowOf(words('題')), rowOf(words('一'))).sheets
      if (only === undefined) throw new Error('no sheet')
      const made = await xlsx({ ...book, sheets: [{ ...only, name, head: 1 }] })
      const [, workbook = ''] = allXml(made).find(([path]) => path === 'xl/workbook.xml') ?? []
      expect(workbook).toContain(`'${name.replace('&', '&amp;')}'!$1:$1</definedName>`)
      expect((await readXlsx(made)).sheets[0]).toMatchObject({ name, pageSetup: { printTitlesRow: '$1:$1' } })
    },
  )

  test('A4, as wide as the paper, the title in sight and on every page', async () => {
    const made = await xlsx(planSheets(examples.usual, forms))
    const all = allXml(made)
      .map(([, xml]) => xml)
      .join('\n')
    expect(
      all.match(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/g),
    ).toHaveLength(forms.length)
    expect(all.match(/state="frozen"/g)).toHaveLength(forms.length)
    expect(all.match(/_xlnm\.Print_Titles/g)).toHaveLength(forms.length)
    const content = allXml(ods(planSheets(examples.usual, forms)))
      .map(([, xml]) => xml)
      .join('\n')
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(forms.length)
    expect(content).toContain('fo:page-width="210mm"')
  })
})
