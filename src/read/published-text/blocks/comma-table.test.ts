import { describe, expect, test } from 'vitest'
import { toLines } from '../text/lines.ts'
import { readCommaTables } from './comma-table.ts'
import { tabCells } from './tab-table.ts'

const labels = new Set(['施策', '指標', '単位', '目標', '実績', '評価', '対応策'])
const read = (...text: readonly string[]) => readCommaTables(toLines(text.join('\n')), (words) => labels.has(words))
const cells = (...text: readonly string[]) =>
  read(...text).lines.map((line) => (line.tabbed ? tabCells(line).map((cell) => cell.text) : [line.text]))

const head = '指標,目標,実績'

describe('a table set with commas', () => {
  test('is known by a row of labels over records of the same width', () => {
    expect(cells(head, '来場者数,1200人,1260人', '講座の回数,12回,9回')).toEqual([
      ['指標', '目標', '実績'],
      ['来場者数', '1200人', '1260人'],
      ['講座の回数', '12回', '9回'],
    ])
  })

  test('may be set with semicolons', () => {
    expect(cells('指標;目標;実績', '来場者数;1,200人;1,260人')[1]).toEqual(['来場者数', '1,200人', '1,260人'])
  })

  test('holds commas, quotation marks and line breaks inside quotes', () => {
    const table = [
      '指標,目標,実績,対応策',
      '来場者数,"1,200人","1,130人","広報紙に載せる。',
      '""春""にも開く。"',
      '講座,12,13,',
    ]
    expect(cells(...table)).toEqual([
      ['指標', '目標', '実績', '対応策'],
      ['来場者数', '1,200人', '1,130人', '広報紙に載せる。\n"春"にも開く。'],
      ['講座', '12', '13', ''],
    ])
  })

  test('keeps the line and the column of every cell', () => {
    const { lines } = read('令和5年度 施策評価', head, '来場者数,"1,200人","1,260人"', '講座の回数,12回,9回')
    expect(lines.map(({ numbers }) => numbers)).toEqual([[1], [2], [3], [4]])
    expect(tabCells(lines[2]).map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [3, 7],
      [3, 16],
    ])
  })

  test('has a title and headings above it in one cell of many, as a spreadsheet saves them', () => {
    expect(cells('令和5年度 施策評価,,', head, '来場者数,10人,12人', ',,', '"2 まつり, 市",,')).toEqual([
      ['令和5年度 施策評価'],
      ['指標', '目標', '実績'],
      ['来場者数', '10人', '12人'],
      [''],
      ['2 まつり, 市'],
    ])
  })

  test('may be followed by one of another width', () => {
    expect(cells(head, '来場者数,10人,12人', '施策,指標,単位,目標', '防災,訓練,回,"1,000"').slice(2)).toEqual([
      ['施策', '指標', '単位', '目標'],
      ['防災', '訓練', '回', '1,000'],
    ])
  })
})

describe('a record of which nobody knows the cells is set apart, and the table goes on below it', () => {
  test.each([
    ['a quote is never closed', '講座,"12回,9回'],
    ['a quote ends in the middle of a cell', '講座,"12"回,9回'],
    ['a thousand has its comma without quotes', '講座,1,200回,900回'],
    ['a cell is missing', '講座,12回'],
    ['a quote is closed by that of the next record', '講座,12回,"9'],
  ])('%s', (_, record) => {
    const { lines, apart } = read(head, '来場者数,10人,12人', record, '貸出冊数,"1,000冊","1,080冊"')
    expect(apart).toEqual([3])
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 4])
  })
})

test('a damaged record right below the head hides no table', () => {
  const { lines, apart } = read(head, '講座,"12回,9回', '来場者数,10人,12人')
  expect([apart, lines.map(({ number }) => number)]).toEqual([[2], [1, 3]])
})

describe('commas alone make no table', () => {
  test.each([
    ['sentences', ['来場者は,1日目,2日目とも多かった。', '講座は,12回,9回だった。']],
    ['figures', ['1,204,310', '1,198,022', '1,187,400']],
    ['a list of labels without records', ['指標,目標,実績', '', '来場者数は1,260人だった。']],
    ['records of another width below labels', ['指標,目標,実績', '来場者数,10人']],
    ['a table of tabs with figures', ['指標\t目標\t実績', '来場者数\t1,200,000人\t1,260,500人']],
    ['Japanese commas', ['指標、目標、実績', '来場者数、10人、12人']],
  ])('%s', (_, text) => {
    const lines = toLines(text.join('\n'))
    expect(readCommaTables(lines, (words) => labels.has(words))).toEqual({ lines, apart: [] })
  })
})
