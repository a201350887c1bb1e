import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../tools/arbitrary/arbitrary-plan.ts'
import { evaluate, listingsOf, ownListings } from './evaluation.ts'
import type { Goal, Indicator, Initiative, Listing, Plan } from './plan/plan.ts'
import { schemeSchema } from './scheme/scheme.ts'
import { parseActual } from './target/parse-actual.ts'
import { parseTarget } from './target/parse-target.ts'
import { countedOf, tally, verdictOfInitiative, type Counts, type CountsByGoal } from './tally.ts'

const scheme = schemeSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemes/met-unmet.v1.json'), 'utf8')),
)

const verdicts = { 達成: 'met', 未達成: 'unmet', 判定不能: 'not-judged', 対象外: 'not-applicable' } as const
type Word = keyof typeof verdicts

const idOf = (title: string) => Buffer.from(title).toString('hex')

/** 訓練 達成, 訓練 未達成 再掲: a title, what is stated, whether it is listed again. */
function listing(words: string, index: number, goal: string): Listing {
  const [title = '', ...more] = words.split(' ')
  const stated = more.find((word): word is Word => word in verdicts)
  return {
    id: `listing-${goal}-${index}`,
    number: String(index + 1),
    title,
    initiative: `initiative-${idOf(title)}`,
    relisting: more.includes('再掲'),
    ...(stated === undefined ? {} : { stated: { verdict: verdicts[stated], text: stated } }),
  }
}

const initiative = ({ initiative: id, title }: Listing, indicators: Indicator[] = []): Initiative => ({
  id,
  title: { text: title },
  otherTitles: [],
  indicators,
  activities: [],
  photos: [],
  budget: [],
})

const indicator = (name: string, target: string, actual: string, more: Partial<Indicator> = {}): Indicator => ({
  id: `indicator-${idOf(name)}`,
  kind: 'process',
  name: { text: name },
  version: 1,
  target: { target: parseTarget(target) },
  actual: { actual: parseActual(actual) },
  ...more,
})

type GoalWords = {
  readonly stated?: readonly [number, number]
  readonly lists: readonly string[]
  readonly indicators?: Indicator[]
}

function planOf(goals: Readonly<Record<string, GoalWords>>, figures: Readonly<Record<string, Indicator[]>> = {}): Plan {
  const built = Object.entries(goals).map(([name, { stated, lists, indicators = [] }], index): Goal => ({
    id: `goal-${index + 1}`,
    number: String(index + 1),
    title: { text: name },
    otherTitles: [],
    indicators,
    strategies: [
      {
        id: `strategy-${index + 1}`,
        number: `${index + 1}-1`,
        title: { text: name },
        otherTitles: [],
        indicators: [],
        listings: lists.map((words, order) => listing(words, order, String(index + 1))),
      },
    ],
    ...(stated === undefined ? {} : { stated: { met: stated[0], unmet: stated[1] } }),
  }))
  const listed = built.flatMap(({ strategies }) => strategies.flatMap(({ listings }) => listings))
  const initiatives = new Map(listed.map((own) => [own.initiative, initiative(own, figures[own.title])]))
  return {
    schema: 'furikaeri.plan/1',
    form: { id: 'review-deck', version: 1 },
    levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
    sources: [],
    goals: built,
    initiatives: [...initiatives.values()],
    history: [],
  }
}

const count = (plan: Plan) => tally(plan, evaluate(plan, scheme))
const short = ({ met, unmet, notJudged, notApplicable }: Counts) =>
  `${met}/${unmet}${notJudged + notApplicable === 0 ? '' : ` +${notJudged}+${notApplicable}`}`
const byGoal = (counts: CountsByGoal | null) => counts?.byGoal.map((row) => `${row.number}: ${short(row)}`)

