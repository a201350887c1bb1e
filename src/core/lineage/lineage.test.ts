import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { evaluate, indicatorsOf } from '../evaluation.ts'
import type { Indicator, Initiative, Plan } from '../plan/plan.ts'
import { schemeSchema } from '../scheme/scheme.ts'
import { parseActual } from '../target/parse-actual.ts'
import { parseTarget } from '../target/parse-target.ts'
import { followUps, missesInARow } from './follow-up.ts'
import { lineageOf } from './lineage.ts'
import type { IndicatorPoint, Lineage, PlanYear } from './trend.ts'

const scheme = schemeSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemes/met-unmet.v1.json'), 'utf8')),
)

type Given = {
  readonly id?: string
  readonly goal?: string
  readonly title?: string
  readonly otherTitles?: readonly string[]
  readonly countermeasure?: string
  readonly indicators?: readonly Indicator[]
  readonly stated?: 'met' | 'unmet' | 'not-judged' | 'not-applicable'
}

let given = 0
const newId = (kind: string) => `${kind}-${(given += 1)}`

/** An indicator in a word: its name, 目標, 実績. */
const indicator = (name: string, target: string, actual: string, more: Partial<Indicator> = {}): Indicator => ({
  id: newId('indicator'),
  kind: 'process',
  name: { text: name },
  version: 1,
  target: { target: parseTarget(target) },
  ...(actual === '' ? {} : { actual: { actual: parseActual(actual) } }),
  ...more,
})

function initiativeOf({ id, title = '見守り', otherTitles = [], countermeasure, indicators = [] }: Given): Initiative {
  return {
    id: id ?? newId('initiative'),
    title: { text: title },
    otherTitles: otherTitles.map((text) => ({ text })),
    indicators: [...indicators],
    activities: [],
    photos: [],
    budget: [],
    ...(countermeasure === undefined ? {} : { countermeasure: { id: newId('countermeasure'), text: countermeasure } }),
  }
}

/** A plan of a year with initiatives, each listed once under its goal. */
function year(fiscalYear: number, ...all: readonly Given[]): PlanYear {
  const initiatives = all.map(initiativeOf)
  const goals = [...new Set(all.map(({ goal = '安全なまち' }) => goal))]
  const plan: Plan = {
    schema: 'furikaeri.plan/1',
    fiscalYear,
    form: { id: 'review-deck', version: 1 },
    levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
    sources: [],
    goals: goals.map((title) => ({
      id: newId('goal'),
      number: '',
      title: { text: title },
      otherTitles: [],
      indicators: [],
      strategies: [
        {
          id: newId('strategy'),
          number: '',
          title: { text: '' },
          otherTitles: [],
          indicators: [],
          listings: all.flatMap(({ goal = '安全なまち', stated }, index) =>
            goal === title
              ? [
                  {
                    id: newId('listing'),
                    number: '',
                    title: initiatives[index]?.title.text ?? '',
                    initiative: initiatives[index]?.id ?? '',
                    relisting: false,
                    ...(stated === undefined ? {} : { stated: { verdict: stated, text: stated } }),
                  },
                ]
              : [],
          ),
        },
      ],
    })),
    initiatives,
    history: [],
  }
  return { fiscalYear, plan, evaluation: evaluate(plan, scheme) }
}

const initiatives = ({ records }: Lineage) => records.filter(({ level }) => level === 'initiative')
const yearsOf = (points: readonly { readonly fiscalYear: number }[]) => points.map(({ fiscalYear }) => fiscalYear)
const lines = (lineage: Lineage) => lineage.records.flatMap(({ indicators }) => indicators)
/** What changed at the last point of the first line of two years. */
const lastChange = (before: Indicator, after: Indicator) =>
  lines(
    lineageOf([
      year(2017, { id: 'initiative-a', indicators: [before] }),
      year(2018, { id: 'initiative-a', indicators: [after] }),
    ]),
  )[0]?.points.at(-1)?.changed

