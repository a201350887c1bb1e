import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluation.ts'
import type { Indicator, Plan } from './plan/plan.ts'
import { schemeSchema } from './scheme/scheme.ts'
import { parseActual } from './target/parse-actual.ts'
import { parseTarget } from './target/parse-target.ts'

const scheme = schemeSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemes/met-unmet.v1.json'), 'utf8')),
)

type Figures = readonly [target: string, actual: string, more?: Partial<Indicator>]

const planOf = (figures: readonly Figures[], more: Partial<Plan> = {}): Plan => ({
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [],
  initiatives: [
    {
      id: 'initiative-a',
      title: { text: '訓練' },
      otherTitles: [],
      indicators: figures.map(([target, actual, own], index): Indicator => ({
        id: `indicator-${index}`,
        kind: 'process',
        name: { text: '参加した人' },
        version: 1,
        target: { target: parseTarget(target) },
        actual: { actual: parseActual(actual) },
        ...own,
      })),
      activities: [],
      photos: [],
      budget: [],
    },
  ],
  history: [],
  ...more,
})
const outcome = (figures: readonly Figures[], more: Partial<Plan> = {}) =>
  evaluate(planOf(figures, more), scheme).initiatives.get('initiative-a')

describe('an initiative by its indicators', () => {
  test.each<[string, readonly Figures[], string | null]>([
    [
      'met when every one is',
      [
        ['3回以上', '3回'],
        ['50%以上', '50.0%'],
      ],
      'met',
    ],
    [
      'unmet when one is',
      [
        ['3回以上', '3回'],
        ['50%以上', '49.9%'],
      ],
      'unmet',
    ],
    [
      'open when one is not judged and none is unmet',
      [
        ['3回以上', '3回'],
        ['50%以上', '未測定'],
      ],
      'not-judged',
    ],
    [
      'unmet when one is, whatever is open',
      [
        ['3回以上', '2回'],
        ['50%以上', '未測定'],
      ],
      'unmet',
    ],
    [
      '対象外 counts for nothing beside the others',
      [
        ['3回以上', '3回'],
        ['50%以上', '対象外'],
      ],
      'met',
    ],
    ['対象外 alone is not applicable', [['50%以上', '対象外']], 'not-applicable'],
    ['nothing computed without indicators', [], null],
    [
      'a withdrawal criterion decides nothing',
      [
        ['3回以上', '3回'],
        ['20%以上', '10%', { kind: 'withdrawal' }],
      ],
      'met',
    ],
  ])('%s', (_what, figures, verdict) => {
    expect(outcome(figures)?.computed).toBe(verdict)
  })
})

describe('stated and computed stand side by side', () => {
  test('a stated verdict changes nothing that is computed', () => {
    const stated = { verdict: 'met', text: '達成' } as const
    expect(outcome([['50%以上', '49.9%', { stated }]])).toEqual({ stated, computed: 'unmet' })
  })
})

describe('a promise that is not due yet', () => {
  const promise: Figures = ['10か所以上(令和7年度末)', '8か所']

  test('is open in an earlier year, and unmet in its own', () => {
    expect(outcome([promise], { fiscalYear: 2023 })?.computed).toBe('not-judged')
    expect(outcome([promise], { fiscalYear: 2025 })?.computed).toBe('unmet')
  })

  test('is met early when it is met', () => {
    expect(outcome([['10か所以上(令和7年度末)', '10か所']], { fiscalYear: 2023 })?.computed).toBe('met')
  })

  test('毎年度 is due every year', () => {
    expect(outcome([['10か所以上(毎年度)', '8か所']], { fiscalYear: 2023 })?.computed).toBe('unmet')
  })
})

test('last year’s result and the base are what relative promises are held against', () => {
  const previous = { actual: parseActual('75%') }
  expect(outcome([['前年度より増', '75.1%', { previous }]])?.computed).toBe('met')
  expect(outcome([['前年度より増', '75.1%']])?.computed).toBe('not-judged')
})

describe('an initiative whose indicators all state a verdict states theirs together, in whatever order they stand', () => {
  const met = { stated: { verdict: 'met', text: '達成' } } as const
  const unmet = { stated: { verdict: 'unmet', text: '未達成' } } as const
  test.each([
    ['達成, 未達成', [met, unmet], 'unmet'],
    ['未達成, 達成', [unmet, met], 'unmet'],
    ['達成, 達成', [met, met], 'met'],
    ['達成 and one that says nothing', [met, {}], undefined],
  ])('%s', (_said, all, verdict) => {
    const plan = planOf(all.map((more): Figures => ['10回以上', '12回', more]))
    expect(evaluate(plan, scheme).initiatives.get('initiative-a')?.stated?.verdict).toBe(verdict)
  })
})
