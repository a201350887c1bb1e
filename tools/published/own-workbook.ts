import { writeXlsx, type Cell, type CellStyle, type MergeRange, type WriteSheet } from 'hucre'
import { closeParcel, openParcel, partOf, textOf } from '../../src/write/pptx/parcel.ts'

const line = { style: 'thin', color: { rgb: '5B7F95' } } as const
const grid: CellStyle = {
  font: { name: 'BIZ UDPGothic', size: 10 },
  border: { top: line, bottom: line, left: line, right: line },
  alignment: { wrapText: true, vertical: 'center' },
}
const label: CellStyle = { ...grid, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCEBE6' } } }
const title: CellStyle = { font: { name: 'BIZ UDPGothic', size: 16, bold: true }, alignment: { horizontal: 'center' } }
const figure: CellStyle = { ...grid, alignment: { ...grid.alignment, horizontal: 'right' } }
const formName = '振り返り'

/** An invented city's own form while it is laid out. */
class Form {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []

  put(
    row: number,
    column: number,
    value: string | null,
    style: CellStyle,
    to: { row?: number; column?: number } = {},
  ): void {
    const end = { row: to.row ?? row, column: to.column ?? column }
    for (let at = row; at <= end.row; at += 1)
      for (let across = column; across <= end.column; across += 1)
        this.cells.set(`${at},${across}`, { value: null, style })
    this.cells.set(`${row},${column}`, { value, style, ...(value === null ? {} : { type: 'string' }) })
    if (end.row > row || end.column > column)
      this.merges.push({ startRow: row, endRow: end.row, startCol: column, endCol: end.column })
  }
}

function head(form: Form): void {
  form.put(0, 0, '海辺市 運営方針 振り返りシート', title, { column: 7 })
  form.put(1, 0, '年　度', label)
  form.put(1, 1, null, grid, { column: 2 })
  form.put(1, 3, '区　名', label)
  form.put(1, 4, null, grid, { column: 7 })
  for (const [row, words] of [
    [2, 'めざす姿'],
    [3, '使　命'],
    [4, '区長の方針'],
    [5, '区の自己評価'],
  ] as const) {
    form.put(row, 0, words, label)
    form.put(row, 1, null, grid, { column: 7 })
  }
}

/** The head of the table takes two rows, like many a form's: `first` is the row below it. */
function table(form: Form, first: number, rows: number): void {
  for (const [column, words] of [
    [0, '番号'],
    [1, '具体的取組'],
    [2, '指　標'],
    [6, '判　定'],
    [7, '改善策'],
  ] as const)
    form.put(first - 2, column, words, label, { row: first - 1 })
  form.put(first - 2, 3, '数　値', label, { column: 5 })
  for (const [column, words] of [
    [3, '目標'],
    [4, '実績'],
    [5, '前年度'],
  ] as const)
    form.put(first - 1, column, words, label)
  for (let row = first; row < first + rows; row += 1)
    for (let column = 0; column < 8; column += 1) form.put(row, column, null, column > 2 && column < 6 ? figure : grid)
  const end = first + rows
  form.put(end, 0, '指標の数', label, { column: 1 })
  form.cells.set(`${end},2`, { value: null, formula: `COUNTA(C${first + 1}:C${end})`, formulaResult: 0, style: figure })
  form.put(end + 2, 0, '備　考', label)
  form.put(end + 2, 1, null, grid, { column: 7 })
}

const firstRow = 9

/** As a spreadsheet program saves it, without what the library says of itself: no time, and nothing about when to count. */
function asSaved(made: Uint8Array): Uint8Array {
  const parts = openParcel(made)
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = partOf(change(textOf(parts[path] ?? new Uint8Array())))
  }
  edit('docProps/core.xml', (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ''))
  edit('docProps/app.xml', (xml) => xml.replace(/<Application>[^<]*<\/Application>/, ''))
  edit('xl/workbook.xml', (xml) => xml.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'))
  return closeParcel(parts)
}

/**
 * An invented city's own form as a workbook, with what such forms have: merged cells, a head of two rows, a drop-down whose words stand in a hidden
 * sheet, a colour that depends on a cell, a formula, a named cell, how it is printed. `rows`: how many rows of its table are prepared.
 */
export async function ownWorkbook(rows = 40): Promise<Uint8Array> {
  const form = new Form()
  head(form)
  table(form, firstRow, rows)
  const last = firstRow + rows
  const sheet: WriteSheet = {
    name: formName,
    columns: [10, 26, 26, 11, 11, 11, 10, 34].map((width) => ({ width })),
    rows: Array.from({ length: last + 3 }, () => Array.from({ length: 8 }, () => null)),
    cells: form.cells,
    merges: form.merges,
    rowDefs: new Map([[0, { height: 30 }], ...[2, 3, 4, 5].map((row) => [row, { height: 40 }] as const)]),
    dataValidations: [
      { type: 'list', formula1: '選択肢!$A$1:$A$4', range: `G${firstRow + 1}:G${last}`, allowBlank: true },
    ],
    conditionalRules: [
      {
        type: 'cellIs',
        operator: 'equal',
        formula: '"未達成"',
        priority: 1,
        range: `G${firstRow + 1}:G${last}`,
        style: { font: { color: { rgb: 'B3261E' }, bold: true } },
      },
    ],
    freezePane: { rows: firstRow },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${firstRow - 1}:$${firstRow}`,
    },
    headerFooter: { oddFooter: '&P / &N' },
  }
  const words = ['達成', '未達成', '判定できません', '対象外']
  const made = await writeXlsx({
    sheets: [sheet, { name: '選択肢', rows: words.map((word) => [word]), hidden: true }],
    namedRanges: [{ name: '年度', range: `${formName}!$B$2` }],
    properties: { title: '振り返りシート' },
  })
  return asSaved(made)
}
