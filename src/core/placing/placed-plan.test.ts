import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { placingAids } from '../../act/placing-aids.ts'
import { comparePlans } from '../plan/compare.ts'
import { inconsistenciesOf } from '../plan/consistency.ts'
import { planSchema, type Plan } from '../plan/plan.ts'
import type { SourceLine } from '../source-line.ts'
import { placedPlan } from './placed-plan.ts'
import { nothingPlaced, place, placingRoles, redo, undo, type Placement } from './placement.ts'
import { positionsOf, recordAbove } from './position.ts'

const empty: Plan = {
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [{ id: 'source-1', file: 'letter.txt' }],
  goals: [],
  initiatives: [],
  history: [],
}
const lines = (...texts: string[]): SourceLine[] =>
  texts.map((text, at) => ({ line: at + 1, use: 'needs-a-person', text }))
const letter = {
  plan: empty,
  source: lines(
    '経営課題２　安心して暮らせる町',
    '戦略2-1 地域で支えあう',
    '・(1) 見守りの輪',
    '　めざそう値：80%以上',
    '　できばえ：79.2%',
    '　したこと：見守り隊の研修を3回・17人',
    '　つぎの手：研修を夜にも開く',
    'ー　2　ー',
    '',
    '声かけの日\t12回\t15回',
  ),
}
const placed = (...placements: Placement[]) => placedPlan(letter, placements, placingAids)
const goal: Placement = { line: 1, role: 'goal' }
const idOf = (plan: Plan, title: string) =>
  [...positionsOf(plan)].find(([, { goal, strategy, initiative }]) =>
    [initiative, strategy, goal].some((record) => record?.title.text === title),
  )?.[0] ?? ''
const under = (placements: Placement[], title: string, line: number, role: Placement['role'], cell?: number) => {
  const { plan } = placed(...placements)
  return [...placements, { line, role, under: idOf(plan, title), ...(cell === undefined ? {} : { cell }) }]
}

describe('lines of a letter are put where a person says', () => {
  const tree = under(under([goal], '安心して暮らせる町', 2, 'strategy'), '地域で支えあう', 3, 'initiative')
  const figures = (['target', 'actual', 'activity', 'countermeasure'] as const).reduce(
    (so, role, at) => under(so, '見守りの輪', 4 + at, role),
    tree,
  )
  const { plan, source, problems } = placed(...figures, { line: 8, role: 'nothing' })
  const [initiative] = plan.initiatives

  test('titles keep their numbers apart, with their place', () => {
    expect(plan.goals[0]).toMatchObject({ number: '２', title: { text: '安心して暮らせる町', at: { line: 1 } } })
    expect(plan.goals[0]?.strategies[0]).toMatchObject({ number: '2-1', title: { text: '地域で支えあう' } })
    expect(plan.goals[0]?.strategies[0]?.listings[0]).toMatchObject({ number: '(1)', title: '見守りの輪' })
  })

  test('a label in front is no part of the value; the place is that of the value', () => {
    expect(initiative?.indicators).toMatchObject([
      {
        name: { text: '見守りの輪' },
        target: { target: { text: '80%以上', kind: 'threshold' }, at: { line: 4, column: 8 } },
        actual: { actual: { kind: 'amount', value: '79.2', unit: '%' } },
      },
    ])
  })

  test('a deed has its figures, an answer its words', () => {
    expect(initiative?.activities[0]?.quantities).toMatchObject([
      { value: '3', unit: '回' },
      { value: '17', unit: '人' },
    ])
    expect(initiative?.countermeasure?.text).toBe('研修を夜にも開く')
  })

  test('every line says what became of it; nothing is furniture', () => {
    expect(problems).toEqual([])
    expect(source.map(({ use }) => use)).toEqual([
      ...Array<string>(7).fill('record'),
      'furniture',
      'needs-a-person',
      'needs-a-person',
    ])
    expect(source[3]?.record).toBe(initiative?.indicators[0]?.id)
  })

  test('the cells of a row are placed one by one', () => {
    const row = under(tree, '見守りの輪', 10, 'initiative', 1)
    const whole = under(under(row, '声かけの日', 10, 'target', 2), '声かけの日', 10, 'actual', 3)
    const made = placed(...whole).plan.initiatives.find(({ title }) => title.text === '声かけの日')
    expect(made?.indicators).toMatchObject([
      {
        target: { target: { text: '12回' }, at: { line: 10, column: 7 } },
        actual: { actual: { text: '15回' }, at: { line: 10, column: 11 } },
      },
    ])
  })
})

describe('what cannot be placed is said, and changes nothing', () => {
  test.each([
    ['a strategy without a goal', { line: 2, role: 'strategy' }, 'goal-needed'],
    ['an initiative without a goal', { line: 3, role: 'initiative' }, 'goal-needed'],
    ['a target of nothing', { line: 4, role: 'target' }, 'record-needed'],
    ['a deed of nobody', { line: 6, role: 'activity', under: 'goal-gone' }, 'initiative-needed'],
    ['an empty line', { line: 9, role: 'goal' }, 'line-empty'],
    ['a line that is not there', { line: 99, role: 'goal' }, 'line-empty'],
    ['a cell that is not there', { line: 10, role: 'goal', cell: 9 }, 'line-empty'],
  ] satisfies [string, Placement, string][])('%s', (_, placement, problem) => {
    expect(placed(placement)).toEqual({ ...letter, problems: [{ placement: 0, problem }] })
  })
})

test('a line stands under the record of the nearest line above it that has one', () => {
  const { source } = placed(goal, { line: 5, role: 'nothing' })
  expect(recordAbove(source, 4, () => true)).toBe(source[0]?.record)
  expect(recordAbove(source, 1, () => true)).toBeUndefined()
})

describe('a person places what they like', async () => {
  const { checked } = await exampleDocument()
  const ids = [...positionsOf(checked.plan).keys()]
  const anyPlacement: fc.Arbitrary<Placement> = fc
    .tuple(
      fc.integer({ min: 1, max: checked.source.length + 5 }),
      fc.constantFrom(...placingRoles),
      fc.option(fc.constantFrom(...ids), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    )
    .map(([line, role, parent, cell]) => ({
      line,
      role,
      ...(parent === undefined ? {} : { under: parent }),
      ...(cell === undefined ? {} : { cell }),
    }))
  const some = fc.array(anyPlacement, { minLength: 1, maxLength: 12 })
  const after = (placements: readonly Placement[]) => placedPlan(checked, placements, placingAids)

  test('the plan stays a plan: of its schema, consistent, every line there once with one use', () => {
    fc.assert(
      fc.property(some, (placements) => {
        const { plan, source } = after(placements)
        expect(planSchema.safeParse(plan).error).toBeUndefined()
        expect(inconsistenciesOf(plan)).toEqual([])
        expect(source.map(({ line }) => line)).toEqual(checked.source.map(({ line }) => line))
      }),
      { numRuns: 60 },
    )
  })

  test('placing a line and taking it back gives the same plan; putting it again gives the same as before', () => {
    fc.assert(
      fc.property(some, anyPlacement, (placements, one) => {
        const before = place(nothingPlaced, ...placements)
        const then = place(before, one)
        expect(after(undo(then).done)).toEqual(after(before.done))
        expect(redo(undo(then))).toEqual(then)
      }),
      { numRuns: 60 },
    )
  })

  test('what is placed only adds: nothing that was read is lost', () => {
    fc.assert(
      fc.property(some, (placements) => {
        const changes = comparePlans(checked.plan, after(placements).plan)
        expect(changes.filter(({ kind }) => kind === 'removed')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
