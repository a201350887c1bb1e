import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { exampleDocument, withResult } from '../../../tools/published/published-example.ts'
import { comparePlans } from './compare.ts'
import { inconsistenciesOf } from './consistency.ts'
import type { Plan } from './plan.ts'
import { changesByRecord, takeChanges } from './take-changes.ts'

const { checked } = await exampleDocument()
const stored = checked.plan
const withoutPlaces = (plan: Plan): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === 'at' || key === 'sources' ? undefined : value)))

/** The example with another name of its first goal, its first strategy's listings gone, and one result corrected. */
const [first, ...others] = withResult(stored, '61').goals
const revised: Plan = {
  ...withResult(stored, '61'),
  goals: first === undefined ? others : [{ ...first, title: { text: '新しい名前の課題' } }, ...others],
}

describe('some of the differences', () => {
  const differences = changesByRecord(stored, revised)

  test('come by the record with which they are accepted: the goal, and the initiative whose indicator changed', () => {
    expect([...differences.keys()].map((id) => id.split('-')[0])).toEqual(['goal', 'initiative'])
  })

  test('one of two is taken, the other stays as it was kept', () => {
    const [goal = '', initiative = ''] = [...differences.keys()]
    const partly = takeChanges(stored, revised, new Set([initiative]))
    expect([...changesByRecord(stored, partly).keys()]).toEqual([initiative])
    expect([...changesByRecord(partly, revised).keys()]).toEqual([goal])
  })

  test('what stays has no place in a document that it is not from; what is the same in both has its new one', () => {
    const [goal = '', initiative = ''] = [...differences.keys()]
    const partly = takeChanges(stored, revised, new Set([initiative]))
    expect(partly.goals.find(({ id }) => id === goal)?.title).toEqual({ text: stored.goals[0]?.title.text })
    expect(partly.goals[1]?.title.at).toBeDefined()
    expect(takeChanges(stored, revised, new Set([initiative]), { sameDocument: true }).goals[0]?.title.at).toBeDefined()
  })
})

describe('a first import', () => {
  const empty: Plan = { ...stored, goals: [], initiatives: [], stated: undefined, title: undefined }

  test('an initiative brings the goal and the strategy that it is listed in, and no other initiative', () => {
    const [initiative] = stored.initiatives
    const partly = takeChanges(empty, stored, new Set([initiative?.id ?? '']))
    expect(partly.initiatives).toEqual([initiative])
    const listed = partly.goals.flatMap(({ strategies }) => strategies.flatMap(({ listings }) => listings))
    expect(new Set(listed.map((listing) => listing.initiative))).toEqual(new Set([initiative?.id]))
    expect(partly.goals.every(({ strategies }) => strategies.length > 0)).toBe(true)
  })
})

test('of a first import the plan itself can be taken without any of its goals', () => {
  const empty: Plan = { ...stored, goals: [], initiatives: [], stated: undefined, title: undefined }
  const partly = takeChanges(empty, stored, new Set(['plan']))
  expect([partly.title, partly.goals, partly.initiatives]).toEqual([stored.title, [], []])
})

/** An answer is named by its owner, so that one never comes to another owner; the plans that are made up number them. */
const withOwnAnswers = (plan: Plan): Plan => ({
  ...plan,
  initiatives: plan.initiatives.map((initiative) => ({
    ...initiative,
    ...(initiative.countermeasure && {
      countermeasure: { ...initiative.countermeasure, id: `countermeasure-of-${initiative.id}` },
    }),
  })),
})
const anyPlan = arbitraryPlan.map(withOwnAnswers)
const few = { numRuns: 25 }

/** Two plans that share some of their records, and a choice of their differences. */
const choice = fc.tuple(anyPlan, anyPlan, fc.infiniteStream(fc.boolean())).map(([before, after, coins]) => {
  const own = [...changesByRecord(before, after).keys()]
  return { before, after, taken: new Set(own.filter(() => coins.next().value)), own }
})

test('all differences give the new plan, none the plan that is kept', () => {
  fc.assert(
    fc.property(choice, ({ before, after, own }) => {
      expect(takeChanges(before, after, new Set(own))).toEqual(after)
      expect(takeChanges(before, after, new Set())).toEqual(before)
    }),
    few,
  )
})

test('any choice gives a consistent plan: no id twice, nothing points at what is not there', () => {
  fc.assert(
    fc.property(choice, ({ before, after, taken }) => {
      const partly = takeChanges(before, after, taken)
      const kinds = new Set([...inconsistenciesOf(before), ...inconsistenciesOf(after)].map(({ kind }) => kind))
      expect(inconsistenciesOf(partly).filter(({ kind }) => !kinds.has(kind) && kind !== 'unknown-indicator')).toEqual(
        [],
      )
    }),
    few,
  )
})

test('a choice taken, the rest can be taken later and gives the new plan', () => {
  fc.assert(
    fc.property(choice, ({ before, after, taken }) => {
      const partly = takeChanges(before, after, taken)
      const rest = new Set(changesByRecord(partly, after).keys())
      expect(comparePlans(takeChanges(partly, after, rest), after)).toEqual([])
      expect(withoutPlaces(takeChanges(partly, after, rest))).toEqual(withoutPlaces(after))
    }),
    few,
  )
})
