import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { comparePlans, type Change } from '../../core/plan/compare.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { changesText } from './change-text.ts'

const plan: Plan = {
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [
    { id: 'goal-a', number: '1', title: { text: '水辺を守る' }, otherTitles: [], indicators: [], strategies: [] },
  ],
  initiatives: [
    {
      id: 'initiative-a',
      title: { text: '桟橋の修繕' },
      otherTitles: [],
      indicators: [],
      activities: [],
      photos: [],
      budget: [],
    },
  ],
  history: [],
}
const said = (change: Change, language: 'ja' | 'en' = 'ja') => changesText(plan, [change], language)

describe('a difference in words', () => {
  test.each<[string, Change]>([
    [
      '  ~ 変更 資料の記載: 達成 47・未達成 22 → 達成 46・未達成 22・判定なし 1',
      {
        record: 'plan',
        path: 'stated',
        kind: 'changed',
        before: { met: 47, unmet: 22 },
        after: { met: 46, unmet: 22, notJudged: 1 },
      },
    ],
    [
      '  ~ 変更 対応・改善策 桟橋の修繕: 春に直す → 秋に直す',
      {
        record: 'initiative-a',
        path: 'countermeasure',
        kind: 'changed',
        before: { id: 'c', text: '春に直す' },
        after: { id: 'c', text: '秋に直す' },
      },
    ],
    [
      '  + 追加 取組: 桟橋の修繕',
      {
        record: 'initiative-a',
        path: 'initiatives',
        kind: 'added',
        after: { id: 'initiative-a', title: { text: 'x' } },
      },
    ],
    [
      '  - 削除 取組: 灯台の公開',
      {
        record: 'initiative-b',
        path: 'initiatives',
        kind: 'removed',
        before: { id: 'initiative-b', title: { text: '灯台の公開' } },
      },
    ],
    [
      '  ~ 変更 取組の並び順: 桟橋の修繕、灯台の公開 → 灯台の公開、桟橋の修繕',
      {
        record: 'plan',
        path: 'initiatives (order)',
        kind: 'changed',
        before: ['initiative-a', '灯台の公開'],
        after: ['灯台の公開', 'initiative-a'],
      },
    ],
    [
      '  ~ 変更 予算・決算 桟橋の修繕: 年度 2017、予算・決算 1,200千円 → 年度 2017、予算・決算 900千円',
      {
        record: 'initiative-a',
        path: 'budget',
        kind: 'changed',
        before: [{ fiscalYear: 2017, budget: { value: '1200000', unit: '円', text: '1,200千円' } }],
        after: [{ fiscalYear: 2017, budget: { value: '900000', unit: '円', text: '900千円' } }],
      },
    ],
  ])('%s', (words, change) => {
    expect(said(change)).toBe(words)
  })

  test('in English', () => {
    expect(said({ record: 'goal-a', path: 'number', kind: 'changed', before: '1', after: '2' }, 'en')).toBe(
      '  ~ changed number 1 水辺を守る: 1 → 2',
    )
  })
})

test('of any two plans, no difference is said by a bare id or as JSON', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
      const words = changesText(after, comparePlans(before, after), 'ja', 1000)
      expect(words).not.toMatch(/\{"|"\}|\bundefined\b|\[object/)
    }),
    { numRuns: 100 },
  )
})

test('what is beyond the longest list is counted', () => {
  const change: Change = { record: 'plan', path: 'title', kind: 'added', after: { text: '新しい' } }
  expect(changesText(plan, [change, change, change], 'ja', 2).split('\n').at(-1)).toBe('  … ほか 1 件')
})
