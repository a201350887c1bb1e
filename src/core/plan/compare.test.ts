import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { comparePlans } from './compare.ts'
import type { Goal, Initiative, Listing, Plan, Strategy } from './plan.ts'

const listing = (name: string, number: string): Listing => ({
  id: `listing-${name}`,
  number,
  title: name,
  initiative: `initiative-${name}`,
  relisting: false,
})
const strategy = (name: string, number: string, listings: Listing[]): Strategy => ({
  id: `strategy-${name}`,
  number,
  title: { text: name },
  otherTitles: [],
  indicators: [],
  listings,
})
const goal = (name: string, number: string, strategies: Strategy[]): Goal => ({
  id: `goal-${name}`,
  number,
  title: { text: name },
  otherTitles: [],
  indicators: [],
  strategies,
})
const initiative = (name: string): Initiative => ({
  id: `initiative-${name}`,
  title: { text: name },
  otherTitles: [],
  indicators: [],
  activities: [],
  photos: [],
  budget: [],
})
const planOf = (...goals: Goal[]): Plan => ({
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals,
  initiatives: [initiative('drill'), initiative('stock')],
  history: [],
})
const before = planOf(
  goal('safe', '1', [strategy('ready', '1-1', [listing('drill', '1'), listing('stock', '2')])]),
  goal('learn', '2', [strategy('school', '2-1', [])]),
)

describe('what differs between two plans', () => {
  test('nothing between a plan and itself, or its copy', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(comparePlans(plan, structuredClone(plan))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('where a value stands in its document is no difference, nor is the file it was read from', () => {
    const moved: Plan = {
      ...before,
      sources: [{ id: 'source-1', file: 'another.txt' }],
      initiatives: before.initiatives.map((own, index) => ({
        ...own,
        title: { ...own.title, at: { line: index + 40, column: 3 } },
      })),
    }
    expect(comparePlans(before, moved)).toEqual([])
  })

  test('a renumbered strategy is the same strategy: nothing is removed or added, only its number differs', () => {
    const after = planOf(
      goal('safe', '1', [strategy('ready', '1-2', [listing('drill', '1'), listing('stock', '3')])]),
      goal('learn', '2', [strategy('school', '2-1', [])]),
    )
    expect(comparePlans(before, after)).toEqual([
      { record: 'strategy-ready', path: 'number', kind: 'changed', before: '1-1', after: '1-2' },
      { record: 'listing-stock', path: 'number', kind: 'changed', before: '2', after: '3' },
    ])
  })

  test('a listing under another strategy has moved; what else differs in it is said beside', () => {
    const after = planOf(
      goal('safe', '1', [strategy('ready', '1-1', [listing('drill', '1')])]),
      goal('learn', '2', [strategy('school', '2-1', [listing('stock', '1')])]),
    )
    expect(comparePlans(before, after)).toEqual([
      {
        record: 'listing-stock',
        path: 'listings (place)',
        kind: 'changed',
        before: 'strategy-ready',
        after: 'strategy-school',
      },
      { record: 'listing-stock', path: 'number', kind: 'changed', before: '2', after: '1' },
    ])
  })

  test('other order, other words, one more and one less', () => {
    const after: Plan = {
      ...planOf(goal('safe', '1', [strategy('ready', '1-1', [listing('stock', '2'), listing('drill', '1')])])),
      initiatives: [{ ...initiative('drill'), title: { text: '避難訓練' } }, initiative('stock'), initiative('map')],
    }
    expect(comparePlans(before, after).map(({ record, path, kind }) => [record, path, kind])).toEqual([
      ['goal-learn', 'goals', 'removed'],
      ['strategy-ready', 'listings (order)', 'changed'],
      ['initiative-drill', 'title', 'changed'],
      ['initiative-map', 'initiatives', 'added'],
    ])
  })

  test('what is added one way is removed the other way', () => {
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
        const there = comparePlans(one, other).map(({ record, path, kind }) => `${kind} ${record} ${path}`)
        const back = comparePlans(other, one).map(({ record, path, kind }) => `${mirrored[kind]} ${record} ${path}`)
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
      { numRuns: 20 },
    )
  })
})
