import { describe, expect, test } from 'vitest'
import { inconsistenciesOf } from './consistency.ts'
import type { Indicator, Plan } from './plan.ts'

const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  kind: 'process',
  name: { text: '参加した人' },
  version: 1,
  ...more,
})
const listing = (id: string, initiative: string) => ({ id, number: '1', title: '訓練', initiative, relisting: false })
const initiative = (id: string, indicators: Indicator[] = []) => ({
  id,
  title: { text: '訓練' },
  otherTitles: [],
  indicators,
  activities: [],
  photos: [],
  budget: [],
})
const named = { number: '1', title: { text: '安心' }, otherTitles: [], indicators: [] }
const plan = (more: Partial<Plan> = {}): Plan => ({
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [
    {
      id: 'goal-a',
      ...named,
      strategies: [{ id: 'strategy-a', ...named, listings: [listing('listing-a', 'initiative-a')] }],
    },
  ],
  initiatives: [initiative('initiative-a', [indicator('indicator-a')])],
  history: [],
  ...more,
})

describe('what the schema cannot say of a plan', () => {
  test('a plan whose ids are unique and whose listings point at initiatives is consistent', () => {
    expect(inconsistenciesOf(plan())).toEqual([])
  })

  test('an id is used once, wherever it stands; the second use is named by its path', () => {
    const twice = plan({
      initiatives: [
        initiative('initiative-a', [indicator('indicator-a'), indicator('goal-a')]),
        { ...initiative('initiative-a'), activities: [{ id: 'listing-a', text: '', quantities: [] }] },
      ],
    })
    expect(inconsistenciesOf(twice)).toEqual([
      { kind: 'duplicate-id', id: 'initiative-a', path: 'initiatives.1.id' },
      { kind: 'duplicate-id', id: 'listing-a', path: 'initiatives.1.activities.0.id' },
      { kind: 'duplicate-id', id: 'goal-a', path: 'initiatives.0.indicators.1.id' },
    ])
  })

  test('a listing of an initiative that is not there', () => {
    expect(inconsistenciesOf(plan({ initiatives: [] }))).toEqual([
      { kind: 'unknown-initiative', id: 'initiative-a', path: 'goals.0.strategies.0.listings.0.initiative' },
    ])
  })

  test('a successor that is not there; one in words needs none, and what is replaced may be last year’s', () => {
    const indicators = [
      indicator('indicator-a', { successor: { indicator: 'indicator-b' } }),
      indicator('indicator-c', { successor: { text: '参加した世帯' }, replaces: 'indicator-of-last-year' }),
      indicator('indicator-d', { successor: { indicator: 'indicator-c' } }),
    ]
    expect(inconsistenciesOf(plan({ initiatives: [initiative('initiative-a', indicators)] }))).toEqual([
      { kind: 'unknown-indicator', id: 'indicator-b', path: 'initiatives.0.indicators.0.successor.indicator' },
    ])
  })
})
