import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { mainValues } from '../../../tools/office-files/main-values.ts'
import { makeXlsx, type MadeCell } from '../../../tools/office-files/make-xlsx.ts'
import { readPublishedText } from '../published-text/read-published-text.ts'
import { readXlsxLines } from './read-xlsx.ts'

const rules = await readingRules()
type Rows = readonly (readonly MadeCell[])[]

const oneRow: Rows = [['施策', '指標', '単位', '目標値', '実績値', '達成状況']]
const twoRows: Rows = [
  ['施策', '指標', '単位', '令和5年度', null, '達成状況'],
  [null, null, null, '目標値', '実績値', null],
]
const body: Rows = [
  ['道路の維持', '舗装の補修率', '%', '80以上', '82.5', '達成'],
  [null, '苦情の件数', '件', '50以下', '61', '未達成'],
  ['防災', '訓練の参加者', '人', '1,000以上', '1,204', '達成'],
]
const merged = (head: Rows, top: number) =>
  head.length === 1
    ? []
    : [`D${top}:E${top}`, ...['A', 'B', 'C', 'F'].map((letter) => `${letter}${top}:${letter}${top + 1}`)]

async function indicatorsBelow(above: Rows, head: Rows): Promise<readonly string[]> {
  const sheet = { name: '一覧', rows: [...above, ...head, ...body], merged: merged(head, above.length + 1) }
  const laidOut = await readXlsxLines(makeXlsx([sheet]))
  if ('problem' in laidOut) throw new Error(laidOut.problem)
  const text = laidOut.lines.map((line) => line.text).join('\n')
  const source = { file: 'a.xlsx', encoding: 'xlsx', names: new Set([1]) }
  return mainValues(readPublishedText(text, source, rules.forms).plan, rules).indicators
}

const titles = ['松風市 あおば区 指標一覧', '令和5年度', '数値は年度末のものです。', '（単位は各欄のとおり）', '企画課']
const pairs = [['作成', '令和6年6月1日'], ['内線', '1234'], ['版', '第2版']] // prettier-ignore
const repeated = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({ length: count }, (_, at) => items[at % items.length]).filter((item) => item !== undefined)

/** What stands right above the head, without an empty row between. */
const above: readonly (readonly [string, (count: number) => Rows])[] = [
  ['titles and remarks', (count) => repeated(titles, count).map((title) => [title])],
  ['titles with a date in the corner', (count) => [...repeated(titles, count - 1).map((title) => [title]), [null, null, null, null, '令和6年6月1日現在']]], // prettier-ignore
  ['who made it and when, each beside its word', (count) => repeated(pairs, count).map(([word = '', text = '']) => [word, null, text])], // prettier-ignore
  ['who made it and when, in the corner', (count) => repeated(pairs, count).map(([word = '', text = '']) => [null, null, null, word, text])], // prettier-ignore
]
const counts = [1, 2, 3, 5, 9, 19]
const cases = above.flatMap(([what, rows]) => counts.map((count) => ({ what, count, rows: rows(count) })))

describe.each([
  ['one row', oneRow],
  ['two rows with merged cells', twoRows],
])('the head of a table, %s,', (_, head) => {
  test.each(cases)('is found below $count rows of $what', async ({ rows }) => {
    expect(await indicatorsBelow(rows, head)).toEqual([
      '道路の維持 | 舗装の補修率 | 80以上 | 82.5',
      '道路の維持 | 苦情の件数 | 50以下 | 61',
      '防災 | 訓練の参加者 | 1,000以上 | 1,204',
    ])
  })
})
