import { describe, expect, test } from 'vitest'
import { parseTarget } from './parse-target.ts'

const meaning = (text: string) => {
  const { text: _, ...rest } = parseTarget(text)
  return rest
}
const threshold = (value: string, unit: string, comparator = 'atLeast', implied = false) => ({
  kind: 'threshold',
  comparator,
  implied,
  value,
  unit,
})

describe('以上 以下 越える 未満 and the bare number', () => {
  test.each([
    ['80%以上', threshold('80', '%')],
    ['５０％以上', threshold('50', '%')],
    ['1地域以上', threshold('1', '地域')],
    ['10%以下', threshold('10', '%', 'atMost')],
    ['5日以内', threshold('5', '日', 'atMost')],
    ['5件未満', threshold('5', '件', 'lessThan')],
    ['60%を越える', threshold('60', '%', 'moreThan')],
    ['60%を超える', threshold('60', '%', 'moreThan')],
    ['≧80%', threshold('80', '%')],
    ['最低3回', threshold('3', '回')],
    ['80%', threshold('80', '%', 'atLeast', true)],
    ['全11地域', threshold('11', '地域', 'atLeast', true)],
    ['80(%)', threshold('80', '%', 'atLeast', true)],
    ['80%まで向上', threshold('80', '%')],
    ['10件まで減らす', threshold('10', '件', 'atMost')],
    ['80%以上を維持', threshold('80', '%')],
    ['年2回以上開催', threshold('2', '回')],
    ['過半数', threshold('50', '%', 'moreThan')],
    ['半分以上', threshold('50', '%')],
    ['80%を下回らない', threshold('80', '%')],
    ['10件を超えない', threshold('10', '件', 'atMost')],
    ['10件に満たない', threshold('10', '件', 'lessThan')],
    ['80%～', threshold('80', '%')],
    ['～10件', threshold('10', '件', 'atMost')],
    ['80%以上の達成', threshold('80', '%')],
    ['80%以上の区民が知っている', threshold('80', '%')],
    ['24時間以内に対応', threshold('24', '時間', 'atMost')],
    ['100件未満に抑える', threshold('100', '件', 'lessThan')],
    ['80%をめざします', threshold('80', '%', 'atLeast', true)],
    ['(80%以上)', threshold('80', '%')],
    ['「80%以上」、', threshold('80', '%')],
  ])('%s', (text, expected) => {
    expect(meaning(text)).toEqual(expected)
  })
  test.each(['0件', 'ゼロ件', '〇件', '０件', '0件を維持'])('a zero promise means at most: %s', (text) => {
    expect(meaning(text)).toEqual(threshold('0', '件', 'atMost', true))
  })
  test.each([
    ['待機児童ゼロ', '待機児童'],
    ['重大事故ゼロの継続', '重大事故'],
    ['死亡者数ゼロ', '死亡者数'],
  ])('a zero in words, with what it is about: %s', (text, label) => {
    expect(meaning(text)).toEqual({ ...threshold('0', '', 'atMost', true), label })
  })
  test('a place in a ranking is better when it is smaller', () => {
    expect(meaning('10位以上')).toEqual(threshold('10', '位', 'atMost'))
    expect(meaning('10位以内')).toEqual(threshold('10', '位', 'atMost'))
    expect(meaning('1位')).toEqual(threshold('1', '位', 'atMost', true))
    expect(meaning('24区中3位')).toEqual({ ...threshold('3', '位', 'atMost', true), label: '24区中' })
  })
})

describe('numbers and units', () => {
  test.each([
    ['1,730人以上', '1730', '人'],
    ['1600万人以上', '16000000', '人'],
    ['1万2600回以上', '12600', '回'],
    ['3億4千万円以上', '340000000', '円'],
    ['8割以上', '80', '%'],
    ['8割5分以上', '85', '%'],
    ['二十三件以上', '23', '件'],
    ['2時間30分以上', '150', '分'],
    ['3kg/年以上', '3', 'kg/年'],
    ['50百万円以上', '50000000', '円'],
    ['月1回以上', '1', '回/月'],
    ['隔月1回以上', '1', '回/隔月'],
    ['四半期ごとに1回以上', '1', '回/四半期'],
    ['10件以上/年度', '10', '件/年'],
    ['15μg/m3以上', '15', 'μg/㎥'],
    ['¥500,000以上', '500000', '円'],
    ['三割五分以上', '35', '%'],
    ['3か所以上/年', '3', 'か所/年'],
    ['2分の1以上', '50', '%'],
    ['3/4以上', '75', '%'],
    ['百分の五以上', '5', '%'],
    ['80㌫以上', '80', '%'],
    ['1千2百万円以上', '12000000', '円'],
    ['100m2以上', '100', '㎡'],
    ['８０ ％ 以 上', '80', '%'],
    ['10団\n体以上', '10', '団体'],
  ])('%s', (text, value, unit) => {
    expect(meaning(text)).toEqual(threshold(value, unit))
  })
})

