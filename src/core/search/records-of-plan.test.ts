import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import type { Plan } from '../plan/plan.ts'
import { findRecords } from './find-records.ts'
import { readQuery } from './query.ts'
import type { SearchKind } from './search-record.ts'
import { recordsOfPlan } from './records-of-plan.ts'

let plan: Plan
beforeAll(async () => {
  plan = (await exampleDocument()).checked.plan
})

function find(query: string, only?: SearchKind) {
  const read = readQuery(query)
  const records = [...recordsOfPlan(plan)].map((record) => ({ ...record, year: 2017 }))
  return read.kind === 'terms' ? findRecords(records, read.terms, only) : []
}
const titles = (query: string, kind: string) =>
  find(query)
    .filter((group) => group.kind === kind)
    .flatMap(({ items }) => items.map(({ title, text }) => title || text))

describe('what is found in the example ward', () => {
  test('a word of two letters, wherever it stands', () => {
    expect(titles('防災', 'countermeasure')).toEqual([expect.stringContaining('防災訓練')])
    expect(titles('支援', 'initiative')).toContain('つながりづくりの支援')
  })

  test('the way a word is written makes no difference', () => {
    for (const query of ['ﾎﾞﾗﾝﾃｨｱ', 'ぼらんてぃあ', 'ヴォランティア']) expect(find(query)).toEqual(find('ボランティア'))
  })

  test('a countermeasure leads to what comes next on the page of its initiative', () => {
    const group = find('広報紙').find(({ kind }) => kind === 'countermeasure')
    expect(group?.items[0]).toMatchObject({ place: 'next', owner: expect.stringMatching(/^initiative-/) })
  })

  test('every word must be found', () => {
    expect(find('防災 ぬるぬる')).toEqual([])
  })

  test('one kind alone is shown longer', () => {
    const all = find('の').find(({ kind }) => kind === 'activity')
    const alone = find('の', 'activity')
    expect(all?.items.length).toBe(10)
    expect(alone.map(({ kind, items }) => [kind, items.length])).toEqual([['activity', all?.count]])
  })
})

test('every record of any plan is searched once, and says where it is read', () => {
  fc.assert(
    fc.property(arbitraryPlan, (any) => {
      const records = [...recordsOfPlan(any)]
      expect(new Set(records.map(({ record }) => record)).size).toBe(records.length)
      const pages = new Set(
        [...any.goals, ...any.goals.flatMap(({ strategies }) => strategies), ...any.initiatives].map(({ id }) => id),
      )
      for (const { owner, kind } of records)
        expect(kind === 'plan' ? owner === undefined : pages.has(owner ?? '')).toBe(true)
      const activities = any.initiatives.flatMap((initiative) => initiative.activities)
      expect(records.filter(({ kind }) => kind === 'activity').length).toBe(activities.length)
    }),
    { numRuns: 50 },
  )
})
