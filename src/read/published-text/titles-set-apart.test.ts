import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readPublishedText } from './read-published-text.ts'

const { forms } = await readingRules()
const read = (...lines: readonly string[]) =>
  readPublishedText(`${lines.join('\n')}\n`, { file: 'review.txt', encoding: 'utf-8' }, forms)
const tree = ['令和5年度 海野区 運営方針', '', '経営課題1：備え', '', '戦略1-1　訓練', '']
const useOf = ({ lines }: ReturnType<typeof read>, at: number) => lines[at - 1]?.use

describe('a numbered title, blank lines, then its labelled fields', () => {
  const fields = ['担当課：総務課', '指標：参加した団体の数', '目標：30団体以上', '実績：28団体', '達成状況：未達成']

  test('is an initiative', () => {
    const { plan } = read(...tree, '（１）夜の避難訓練', '', '', ...fields)
    expect(plan.initiatives.map(({ title, section }) => [title.text, section?.text])).toEqual([
      ['夜の避難訓練', '総務課'],
    ])
    expect(plan.initiatives[0]?.indicators[0]?.actual?.actual.text).toBe('28団体')
  })

  test('also across a page break', () => {
    const { plan } = read(...tree, '（１）夜の避難訓練', '', '- 3 -', '', '', '', ...fields)
    expect(plan.initiatives.map(({ title }) => title.text)).toEqual(['夜の避難訓練'])
  })

  test.each(['（１）参加した人の数', '（１）アウトカム指標'])('%s is none: a measure or a label', (title) => {
    expect(read(...tree, title, '', ...fields).plan.initiatives).toEqual([])
  })
})

describe('a sheet with one cell a line', () => {
  const sheet = (name: string) => [
    '事務事業名',
    name,
    '',
    '担当課',
    '総務課',
    '',
    '指標',
    '参加者数',
    '',
    '目標',
    '30人以上',
    '',
    '実績',
    '41人',
    '',
  ]

  test('begins with the word for a level and the name below it', () => {
    const { plan } = read(...tree, ...sheet('夜の避難訓練'), ...sheet('備蓄の点検'))
    expect(plan.initiatives.map(({ title, section }) => [title.text, section?.text])).toEqual([
      ['夜の避難訓練', '総務課'],
      ['備蓄の点検', '総務課'],
    ])
  })

  test('labels of which a column is unknown are the head of a table, no sheet', () => {
    const { plan } = read(...tree, '具体的取組', '波及の度合い', '達成状況', '夜の避難訓練', '広い', '達成')
    expect(plan.initiatives.map(({ title }) => title.text)).not.toContain('波及の度合い')
  })
})

describe('a table with one cell a line', () => {
  const head = ['指標', '目標', '当年度実績', '達成状況', '前年度実績', '']

  test('its title with a gap behind it is no column', () => {
    const { plan } = read(...tree, 'アウトカム指標', '', ...head, '参加者数', '30人以上', '41人', '達成', '26人')
    const [indicator] = plan.goals[0]?.strategies[0]?.indicators ?? []
    expect([indicator?.name.text, indicator?.actual?.actual.text, indicator?.previous?.actual.text]).toEqual([
      '参加者数',
      '41人',
      '26人',
    ])
  })

  test('a dash stands for words that nobody wrote', () => {
    const columns = ['具体的取組', '指標', '目標', '実績', '達成状況', '課題・対応', '']
    const { plan } = read(...tree, ...columns, '(1)訓練', '参加者数', '30人', '41人', '達成', '－', '(2)備蓄', '食数', '9食', '8食', '未達成', '買い足す') // prettier-ignore
    expect(plan.initiatives.map(({ title, countermeasure }) => [title.text, countermeasure?.text])).toEqual([
      ['訓練', undefined],
      ['備蓄', '買い足す'],
    ])
  })

  test('a numbered strategy in the first cell of a row does not end it', () => {
    const columns = ['施策', '指標名', '単位', '目標値', '実績値', '達成状況', '']
    const row = (name: string, actual: string) => [name, '参加者数', '人', '30', actual, '達成', '']
    const { plan } = read('海野市総合計画 指標一覧（令和5年度）', '', '基本目標1：備え', '', ...columns, ...row('1-1 訓練', '41'), ...row('1-2 備蓄', '52')) // prettier-ignore
    const strategies = plan.goals[0]?.strategies ?? []
    expect(strategies.map(({ number, indicators }) => [number, indicators[0]?.actual?.actual.text])).toEqual([
      ['1-1', '41'],
      ['1-2', '52'],
    ])
  })
})