describe('an initiative is the same from year to year', () => {
  test.each<[string, Given, Given, boolean]>([
    [
      'by its id, whatever it is called now',
      { id: 'initiative-a', title: '見守り' },
      { id: 'initiative-a', title: '声かけ' },
      true,
    ],
    [
      'by its id, also under another goal',
      { id: 'initiative-a', goal: '安全' },
      { id: 'initiative-a', goal: '福祉' },
      true,
    ],
    ['by its title under a goal of the same title', { title: '見守り' }, { title: '見守り' }, true],
    ['however its title is set', { title: '「見守り」 の推進' }, { title: '見守りの推進' }, true],
    [
      'by another way in which the document writes it',
      { title: '見守り', otherTitles: ['見守りの推進'] },
      { title: '見守りの推進' },
      true,
    ],
    ['not by its title under another goal', { goal: '安全', title: '広報' }, { goal: '福祉', title: '広報' }, false],
    ['not by an empty title', { title: '' }, { title: '' }, false],
    ['not by being in the same place', { title: '見守り' }, { title: '防災訓練' }, false],
  ])('%s', (_, before, after, same) => {
    const found = initiatives(lineageOf([year(2017, before), year(2018, after)]))
    expect(found).toHaveLength(same ? 1 : 2)
  })

  test('through a year in which it is missing', () => {
    const found = initiatives(lineageOf([year(2016, {}), year(2017, { title: '広報' }), year(2018, {})]))
    expect(found.map(({ points }) => yearsOf(points))).toEqual([[2016, 2018], [2017]])
  })

  test('the years may come in any order; the records of the newest plan come first, in its order', () => {
    const found = initiatives(
      lineageOf([year(2018, { title: '乙' }, { title: '甲' }), year(2017, { title: '甲' }, { title: '丙' })]),
    )
    expect(found.map(({ points }) => points.at(-1)?.title)).toEqual(['乙', '甲', '丙'])
  })
})

describe('an indicator is the same from year to year', () => {
  const share = (name: string, more: Partial<Indicator> = {}) => indicator(name, '50%以上', '40%', more)
  test.each<[string, readonly Indicator[], readonly Indicator[], number]>([
    ['by its id', [share('割合', { id: 'indicator-x' })], [share('別の割合', { id: 'indicator-x' })], 1],
    [
      'by what it replaces',
      [share('割合', { id: 'indicator-y' }), share('件数')],
      [share('新しい割合', { replaces: 'indicator-y' }), share('件数')],
      2,
    ],
    [
      'by the successor that last year named',
      [share('割合', { successor: { indicator: 'indicator-z' } }), share('件数')],
      [share('率', { id: 'indicator-z' }), share('件数')],
      2,
    ],
    ['by its name', [share('割合'), share('件数')], [share('件数'), share('割合')], 2],
    ['by being the only one of its kind there', [share('割合')], [share('満足度')], 1],
    ['not by its place beside others', [share('割合'), share('件数')], [share('満足度'), share('人数')], 4],
    ['not across kinds by its name', [share('割合', { kind: 'withdrawal' })], [share('割合')], 2],
  ])('%s', (_, before, after, count) => {
    const found = lines(
      lineageOf([
        year(2017, { id: 'initiative-a', indicators: before }),
        year(2018, { id: 'initiative-a', indicators: after }),
      ]),
    )
    expect(found).toHaveLength(count)
  })

  test('two that replace one: the first goes on with it, the other begins anew', () => {
    const found = lines(
      lineageOf([
        year(2017, { id: 'initiative-a', indicators: [share('割合', { id: 'indicator-y' })] }),
        year(2018, {
          id: 'initiative-a',
          indicators: [share('甲', { replaces: 'indicator-y' }), share('乙', { replaces: 'indicator-y' })],
        }),
      ]),
    )
    expect(found.map(({ points }) => yearsOf(points))).toEqual([[2017, 2018], [2018]])
  })
})

