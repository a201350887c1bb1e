import { expect, test } from 'vitest'
import { readingRules } from '../../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../read-published-text.ts'
import { toLines } from '../text/lines.ts'
import { readDocumentYear } from './document-head.ts'

test.each([
  ['its title names it', '令和5年度 施策評価\n指標\tR6目標\tR4実績', 2023],
  ['only its results do: the newest of them', '総合戦略 KPI管理シート\n指標\tR4実績\tR5目標\tR5実績\tR6目標', 2023],
  ['results of Heisei and Reiwa', '総合戦略 KPI管理シート\n指標\tH30実績\tR元実績', 2019],
  ['only targets have years: it has none', '総合戦略 KPI管理シート\n指標\tR5目標\t実績', undefined],
])('the year of a document: %s', (_, text, year) => {
  expect(readDocumentYear(toLines(text))?.fiscalYear).toBe(year)
})

test.each(['令和5年度　海野市　環境計画　年次報告', '令和5年度 海野市 環境計画 年次報告', '令和5年度　環境計画'])(
  '「%s」 is the title as a whole',
  async (title) => {
    const { forms } = await readingRules()
    const text = `${title}\n\n基本目標1 水\n\n指標\t目標値\t実績値\n水質\t90%\t92%\n`
    expect(readPublishedText(text, { file: 'document.txt', encoding: 'utf-8' }, forms).plan.title?.text).toBe(title)
  },
)
