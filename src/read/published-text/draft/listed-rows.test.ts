import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'

const { forms } = await readingRules()
const cells = (...words: readonly string[]) => words.join('\t')
const read = (...rows: readonly string[]) => {
  const text = ['令和5年度 海野市 推進計画の進捗', '', '柱1 手続', '', ...rows, ''].join('\n')
  return readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms).plan
}

test.each([
  ['count the rows up: they are numbers', ['１ 電子申請', '２ 書かない窓口'], ['1 電子申請', '2 書かない窓口']],
  ['do not: they belong to the title', ['24 時間相談', '１ 書かない窓口'], [' 24 時間相談', ' １ 書かない窓口']],
])('bare numbers in front of titles that %s', (_, titles, listed) => {
  const plan = read(cells('取組', '担当課', '評価'), ...titles.map((title) => cells(title, '総務課', 'A')))
  expect(plan.goals[0]?.strategies[0]?.listings.map(({ number, title }) => `${number} ${title}`)).toEqual(listed)
})

test('進捗 in words beside 評価: what was done, and its grade', () => {
  const [only] = read(cells('取組', 'R5年度の進捗', '評価'), cells('電子申請', '手続を118に広げた', 'B')).initiatives
  expect(only?.activities.map(({ text }) => text)).toEqual(['手続を118に広げた'])
  expect(only?.grades?.map(({ grade }) => grade)).toEqual(['B'])
})

test('under a strategy whose cell is merged over several rows, all of them are its initiatives', () => {
  const plan = read(
    cells('戦略', '具体的取組', '達成状況'),
    cells('1-1 防災', '避難訓練', '達成'),
    cells('', '備蓄', '未達成'),
    cells('1-2 防犯', '見守り', '達成'),
    cells('', '街灯', '達成'),
  )
  const listed = plan.goals.flatMap(({ strategies }) =>
    strategies.map(({ number, listings }) => `${number}: ${listings.map(({ title }) => title).join('、')}`),
  )
  expect(listed).toEqual(['1-1: 避難訓練、備蓄', '1-2: 見守り、街灯'])
})

test('a strategy whose number belongs to another goal stands under that one', () => {
  const plan = read(
    cells('戦略', '具体的取組', '達成状況'),
    cells('1-1 防災', '避難訓練', '達成'),
    cells('2-1 読書', '移動図書館', '達成'),
  )
  expect(plan.goals.map(({ number, strategies }) => `${number}: ${strategies.length}`)).toEqual(['1: 1', '2: 1'])
})

test('verdicts above the number of the next strategy are no counts', () => {
  const plan = read(
    cells('戦略', '具体的取組', '達成状況'),
    cells('1-1 防災', '避難訓練', '達成'),
    cells('1-2 防犯', '見守り', '達成'),
    cells('', '街灯', '未達成'),
    cells('1-3 交通', '安全教室', '達成'),
  )
  expect(plan.goals[0]?.stated).toBeUndefined()
  expect(plan.goals[0]?.strategies.flatMap(({ listings }) => listings)).toHaveLength(4)
})

test('a table under no strategy that tells what was done lists none of its initiatives once more', () => {
  const plan = read(
    cells('戦略', '具体的取組', '達成状況'),
    cells('1-1 防災', '避難訓練', '達成'),
    '',
    '柱2 暮らし',
    '',
    cells('具体的取組', '取組実績'),
    cells('避難訓練', '夜間に3回開いた'),
  )
  expect(plan.initiatives.map(({ title, activities }) => [title.text, activities.length])).toEqual([['避難訓練', 1]])
})
