import { beforeAll, expect, test } from 'vitest'
import { answerOf, editionContext, exampleWard, wordsOf } from '../../../tools/published/example-edition.ts'
import type { Document } from '../document/document.ts'
import type { Ward } from '../site/ward.ts'
import { initiativePage } from './initiative-page.ts'

let ward: Ward
beforeAll(async () => {
  ward = await exampleWard()
})

function pageOf(title: string, language: 'ja' | 'en' = 'ja'): Document {
  const context = editionContext(ward, language)
  const initiative = context.judged.plan.initiatives.find((item) => item.title.text === title)
  if (initiative === undefined) throw new Error(`no initiative ${title}`)
  return initiativePage(context, initiative)
}

test('an initiative that missed its target by 0.1 points: verdict, figures, gap, evidence, working, answer, source line', () => {
  const page = pageOf('つながりづくりの支援')
  expect(answerOf(page)).toBe('「つながりづくりの支援」は、目標に届きませんでした')
  const words = wordsOf(page).join('\n')
  for (const text of ['49.9%', '50%以上', '0.1ポイント届かず', '49.9% は 50%以上 に 0.1 ポイント足りず、未達成です。'])
    expect(words).toContain(text)
  expect(words).toContain('何人が答えた調査かの記載がなく')
  expect(words).toContain('丸めずに比べました')
  expect(words).toContain('広報紙でつながりの大切さを伝え、防災訓練の場でも呼びかける。')
  expect(words).toContain('source.html#L100')
})

test('a result of a panel has no interval, and says whom it speaks for', () => {
  expect(wordsOf(pageOf('港区の魅力発掘・創出')).join('\n')).toContain('数値は回答者についてのものです')
})

test('an initiative that is listed again names both places', () => {
  const words = wordsOf(pageOf('港区の魅力発掘・創出'))
  expect(words.some((text) => text.includes('戦略 5-1'))).toBe(true)
  expect(words.some((text) => text.includes('戦略 5-2') && text.includes('再掲'))).toBe(true)
})

test('without figures and without an answer, the page says that both are missing', () => {
  const page = pageOf('市岡商業高校跡地、弁天埠頭などの有効活用')
  expect(answerOf(page)).toContain('届きませんでした')
  const words = wordsOf(page)
  expect(words).toContain('目標と実績の数値が資料にありません')
  expect(words).toContain('対応・改善策が資料にありません')
})

test('what was done stands with its quantities', () => {
  const words = wordsOf(pageOf('コミュニティ育成支援')).join('\n')
  expect(words).toContain('3回・17人')
})

test('in English the words of the document stay as they are', () => {
  const page = pageOf('つながりづくりの支援', 'en')
  expect(answerOf(page)).toBe('"つながりづくりの支援" missed its target')
  expect(wordsOf(page)).toContain('広報紙でつながりの大切さを伝え、防災訓練の場でも呼びかける。')
})

test('section, photos and three years of budget and settlement stand there when the plan has them', () => {
  const context = editionContext(ward)
  const [first] = context.judged.plan.initiatives
  if (first === undefined) throw new Error('no initiative')
  const page = initiativePage(context, {
    ...first,
    section: { text: '協働まちづくり推進課' },
    photos: [{ id: 'photo-1', caption: '区民まつり(29年度)', alt: '舞台を囲む人たち' }],
    budget: [
      { fiscalYear: 2016, settlement: { value: '1180000', unit: '円', text: '118万円' } },
      { fiscalYear: 2017, budget: { value: '1234000', unit: '円', text: '123万4千円' } },
    ],
  })
  const words = wordsOf(page)
  for (const text of [
    '協働まちづくり推進課',
    '区民まつり(29年度)',
    '舞台を囲む人たち',
    '平成28年度',
    '1,180,000円',
    '1,234,000円',
  ])
    expect(words).toContain(text)
})

test('where the document and its figures say different things, the page says so before the figures', () => {
  const context = editionContext(ward)
  const initiative = context.judged.plan.initiatives.find((item) => item.title.text === 'つながりづくりの支援')
  if (initiative === undefined) throw new Error('no initiative')
  const initiatives = new Map(context.judged.evaluation.initiatives)
  initiatives.set(initiative.id, { stated: null, computed: 'met' })
  const evaluation = { ...context.judged.evaluation, initiatives }
  const page = initiativePage({ ...context, judged: { ...context.judged, evaluation } }, initiative)
  const [result] = page.blocks
  expect(result?.kind === 'section' && result.blocks[0]).toMatchObject({
    tone: 'missing',
    lines: ['資料の記載は未達成ですが、目標と実績の数値では達成です'],
  })
})
