import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readDocument, type CheckedPlan } from '../../act/read-document.ts'

const rules = await readingRules()

async function read(lines: readonly string[]): Promise<CheckedPlan> {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readDocument({ read: async () => bytes }, 'sheet.txt', rules)
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading
}

const left = ({ source }: CheckedPlan) => source.filter(({ use }) => use === 'needs-a-person').map(({ line }) => line)

describe('rows whose last cells are empty are cut by copying', () => {
  test('a policy and a measure in merged cells hold for all rows below them', async () => {
    const { plan } = await read([
      '第2次総合計画 指標進捗管理表(令和5年度)\t令和6年8月1日現在',
      '',
      '政策\t施策\t指標名\t単位\t目標値\t実績値\t達成状況\t所管課\t備考',
      '1 子どもが育つまち\t1-1 子育て支援\t待機児童数\t人\t0\t0\t○\t保育課',
      '\t\t広場の利用者数\t人\t18000\t16890\t×\t子育て支援課\t会場の改修で休止',
      '2 安心なまち\t2-1 防災力\t組織率\t%\t85\t81.2\t×\t危機管理課\t解散した組織がある',
      '\t2-2 交通安全\t死傷者数\t人\t380以下\t401\t×\t市民安全課',
      '\t\t防犯灯のLED化率\t%\t100\t99.5\t×\t市民安全課',
    ])
    const tree = plan.goals.map((goal) => [
      goal.title.text,
      goal.strategies.map((strategy) => [strategy.number, strategy.indicators.map(({ name }) => name.text)]),
    ])
    expect(tree).toEqual([
      ['子どもが育つまち', [['1-1', ['待機児童数', '広場の利用者数']]]],
      [
        '安心なまち',
        [
          ['2-1', ['組織率']],
          ['2-2', ['死傷者数', '防犯灯のLED化率']],
        ],
      ],
    ])
    expect(plan.title?.text).toBe('第2次総合計画 指標進捗管理表(令和5年度)')
  })
})

describe('a sheet of labels and values', () => {
  const sheet = [
    '令和5年度 事務事業評価シート',
    '事業番号\t0123\t事業名\t高齢者見守り事業',
    '政策\t3 支え合いのまち\t\t施策\t3-2 高齢者福祉の充実',
    '担当課\t高齢福祉課\t\t事業の始まり\t平成28年の春',
    '"事業の\n目的"\tひとり暮らしの高齢者が安心して暮らせるようにする。',
    '',
    '活動指標\t単位\t区分\t令和4年度\t令和5年度',
    '訪問回数\t回\t目標\t2400\t2400',
    '\t\t実績\t2388\t2295',
  ]

  test('pairs stand by turns in a row, with or without a gap; a label may be broken in its cell', async () => {
    const { plan } = await read(sheet)
    const [initiative] = plan.initiatives
    expect(initiative?.title.text).toBe('高齢者見守り事業')
    expect(initiative?.section?.text).toBe('高齢福祉課')
    expect(initiative?.content?.text).toBe('ひとり暮らしの高齢者が安心して暮らせるようにする。')
    expect(plan.goals[0]?.strategies[0]?.title.text).toBe('高齢者福祉の充実')
    expect(initiative?.indicators.map(({ actual }) => actual?.actual.text)).toEqual(['2295'])
  })

  test('a row of which a pair is not understood waits for a person', async () => {
    expect(left(await read(sheet))).toEqual([4])
  })
})

test('a label in bold before its value is a label', async () => {
  const { plan } = await read([
    '# デジタル推進計画 令和5年度 実績',
    '## 基本方針1 窓口を便利に',
    '### 施策1-1 書かない窓口',
    '- **KPI名**: 対象の手続きの数',
    '- **目標値:** 25手続き',
    '- **実績値**: 19手続き',
  ])
  const [indicator] = plan.goals[0]?.strategies[0]?.indicators ?? []
  expect(indicator?.name.text).toBe('対象の手続きの数')
  expect(indicator?.target?.target).toMatchObject({ value: '25', unit: '手続き' })
  expect(indicator?.actual?.actual).toMatchObject({ value: '19', unit: '手続き' })
})

describe('promises with a sign behind each, under headings that no form knows', () => {
  test.each([
    ['numbered promises', (text: string, number: number) => `(${number}) ${text}`],
    ['promises with dots', (text: string) => `・${text}`],
  ])('%s: the headings are goals, what the legend says of a sign is the verdict', async (_, item) => {
    const { plan, source } = await read([
      '市長公約 進捗状況（令和6年3月末現在）',
      '◎…達成 ○…着手済み・順調 △…検討中 ×…未着手',
      '１　子育て・教育',
      `${item('第2子以降の保育料を無償化します', 1)}　◎`,
      `${item('中学校給食を全員給食にします', 2)}　○`,
      '２　健康・福祉',
      `${item('がん検診の自己負担を500円にします', 3)}　◎`,
    ])
    expect(plan.goals.map(({ number, title }) => [number, title.text])).toEqual([
      ['1', '子育て・教育'],
      ['2', '健康・福祉'],
    ])
    const verdicts = plan.goals.flatMap(({ strategies }) =>
      strategies.flatMap(({ listings }) => listings.map(({ title, stated }) => [title, stated?.verdict])),
    )
    expect(verdicts.map(([title]) => title)).toEqual([
      '第2子以降の保育料を無償化します',
      '中学校給食を全員給食にします',
      'がん検診の自己負担を500円にします',
    ])
    expect([verdicts[0]?.[1], verdicts[2]?.[1]]).toEqual(['met', 'met'])
    expect(source.filter(({ use }) => use === 'needs-a-person')).toEqual([])
  })
})

test('a verdict behind a wide gap and a rate end the figure before them; a promise for a later year is not due yet', async () => {
  const { plan, evaluation } = await read([
    '第3期 創生総合戦略 効果検証シート（令和5年度実績）',
    '基本目標1　しごとをつくる',
    '具体的施策① 創業の支援',
    'KPI　創業件数（累計）　目標 20件（R6まで）　実績 14件（R5まで）　進捗 順調',
    '具体的施策② 雇用の維持',
    'KPI　従業者数　目標 4,400人　実績 4,287人　進捗率 97.4%',
  ])
  const indicators = plan.goals[0]?.strategies.flatMap((strategy) => strategy.indicators) ?? []
  expect(indicators.map(({ actual }) => actual?.actual)).toMatchObject([
    { value: '14', unit: '件' },
    { value: '4287', unit: '人' },
  ])
  const ratings = indicators.map(({ id }) => evaluation.ratings.get(id))
  expect(ratings.map((rating) => [rating?.verdict, rating?.reason])).toEqual([
    ['not-judged', 'not-due'],
    ['unmet', null],
  ])
})

test('業績目標 beside 目標 and 実績 names what is measured', async () => {
  const { plan } = await read([
    '運営方針 令和5年度 振り返り',
    '経営課題1 安心なまち',
    '戦略1-1 備え',
    '具体的取組1 防災訓練',
    '業績目標\t目標\t実績\t達成状況',
    '訓練に参加した区民の割合\t30%以上\t27.5%\t未達成',
  ])
  expect(plan.initiatives[0]?.indicators).toMatchObject([
    { name: { text: '訓練に参加した区民の割合' }, target: { target: { value: '30' } }, stated: { verdict: 'unmet' } },
  ])
})