describe('what stands on both sides of a changed definition may not be compared', () => {
  const share = (more: Partial<Indicator> = {}) => indicator('割合', '50%以上', '40%', more)
  const surveyed = (kind: 'sample' | 'panel' | 'unknown') => share({ survey: { kind } })
  test.each<[string, Indicator, Indicator, readonly string[]]>([
    ['a raised target is no change', share(), indicator('割合', '60%以上', '55%'), []],
    ['80% and 80%以上 are one promise', indicator('割合', '80%', '70%'), indicator('割合', '80%以上', '70%'), []],
    [
      'a unit that converts is no change',
      indicator('所要', '2時間以下', '3時間'),
      indicator('所要', '90分以下', '100分'),
      [],
    ],
    ['a year without figures is no change', share(), indicator('割合', '―', ''), []],
    [
      'a successor',
      share({ id: 'indicator-y' }),
      indicator('満足度', '50%以上', '40%', { replaces: 'indicator-y' }),
      ['successor'],
    ],
    [
      'a successor that was only described',
      share({ successor: { text: '読んだ人の割合' } }),
      indicator('読んだ人の割合', '50%以上', '40%'),
      ['successor'],
    ],
    [
      'a described successor that never came',
      share({ id: 'indicator-y', successor: { text: '満足度' } }),
      share({ id: 'indicator-y' }),
      [],
    ],
    ['a version', share({ id: 'indicator-y' }), share({ id: 'indicator-y', version: 2 }), ['version']],
    ['another name', share(), indicator('満足度', '50%以上', '40%'), ['name']],
    ['another unit', share(), indicator('割合', '50人以上', '40人'), ['unit']],
    ['another comparator', share(), indicator('割合', '50%以下', '40%'), ['comparator']],
    ['another direction', share({ direction: 'up' }), share({ direction: 'down' }), ['direction']],
    ['monitors instead of a sample', surveyed('sample'), surveyed('panel'), ['survey']],
    ['a survey of which nothing is known', surveyed('unknown'), surveyed('panel'), []],
    [
      'a running total',
      indicator('世帯', '100世帯以上', '90世帯'),
      indicator('世帯', '累計300世帯以上', '200世帯'),
      ['cumulative'],
    ],
  ])('%s', (_, before, after, kinds) => {
    expect(lastChange(before, after)?.map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('figures are exact and in one unit', () => {
  const figures = (points: readonly IndicatorPoint[] = []) => points.map(({ target, result }) => [target, result])
  test('79.2% stays 79.2%', () => {
    const [line] = lines(lineageOf([year(2017, { indicators: [indicator('割合', '80%以上', '79.2%')] })]))
    expect(figures(line?.points)).toEqual([
      [
        { value: '80', unit: '%' },
        { value: '79.2', unit: '%' },
      ],
    ])
  })
  test('last year’s hours are shown in this year’s minutes; people stay people', () => {
    const found = lines(
      lineageOf([
        year(
          2017,
          { id: 'initiative-a', indicators: [indicator('所要', '2.5時間以下', '3時間')] },
          { id: 'initiative-b', title: '広報', indicators: [indicator('参加', '50人以上', '62人')] },
        ),
        year(
          2018,
          { id: 'initiative-a', indicators: [indicator('所要', '120分以下', '100分')] },
          { id: 'initiative-b', title: '広報', indicators: [indicator('参加', '50%以上', '40%')] },
        ),
      ]),
    )
    expect(found.map(({ points }) => points[0]?.result)).toEqual([
      { value: '180', unit: '分' },
      { value: '62', unit: '人' },
    ])
  })
  test('what is no single figure has none', () => {
    const [line] = lines(lineageOf([year(2017, { indicators: [indicator('計画', '策定', '')] })]))
    expect(figures(line?.points)).toEqual([[null, null]])
  })
})

describe('what became of what was missed', () => {
  const missed = (more: Given = {}): Given => ({ stated: 'unmet', countermeasure: '呼びかけを続ける', ...more })
  test.each<[string, readonly PlanYear[], readonly string[]]>([
    ['met a year later', [year(2017, missed()), year(2018, { stated: 'met' })], ['met']],
    ['missed again', [year(2017, missed()), year(2018, missed())], ['missed-again']],
    ['open', [year(2017, missed()), year(2018, { stated: 'not-judged' })], ['open']],
    ['no longer there', [year(2017, missed()), year(2018, { title: '広報' })], ['not-found']],
    ['no next plan yet', [year(2017, missed())], []],
    ['a plan of the year after next is no next plan', [year(2017, missed()), year(2019, missed())], []],
    ['met, then missed: nothing to follow', [year(2017, { stated: 'met' }), year(2018, missed())], []],
  ])('%s', (_, years, expected) => {
    const lineage = lineageOf(years)
    const found = initiatives(lineage).flatMap((trend) => followUps(trend, lineage.years))
    expect(found.map(({ became }) => became)).toEqual(expected)
  })

  test('the countermeasure stands with it, and whether another indicator came in between', () => {
    const lineage = lineageOf([
      year(2017, missed({ indicators: [indicator('割合', '50%以上', '40%')] })),
      year(2018, { stated: 'met', indicators: [indicator('満足度', '50%以上', '60%')] }),
    ])
    const [found] = initiatives(lineage).flatMap((trend) => followUps(trend, lineage.years))
    expect(found?.countermeasure?.text).toBe('呼びかけを続ける')
    expect(found?.indicatorChanged).toBe(true)
  })
})

test.each([
  ['missed twice', { 2017: 'unmet', 2018: 'unmet' }, 2],
  ['missed once', { 2017: 'met', 2018: 'unmet' }, 1],
  ['met now', { 2016: 'unmet', 2017: 'unmet', 2018: 'met' }, 0],
  ['a year without a plan breaks the row', { 2016: 'unmet', 2018: 'unmet' }, 1],
  ['open in between breaks the row', { 2016: 'unmet', 2017: 'not-judged', 2018: 'unmet' }, 1],
] as const)('in a row up to 2018: %s', (_, verdicts, count) => {
  const points = Object.entries(verdicts).map(([fiscalYear, verdict]) => ({ fiscalYear: Number(fiscalYear), verdict }))
  expect(missesInARow(points, 2018)).toBe(count)
})

describe('for any plans', () => {
  const someYears = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 2010, max: 2020 }), arbitraryPlan), {
      minLength: 1,
      maxLength: 4,
      selector: ([fiscalYear]) => fiscalYear,
    })
    .map((all) => all.map(([fiscalYear, plan]): PlanYear => ({ fiscalYear, plan, evaluation: evaluate(plan, scheme) })))

  test('every indicator of every year is in exactly one trend, at most one of a year, oldest first', () => {
    fc.assert(
      fc.property(someYears, (years) => {
        const found = lines(lineageOf(years))
        const keys = found.flatMap(({ points }) =>
          points.map(({ fiscalYear, indicator }) => `${fiscalYear} ${indicator.id}`),
        )
        const all = years.flatMap(({ fiscalYear, plan }) =>
          indicatorsOf(plan).map(({ indicator }) => `${fiscalYear} ${indicator.id}`),
        )
        expect(keys.sort()).toEqual(all.sort())
        for (const { points } of found)
          expect(yearsOf(points)).toEqual([...new Set(yearsOf(points))].sort((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })

  test('every goal, strategy and initiative of every year is in exactly one trend', () => {
    fc.assert(
      fc.property(someYears, (years) => {
        const keys = lineageOf(years).records.flatMap(({ points }) =>
          points.map(({ fiscalYear, id }) => `${fiscalYear} ${id}`),
        )
        const all = years.flatMap(({ fiscalYear, plan }) =>
          [...plan.goals, ...plan.goals.flatMap(({ strategies }) => strategies), ...plan.initiatives].map(
            ({ id }) => `${fiscalYear} ${id}`,
          ),
        )
        expect(keys.sort()).toEqual(all.sort())
      }),
      { numRuns: 60 },
    )
  })

  test('a plan that is repeated word for word changes no definition', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const evaluation = evaluate(plan, scheme)
        const found = lines(
          lineageOf([
            { fiscalYear: 2017, plan, evaluation },
            { fiscalYear: 2018, plan, evaluation },
          ]),
        )
        expect(
          found.every(({ points }) => points.length === 2 && points.every(({ changed }) => changed.length === 0)),
        ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
