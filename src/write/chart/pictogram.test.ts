import { expect, test } from 'vitest'
import { pictogram } from './pictogram.ts'

const chart = (marks: number, label = '講座') =>
  pictogram({
    kind: 'pictogram',
    title: '「回」で数えたこと',
    description: '最も大きいのは「講座」の3回です。',
    scale: '印ひとつが1回です。',
    rows: [{ label, words: '3回', marks }],
    table: {
      kind: 'table',
      caption: '2つの数を表で見る',
      columns: [{ heading: '取組の実績' }, { heading: '数', numeric: true }],
      rows: [{ cells: [{ text: label }, { text: '3回' }] }],
    },
  }).text

/** Where every mark stands and how wide it is: [x, y, width]. */
const marksOf = (markup: string) =>
  [...markup.matchAll(/M(\d+) (\d+)h([\d.]+)v12h-[\d.]+z/g)].map(([, x, y, wide]) => [x, y, wide].map(Number))

test('three are three squares of one size in a row', () => {
  expect(marksOf(chart(3))).toEqual([
    [0, 0, 12],
    [16, 0, 12],
    [32, 0, 12],
  ])
})

test('a part of a mark is as wide as its part, and never nothing', () => {
  expect(marksOf(chart(1.5)).at(-1)).toEqual([16, 0, 6])
  expect(marksOf(chart(0.1))).toEqual([[0, 0, 1.2]])
})

test('the twenty-first mark begins a second row, and the drawing is as high as its rows', () => {
  expect(marksOf(chart(21)).at(-1)).toEqual([0, 16, 12])
  expect(chart(21)).toContain('viewBox="0 0 320 32"')
})

test('nothing is no mark, and still a drawing of a size', () => {
  expect(marksOf(chart(0))).toEqual([])
  expect(chart(0)).toContain('viewBox="0 0 16 16"')
})

test('title, sentence, scale and figures are there in words; the table stands behind a disclosure with its caption', () => {
  const markup = chart(3, '<講座>')
  for (const words of ['「回」で数えたこと', '最も大きいのは', '印ひとつが1回です。', '&lt;講座&gt;', '3回'])
    expect(markup).toContain(words)
  expect(markup).toMatch(/<summary>2つの数を表で見る<\/summary><table/)
  expect(markup).not.toContain('<講座>')
})