describe('listed counts every listing; distinct counts an initiative once, under its listing that is no 再掲', () => {
  test('a 再掲 counts twice by listing and once by distinct initiative', () => {
    const { listed, distinct } = count(
      planOf({ 安心: { lists: ['訓練 未達成', '備蓄 達成'] }, 魅力: { lists: ['訓練 未達成 再掲'] } }),
    )
    expect(byGoal(listed)).toEqual(['1: 1/1', '2: 0/1'])
    expect(byGoal(distinct)).toEqual(['1: 1/1', '2: 0/0'])
    expect([short(listed), short(distinct)]).toEqual(['1/2', '1/1'])
  })

  test('a 再掲 that stands before its original counts where the original stands', () => {
    const { distinct } = count(planOf({ 安心: { lists: ['訓練 達成 再掲'] }, 魅力: { lists: ['訓練 達成'] } }))
    expect(byGoal(distinct)).toEqual(['1: 0/0', '2: 1/0'])
  })

  test('a 再掲 whose original is not in the document counts where it stands, once however often it is listed', () => {
    const { listed, distinct } = count(
      planOf({ 安心: { lists: ['教育 達成 再掲', '備蓄 達成'] }, 魅力: { lists: ['教育 達成 再掲'] } }),
    )
    expect(byGoal(listed)).toEqual(['1: 2/0', '2: 1/0'])
    expect(byGoal(distinct)).toEqual(['1: 2/0', '2: 0/0'])
  })

  test('the distinct verdict is that of the original, also where the 再掲 says otherwise', () => {
    const { listed, distinct } = count(
      planOf({ 安心: { lists: ['訓練 未達成'] }, 魅力: { lists: ['訓練 達成 再掲'] } }),
    )
    expect([short(listed), short(distinct)]).toEqual(['1/1', '0/1'])
  })

  test('goals that list nothing are absent from listed and distinct, not zero', () => {
    const { stated, listed, distinct } = count(
      planOf({ 安心: { stated: [1, 0], lists: ['訓練 達成'] }, 健康: { stated: [11, 6], lists: [] } }),
    )
    expect(byGoal(stated)).toEqual(['1: 1/0', '2: 11/6'])
    expect(byGoal(listed)).toEqual(['1: 1/0'])
    expect(byGoal(distinct)).toEqual(['1: 1/0'])
  })

  test('outcome indicators of a goal that lists nothing are not counted as if they were initiatives', () => {
    const own = indicator('健康な人', '80%以上', '79.2%', { kind: 'outcome' })
    const { listed } = count(planOf({ 安心: { lists: ['訓練 達成'] }, 健康: { lists: [], indicators: [own] } }))
    expect(byGoal(listed)).toEqual(['1: 1/0'])
  })
})

describe('stated is what the document prints', () => {
  test('null when it prints nothing', () => {
    expect(count(planOf({ 安心: { lists: ['訓練 達成'] } })).stated).toBeNull()
  })

  test('the printed total stands, also when it is not the sum of its rows', () => {
    const plan = { ...planOf({ 安心: { stated: [6, 3], lists: [] } }), stated: { met: 9, unmet: 9, notJudged: 2 } }
    expect(count(plan).stated && short(count(plan).stated as Counts)).toBe('9/9 +2+0')
    expect(byGoal(count(plan).stated)).toEqual(['1: 6/3'])
  })

  test('without a printed total it is the sum of the rows', () => {
    const { stated } = count(planOf({ 安心: { stated: [6, 3], lists: [] }, 健康: { stated: [11, 6], lists: [] } }))
    expect([stated?.met, stated?.unmet]).toEqual([17, 9])
  })

  test('a printed total without rows has no goals', () => {
    const plan = { ...planOf({ 安心: { lists: [] } }), stated: { met: 47, unmet: 22 } }
    expect(count(plan).stated).toEqual({ met: 47, unmet: 22, notJudged: 0, notApplicable: 0, byGoal: [] })
  })
})