describe('a title that no list has, set like the one above it', () => {
  const deeds = ['具体的取組\t達成状況', '(1)訓練\t達成', '', '主な取組実績', '', '訓練', '', '・夜に3回開いた', '', '']

  test('is not done by the initiative above, and its list neither: a person decides', () => {
    const reading = read(...tree, ...deeds, '備蓄の点検', '', '・水を500本買った')
    expect(reading.plan.initiatives[0]?.activities.map(({ text }) => text)).toEqual(['夜に3回開いた'])
    expect([useOf(reading, 17), useOf(reading, 19)]).toEqual(['needs-a-person', 'needs-a-person'])
  })
})

describe('the head of a page', () => {
  const body = ['具体的取組\t達成状況', '(1)訓練\t達成', '', '主な取組実績', '', '訓練', '', '・夜に3回開いた', '']

  test('nothing but words of the title above it, behind the number of a page, is furniture', () => {
    const reading = read(...tree, ...body, '- 1 -', '', '海野区 運営方針', '', '・昼に2回開いた')
    expect(useOf(reading, 18)).toBe('furniture')
    expect(reading.plan.initiatives[0]?.activities.map(({ text }) => text)).toEqual(['夜に3回開いた', '昼に2回開いた'])
  })

  test('the title itself is none', () => {
    expect(read('- 1 -', '', ...tree, ...body).plan.title?.text).toBe('令和5年度 海野区 運営方針')
  })
})

test('the form is known by its labels also where the document explains them in brackets', () => {
  const { plan } = read(...tree, 'めざす状態（概ね３～５年間を念頭に設定）', '', 'だれもが動ける。')
  expect(plan.form.id).toBe('osaka-g1')
})

test('a sheet without a head of columns, saved with commas, has pairs of a label and its value', () => {
  const { plan } = read('令和5年度 海野区 運営方針,', ',', '経営課題1：備え,', ',', '戦略1-1 訓練,', ',', '具体的取組,夜の避難訓練', '担当課,総務課', '指標,参加者数', '目標,"1,200人以上"', '実績,"1,150人"') // prettier-ignore
  expect(plan.initiatives.map(({ title, section }) => [title.text, section?.text])).toEqual([
    ['夜の避難訓練', '総務課'],
  ])
  expect(plan.initiatives[0]?.indicators[0]?.actual?.actual).toMatchObject({ value: '1150', unit: '人' })
})

describe('what is damaged does not speak for the rest', () => {
  const head = '具体的取組\t指標\t目標\t実績\t達成状況'

  test('a row left for a person leaves its initiative without a verdict of its own', () => {
    const { plan } = read(...tree, head, '(1)訓練\t参加者数\t30人\t41人\t達成', '\t開催回数\t9回\t8回未達成\t', '(2)備蓄\t食数\t9食\t9食\t達成') // prettier-ignore
    const verdicts = plan.goals[0]?.strategies[0]?.listings.map(({ title, stated }) => [title, stated?.verdict])
    expect(verdicts).toEqual([
      ['訓練', undefined],
      ['備蓄', 'met'],
    ])
  })

  test('words cut at the end of their line are whole, one cell a line', () => {
    const columns = ['具体的取組', '指標', '目標', '実績', '達成状況', '課題・対応', '']
    const { plan } = read(...tree, ...columns, '(1)訓練', '参加者数', '30人', '21人', '未達成', '夜の回を増やし、昼の回は地域に', '任せる。') // prettier-ignore
    expect(plan.initiatives[0]?.countermeasure?.text).toBe('夜の回を増やし、昼の回は地域に任せる。')
  })

  test('a result under 達成状況 is no head of columns', () => {
    const sheet = ['具体的取組', '訓練', '', '担当課', '総務課', '', '指標', '参加者数', '', '達成状況', '達成', '', '']
    const { plan } = read(...tree, ...sheet, ...sheet.map((text) => (text === '訓練' ? '備蓄' : text)))
    expect(plan.initiatives.map(({ title }) => title.text)).toEqual(['訓練', '備蓄'])
  })

  test('the head of the table of misses, once more on a new page, is no row of it', () => {
    const head = '| 具体的取組 | 目標未達成の状況 | 対応・改善策 |'
    const listed = ['| 具体的取組 | 達成状況 |', '|---|---|', '| (1)訓練 | 未達成 |', '', '経営課題2：学び', '']
    const { plan } = read(...tree, ...listed, '## 目標未達成の取組', '', head, '|---|---|---|', '| 訓練 | 人が来なかった。 | 夜に開く。 |', head, '| 読書 | 本が足りない。 | 買い足す。 |') // prettier-ignore
    expect(plan.initiatives.map(({ title }) => title.text)).toEqual(['訓練', '読書'])
  })
})
