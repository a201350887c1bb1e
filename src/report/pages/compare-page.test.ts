import { describe, expect, test } from 'vitest'
import type { PublicationSummary } from '../../core/publication.ts'
import type { Block } from '../document/document.ts'
import type { ListedWard } from '../site/site-context.ts'
import { comparePage } from './compare-page.ts'

const counts = (met: number, unmet: number) => ({ met, unmet, notJudged: 1, notApplicable: 0 })
const summary = (more: Partial<PublicationSummary> = {}): PublicationSummary => ({
  scheme: { id: 'met-unmet', version: 1 },
  form: { id: 'review-deck', version: 1 },
  stated: counts(4, 2),
  listed: counts(3, 1),
  distinct: counts(3, 1),
  initiatives: 6,
  findings: { error: 0, warning: 0, note: 0 },
  ...more,
})
const ward = (
  code: string,
  name: string,
  ...plans: { fiscalYear: number; summary: PublicationSummary }[]
): ListedWard => ({
  code,
  name,
  plans: plans.map((plan) => ({ ...plan, sequence: 1, publishedAt: '2018-06-25T01:00:00Z', sha256: 'x' })),
})
const page = (wards: readonly ListedWard[], language: 'ja' | 'en' = 'ja') =>
  comparePage({ wards, language, to: (code, at) => `${code}/${at}`, toRoot: (at) => at })

/** Rows of tables and notes of lists, as a reader sees them. */
function* seen(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'section') yield* [block.heading, ...seen(block.blocks)]
    if (block.kind === 'table') yield* block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '))
    if (block.kind === 'records') yield* block.items.map(({ text, note = '' }) => `${text[0]?.text}: ${note}`)
  }
}

describe('wards stand side by side', () => {
  const same = [
    ward('271080', '大正区', { fiscalYear: 2017, summary: summary({ stated: counts(9, 0) }) }),
    ward('271071', '港区', { fiscalYear: 2017, summary: summary() }),
  ]
  test('in the order of their codes, whoever did better, by the same count', () => {
    expect([...seen(page(same).blocks)]).toEqual(['平成29年度(2017)', '港区 4 2 1', '大正区 9 0 1'])
  })

  test.each([
    [
      'another rule',
      { scheme: { id: 'ladder', version: 2 } },
      '判定の規則(ladder 第2版)がほかと違うため、くらべていません。',
    ],
    [
      'another form',
      { form: { id: 'osaka-g1', version: 1 } },
      '様式(osaka-g1 第1版)がほかと違うため、くらべていません。',
    ],
    ['another count', { stated: null }, '数え方(一覧の掲載ごとの件数)がほかと違うため、くらべていません。'],
    [
      'two reasons',
      { stated: null, initiatives: 0, form: { id: 'osaka-g1', version: 1 } },
      '様式(osaka-g1 第1版)と数え方(指標ごとの件数)がほかと違うため、くらべていません。',
    ],
  ])('and of another one a sentence says why not: %s', (_, more, sentence) => {
    const wards = [...same, ward('271063', '西区', { fiscalYear: 2017, summary: summary(more) })]
    expect([...seen(page(wards).blocks)]).toContain(`西区: ${sentence}`)
  })

  test('every year by itself, the newest first; the only ward of a year says so', () => {
    const wards = [...same, ward('271063', '西区', { fiscalYear: 2018, summary: summary() })]
    expect([...seen(page(wards).blocks)].slice(0, 3)).toEqual([
      '平成30年度(2018)',
      '西区: この年度の振り返りを公表しているのは、ここだけです。',
      '平成29年度(2017)',
    ])
  })

  test('the answer says how many, or that there is nothing yet', () => {
    const said = (wards: readonly ListedWard[]) =>
      page(wards, 'en')
        .answer.map(({ text }) => text)
        .join('')
    expect(said(same)).toBe('2 local governments side by side, in 1 fiscal year')
    expect(said(same.slice(1))).toBe('Nothing can be set side by side yet')
  })
})