describe('words around the number', () => {
  test('a name before it is kept as the label', () => {
    expect(meaning('65歳以上の参加者数 100人以上')).toEqual({ ...threshold('100', '人'), label: '65歳以上の参加者数' })
    expect(meaning('区民の割合 50%以上')).toEqual({ ...threshold('50', '%'), label: '区民の割合' })
  })
  test.each(['80%以上 ※区民モニターアンケート', '80%以上(R5~R7)', '80%以上(注1)', '80%以上※2', '80%以上*3'])(
    'a footnote mark is not part of the value: %s',
    (text) => {
      expect(meaning(text)).toEqual(threshold('80', '%'))
    },
  )
  test('an explanation in brackets is a note', () => {
    expect(meaning('80%以上(前年度75%)')).toEqual({ ...threshold('80', '%'), note: '前年度75%' })
  })
  test('a second number in brackets is never dropped: it needs a person', () => {
    expect(meaning('80%以上(男性75%以上)')).toMatchObject({ kind: 'unreadable', why: 'two-values' })
  })
  test.each([
    ['1日平均500人以上', '500', '人', '1日平均'],
    ['人口10万人当たり5.0人以上', '5', '人', '人口10万人当たり'],
    ['5段階評価で4以上', '4', '', '5段階評価'],
    ['5点満点中4.0点以上', '4', '点', '5点満点中'],
    ['11地域中10地域以上', '10', '地域', '11地域中'],
    ['合計特殊出生率1.6以上', '1.6', '', '合計特殊出生率'],
    ['待ち時間30分以内の割合80%以上', '80', '%', '待ち時間30分以内の割合'],
    ['「満足」「やや満足」の合計80%以上', '80', '%', '満足」「やや満足」'],
    ['3歳児健診受診率95%以上', '95', '%', '3歳児健診受診率'],
    ['40～74歳の受診率35%以上', '35', '%', '40~74歳の受診率'],
    ['NO2 0.04ppm以上', '0.04', 'ppm', 'NO2'],
    ['受付日から14日以上', '14', '日', '受付日から'],
  ])('a number in a name is part of the name: %s', (text, value, unit, label) => {
    expect(meaning(text)).toEqual({ ...threshold(value, unit), label })
  })
  test.each(['80%以上(5点満点)', '80%以上(全11地域)', '80%以上(430/530)', '80%以上(7月、10月、2月)'])(
    'a number that explains is a note: %s',
    (text) => {
      expect(meaning(text)).toMatchObject(threshold('80', '%'))
    },
  )
})

describe('deadlines and spans', () => {
  test.each([
    ['80%以上(平成32年)', '2020-12-31'],
    ['80%以上(2025年度末)', '2026-03-31'],
    ['80%以上(令和元年度)', '2020-03-31'],
    ['令和7年度末までに80%以上', '2026-03-31'],
    ['80%以上(R6.9)', '2024-09-30'],
    ['令和五年度末までに80%以上', '2024-03-31'],
    ['平成29年度末時点で80%以上', '2018-03-31'],
    ['80%以上(平成32年度)', '2021-03-31'],
    ['80%以上(毎年度)', 'every-fiscal-year'],
  ])('%s', (text, deadline) => {
    expect(meaning(text)).toEqual({ ...threshold('80', '%'), deadline })
  })
  test('a day that does not exist is said, and the promise is still read', () => {
    expect(meaning('平成31年2月30日までに80%以上')).toEqual({ ...threshold('80', '%'), deadlineUnclear: 'impossible' })
  })
  test('an era that had not begun is no deadline: 令和元年4月1日', () => {
    expect(meaning('令和元年4月1日までに80%以上')).toEqual({ ...threshold('80', '%'), deadlineUnclear: 'impossible' })
  })
  test.each([
    '10,000世帯以上(R3~R5合計)',
    '累計10,000世帯以上',
    '延べ10,000世帯以上',
    '3年間で累計10,000世帯以上',
    '10,000世帯以上/5年',
    '令和3年度から令和5年度までに10,000世帯以上',
    '10,000世帯以上(27~31年度累計)',
  ])('cumulative: %s', (text) => {
    expect(meaning(text)).toEqual({ ...threshold('10000', '世帯'), cumulative: true })
  })
})
