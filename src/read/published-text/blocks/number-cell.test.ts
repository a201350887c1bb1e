import { expect, test } from 'vitest'
import { createFiles } from '../../../outside/files.ts'
import { readDocument } from '../../../act/read-document.ts'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'

const sheet = [
  '運営方針 令和5年度 振り返り',
  '戦略\t\t主な具体的取組\t予算\t決算',
  '1-1\t1\t防災訓練の充実',
  '1-2\t1\t見守りの輪づくり\t(再掲)',
  '',
  '経営課題\t1\t安心して暮らせるまち',
  '戦略\t1-1\t備えを広げる',
  '具体的取組\t1\t防災訓練の充実',
  '目標\t80%以上',
  '実績\t82%',
  '年度\t\t予算\t決算',
  '',
  '戦略\t1-2\t支え合う',
  '具体的取組\t1\t見守りの輪づくり\t(新規)',
  '目標\t30か所',
  '実績\t28か所',
].join('\n')

test('a heading in three cells of a sheet is a heading; rows that only repeat names and empty heads need no person', async () => {
  const inHand = { ...createFiles('.'), read: async () => new TextEncoder().encode(sheet) }
  const reading = await readDocument(inHand, 'sheet.tsv', await readingRules())
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  const { plan, source } = reading
  expect(plan.goals.map(({ number, title }) => [number, title.text])).toEqual([['1', '安心して暮らせるまち']])
  expect(plan.goals[0]?.strategies.map(({ number, title }) => [number, title.text])).toEqual([
    ['1-1', '備えを広げる'],
    ['1-2', '支え合う'],
  ])
  expect(plan.initiatives.map(({ title }) => title.text)).toEqual(['防災訓練の充実', '見守りの輪づくり(新規)'])
  expect(source.filter(({ use }) => use === 'needs-a-person').map(({ text }) => text)).toEqual([])
})