describe('four states are never mixed', () => {
  test('判定不能 and 対象外 are counted as themselves', () => {
    const { listed } = count(planOf({ 安心: { lists: ['訓練 達成', '備蓄 判定不能', '案内 対象外', '地図 未達成'] } }))
    expect(short(listed)).toBe('1/1 +1+1')
  })

  test('an initiative without a verdict counts as its figures say; without figures it is not judged', () => {
    const figures = {
      訓練: [indicator('参加した人', '50%以上', '49.9%')],
      備蓄: [indicator('食料', '100食以上', '100食')],
    }
    const { listed } = count(planOf({ 安心: { lists: ['訓練', '備蓄', '案内'] } }, figures))
    expect(short(listed)).toBe('1/1 +1+0')
  })

  test('what is stated counts before what is computed: the difference is a finding, not another count', () => {
    const figures = { 訓練: [indicator('参加した人', '50%以上', '49.9%')] }
    expect(short(count(planOf({ 安心: { lists: ['訓練 達成'] } }, figures)).listed)).toBe('1/0')
  })

  test('a plan that lists no initiative at all is counted by its indicators, withdrawal criteria aside', () => {
    const indicators = [
      indicator('歩く人', '80%以上', '81%', { kind: 'outcome' }),
      indicator('食べる人', '80%以上', '79%', { kind: 'outcome' }),
      indicator('やめる目安', '20%以上', '10%', { kind: 'withdrawal' }),
    ]
    const { listed, distinct } = count(planOf({ 健康: { lists: [], indicators } }))
    expect([short(listed), short(distinct)]).toEqual(['1/1', '1/1'])
  })
})

describe('the verdict with which an initiative counts once', () => {
  const training = listing('訓練 未達成', 0, '1')
  const unlisted = (own: Partial<Indicator>) => {
    const only = initiative(training, [indicator('参加した人', '50%以上', '49.9%', own)])
    const plan: Plan = { ...planOf({}), initiatives: [only] }
    return verdictOfInitiative(only.id, undefined, evaluate(plan, scheme))
  }

  test('where it is listed, that of its own listing', () => {
    const plan = planOf({ 安心: { lists: ['訓練 未達成'] } })
    expect(verdictOfInitiative(training.initiative, training, evaluate(plan, scheme))).toBe('unmet')
  })

  test('where it is listed nowhere, as its figures state, before what they compute', () => {
    expect(unlisted({ stated: { verdict: 'met', text: '達成' } })).toBe('met')
    expect(unlisted({})).toBe('unmet')
  })

  test('what no plan knows is not judged', () => {
    expect(verdictOfInitiative('initiative-none', undefined, evaluate(planOf({}), scheme))).toBe('not-judged')
  })
})

describe('of any plan', () => {
  const all = ({ met, unmet, notJudged, notApplicable }: Counts) => met + unmet + notJudged + notApplicable
  const keys = ['met', 'unmet', 'notJudged', 'notApplicable'] as const
  const listsSomething = (plan: Plan) => listingsOf(plan).length > 0

  test('distinct is never more than listed, in no state and no goal', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { listed, distinct } = count(plan)
        expect(distinct.byGoal.map(({ goal }) => goal)).toEqual(listed.byGoal.map(({ goal }) => goal))
        for (const key of keys) {
          expect(distinct[key]).toBeLessThanOrEqual(listed[key])
          for (const [index, row] of distinct.byGoal.entries())
            expect(row[key]).toBeLessThanOrEqual(listed.byGoal[index]?.[key] ?? 0)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('the goals add up to the totals', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { listed, distinct } = count(plan)
        for (const counts of [listed, distinct])
          for (const key of keys) expect(counts.byGoal.reduce((sum, row) => sum + row[key], 0)).toBe(counts[key])
      }),
      { numRuns: 30 },
    )
  })

  test('every listing is counted once in listed, every listed initiative once in distinct', () => {
    fc.assert(
      fc.property(arbitraryPlan.filter(listsSomething), (plan) => {
        const { listed, distinct } = count(plan)
        expect(all(listed)).toBe(listingsOf(plan).length)
        expect(all(distinct)).toBe(ownListings(plan).size)
        expect(listed.byGoal).toHaveLength(plan.goals.filter((goal) => countedOf(goal).listings.length > 0).length)
      }),
      { numRuns: 30 },
    )
  })
})
