import { beforeAll, describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import type { Form } from '../../core/form/form.ts'
import { indicatorsOf } from '../../core/evaluation.ts'
import { readPublishedText } from './read-published-text.ts'

/** One table of indicators, set in every way that published documents set one. */
const head = ['指標', '基準値', '目標値', '実績値', '達成状況'] as const
const rows = [
  ['防災訓練の参加者数', '1,020人', '1,200人以上', '1,260人', '達成'],
  ['地域活動に参加した区民の割合', '41.0%', '45%以上', '44.2%', '未達成'],
  ['放置自転車の台数', '130台', '100台以下', '96台', '達成'],
] as const
const before = '令和5年度 海野市 施策評価\n\n基本目標1 安心して暮らせるまち\n\n施策1-1 地域で支える防災\n\n'
const wide = (text: string) =>
  Array.from(text, (letter) => (letter > '\u00ff' ? 2 : 1) as number).reduce((a, b) => a + b, 0)

const layouts = {
  'tabs between the cells': [head, ...rows].map((row) => row.join('\t')).join('\n'),
  'bars between the cells': [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'spaces up to the columns': [head, ...rows]
    .map((row) =>
      row
        .map((cell) => cell + ' '.repeat(34 - wide(cell)))
        .join('')
        .trimEnd(),
    )
    .join('\n'),
  'one cell a line': [head, ...rows].map((row) => row.join('\n')).join('\n'),
  'names with their values': rows
    .map((row) => row.map((cell, column) => `${head[column] ?? ''}:${cell}`).join('\n'))
    .join('\n\n'),
  'on its side, measures beside each other': head
    .map((_, column) => [column === 0 ? '項目' : head[column], ...rows.map((row) => row[column])].join('\t'))
    .join('\n'),
} as const

let forms: readonly [Form, ...Form[]]
beforeAll(async () => {
  forms = (await readingRules()).forms
})

describe('a table of indicators is the same however it is set', () => {
  test.each(Object.entries(layouts))('%s', (_, table) => {
    const { plan } = readPublishedText(`${before}${table}\n`, { file: 'document.txt', encoding: 'utf-8' }, forms)
    const read = [...indicatorsOf(plan)].map(({ indicator: { name, baseline, target, actual, stated } }) => [
      name.text,
      baseline?.actual.text,
      target?.target.text,
      actual?.actual.text,
      stated?.text,
    ])
    expect(read).toEqual(rows)
  })
})

test('under a head that is printed again on the next page, an empty first cell means what stood above it', () => {
  const line = (...cells: readonly string[]) => cells.join('\t')
  const table = [
    line('施策', '指標', '目標値', '実績値'),
    line('(1) 企業立地の促進', '立地企業数', '10社', '7社'),
    '',
    line('施策', '指標', '目標値', '実績値'),
    line('', '企業訪問件数', '60件', '65件'),
    line('(2) 農業の担い手育成', '新規就農者数', '30人', '17人'),
  ].join('\n')
  const { plan } = readPublishedText(
    `令和5年度 海野市 施策評価\n\n基本目標1 しごとをつくる\n\n${table}\n`,
    { file: 'document.txt', encoding: 'utf-8' },
    forms,
  )
  const owners = [...indicatorsOf(plan)].map(({ owner, indicator }) => {
    const titled = [...plan.goals.flatMap((goal) => [goal, ...goal.strategies]), ...plan.initiatives]
    return `${indicator.name.text}: ${titled.find(({ id }) => id === owner)?.title.text ?? ''}`
  })
  expect(owners).toEqual([
    '立地企業数: 企業立地の促進',
    '企業訪問件数: 企業立地の促進',
    '新規就農者数: 農業の担い手育成',
  ])
})

test('a head of two rows that was set with spaces: each year is a column of its own', () => {
  const table = [
    '  指標                          単位     基準値         実績値                   目標値',
    '                                         H30        R3       R4       R5         R12',
    '  太陽光発電の導入量（累計）    kW       18,200     22,410   24,950   27,330     50,000',
    '  市内の電気自動車の台数        台       310        540      812      1,206      6,000',
  ].join('\n')
  const { plan } = readPublishedText(
    `令和5年度 海野市 環境計画 年次報告\n\n基本目標1 脱炭素のまち\n\n${table}\n`,
    { file: 'document.txt', encoding: 'utf-8' },
    forms,
  )
  const read = [...indicatorsOf(plan)].map(({ indicator: { name, baseline, target, actual, previous } }) => [
    name.text,
    baseline?.actual.text,
    target?.target.text,
    previous?.actual.text,
    actual?.actual.text,
  ])
  expect(read).toEqual([
    ['太陽光発電の導入量（累計）', '18,200', '50,000', '24,950', '27,330'],
    ['市内の電気自動車の台数', '310', '6,000', '812', '1,206'],
  ])
})

test('the years of one indicator beside each other, its targets and results below: the figures of each year', () => {
  const table = [
    '　年度　　　令和3年度　令和4年度　令和5年度',
    '　目標　　　100　　　　110　　　　120',
    '　実績　　　74　　　　 88　　　　 96',
    '　達成状況　未達成　　未達成　　未達成',
  ].join('\n')
  const { plan } = readPublishedText(
    `令和5年度 海野市 重点取組 評価シート\n\n基本目標1 安心\n\n施策1-1 備え\n指標：補助件数（件）\n${table}\n`,
    { file: 'document.txt', encoding: 'utf-8' },
    forms,
  )
  const [only] = [...indicatorsOf(plan)].map(({ indicator }) => indicator)
  expect([
    only?.target?.target.text,
    only?.previous?.actual.text,
    only?.actual?.actual.text,
    only?.stated?.text,
  ]).toEqual(['120', '88', '96', '未達成'])
})

test.each([
  [
    'its first column does not say what the figures are',
    ['項目\t訓練の回数\t参加者数', '東地区\t10回\t120人', '西地区\t12回\t131人'],
  ],
  ['it tells no results', ['項目\t訓練の回数\t参加者数', '目標値\t10回\t120人', '評価\tA\tB']],
  ['a cell is missing', ['項目\t訓練の回数\t参加者数', '目標値\t10回\t120人', '実績値\t12回']],
])('a table on its side is left to a person where %s', (_, table) => {
  const { plan, lines } = readPublishedText(
    `令和5年度 海野市 施策評価\n\n基本目標1 安心\n\n施策1-1 備え\n\n${table.join('\n')}\n`,
    { file: 'document.txt', encoding: 'utf-8' },
    forms,
  )
  expect([...indicatorsOf(plan)]).toEqual([])
  expect(lines.slice(6).every(({ use }) => use === 'needs-a-person')).toBe(true)
})
