import { beforeAll, expect, test } from 'vitest'
import {
  answerOf,
  editionContext,
  exampleWard,
  wardContext,
  wordsOf,
} from '../../../tools/published/example-edition.ts'
import { rules } from '../../core/check/rules.ts'
import { vocabulary } from '../sentences/vocabulary.ts'
import type { Ward } from '../site/ward.ts'
import { aboutPage } from './about-page.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { activitiesPage } from './activities-page.ts'
import { checksPage } from './checks-page.ts'
import { downloadsPage } from './downloads-page.ts'
import { goalPage } from './goal-page.ts'
import { sourcePage } from './source-page.ts'
import { strategyPage } from './strategy-page.ts'
import { unmetPage } from './unmet-page.ts'
import { wardHome } from './ward-home.ts'

let ward: Ward
beforeAll(async () => {
  ward = await exampleWard()
})
const goals = () => editionContext(ward).judged.plan.goals
const goal = (number: string) => {
  const found = goals().find((item) => item.number === number)
  if (found === undefined) throw new Error(`no goal ${number}`)
  return found
}

test('the first page of a ward: the result of its newest year, what was missed and what comes next, what is new', () => {
  const page = wardHome(wardContext(ward))
  expect(answerOf(page)).toBe('69の目標のうち47を達成、22が届きませんでした')
  const words = wordsOf(page).join('\n')
  for (const text of ['0.1ポイント届かず', '次の手', '2018年6月25日', '第1版']) expect(words).toContain(text)
})

test('a goal that lists its initiatives: how many were met, and what was missed', () => {
  const page = goalPage(editionContext(ward), goal('6'))
  expect(answerOf(page)).toContain('7の目標のうち2を達成')
  expect(wordsOf(page)).toContain('47.5ポイント届かず')
})

test('a goal of which only counts are published says so', () => {
  const page = goalPage(editionContext(ward), goal('2'))
  expect(answerOf(page)).toContain('17の目標のうち11を達成')
  expect(wordsOf(page).join('\n')).toContain('件数だけが公表されています')
})

test('a strategy: its initiatives with their verdicts', () => {
  const [first] = goal('1').strategies
  if (first === undefined) throw new Error('no strategy')
  const page = strategyPage(editionContext(ward), goal('1'), first)
  expect(answerOf(page)).toContain('3の目標のうち1を達成')
  expect(wordsOf(page)).toContain('(3) つながりづくりの支援')
})

test('the unmet page: ten initiatives, each once, those without an answer say so', () => {
  const page = unmetPage(editionContext(ward))
  expect(answerOf(page)).toBe('届かなかった取組は10です')
  const words = wordsOf(page).join('\n')
  expect(words).toContain('80%以上 → 79.2%')
  expect(words).toContain('点検で見つかりました: 対応・改善策が資料にありません')
})

test('the activities: what was done, the greatest quantities as marks, all of them as a table', () => {
  const page = activitiesPage(editionContext(ward))
  const charts = page.blocks
    .flatMap((block) => (block.kind === 'section' ? block.blocks : []))
    .filter((block) => block.kind === 'pictogram')
  expect(charts.length).toBeGreaterThan(0)
  for (const { rows, table } of charts) {
    expect(table.rows.map(({ cells }) => cells[1]?.text)).toEqual(
      expect.arrayContaining(rows.map(({ words }) => words)),
    )
    expect(rows.length).toBe(Math.min(8, table.rows.length))
    const marks = rows.map((row) => row.marks)
    expect(marks).toEqual(marks.toSorted((a, b) => b - a))
    expect(Math.max(...marks)).toBeLessThanOrEqual(40)
  }
  expect(wordsOf(page).join('\n')).toContain('10,000人以上')
})

test('the checks: what was found, the gravest first, each with its line', () => {
  const page = checksPage(editionContext(ward))
  const sections = page.blocks.flatMap((block) => (block.kind === 'section' ? [block.id] : []))
  expect(sections).toEqual(['error', 'warning', 'note'])
  const words = wordsOf(page).join('\n')
  expect(words).toContain('市岡商業高校跡地、弁天埠頭などの有効活用')
  expect(words).toContain('資料 129行目')
})

test('the source document: every line with its number, records lead to their pages, noise is not repeated', () => {
  const page = sourcePage(editionContext(ward))
  const [block] = page.blocks
  if (block?.kind !== 'source-lines') throw new Error('no lines')
  expect(block.lines.map(({ number }) => number)).toEqual(
    editionContext(ward).edition.source.map(({ line }) => String(line)),
  )
  expect(block.lines.find(({ number }) => number === '100')?.href).toMatch(/^initiative-/)
  expect(block.lines.some(({ use, text }) => use === 'noise' && text.includes('豊洲'))).toBe(false)
})

test('the downloads: every data file, every column with its meaning, the hash of the publication', () => {
  const words = wordsOf(downloadsPage(editionContext(ward)))
  for (const text of [
    'indicators.csv',
    'measurements.csv',
    'activities.csv',
    'findings.csv',
    'indicators.csv-metadata.json',
    'catalog.jsonld',
    'plan.json',
    'plan.stratml.xml',
    'publication.json',
    editionContext(ward).edition.sha256,
    '目標_値',
    '規則による判定: met 達成、unmet 未達成、not-judged 判定できない、not-applicable 対象外',
    '数量の単位',
  ])
    expect(words).toContain(text)
  expect(wordsOf(downloadsPage(editionContext(ward, 'en', 'en/2017/downloads.html')))).toContain('../../2017/plan.json')
})

const scheme = { id: 'met-unmet', version: 1, title: { ja: '達成・未達成', en: 'Met or unmet' } }
const about = {
  publisher: '大阪市港区',
  home: { text: '大阪市港区', href: './' },
  schemes: [scheme, scheme],
  language: 'ja' as const,
}

test('the method: every rule of the check, the version of the rule, how to report a mistake', () => {
  const page = aboutPage(about)
  const words = wordsOf(page)
  for (const id of Object.keys(rules)) expect(words).toContain(id)
  expect(page.lead).toContain('達成・未達成 第1版')
  expect(page.blocks.some((block) => block.kind === 'section' && block.id === 'mistake')).toBe(true)
})

test('the method says how surveys are read, and what every word of the vocabulary means', () => {
  const words = wordsOf(aboutPage(about)).join('\n')
  for (const text of ['信頼区間', 'ウィルソン', '区民モニター', '丸めずに']) expect(words).toContain(text)
  for (const { word, meaning } of vocabulary) {
    expect(words).toContain(word)
    expect(words).toContain(meaning.ja)
  }
})

test('the accessibility policy names its level', () => {
  expect(wordsOf(accessibilityPage({ ...about, mistakeAt: 'about.html#mistake' })).join('')).toContain(
    'JIS X 8341-3:2016',
  )
})
