import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { indicatorsOf, evaluate } from '../../core/evaluation.ts'
import { carriedByTable } from '../../core/open-data/carried-by-table.ts'
import { mergeTable, unknownIndicators } from '../../core/open-data/merge-table.ts'
import { oneLine } from '../../core/open-data/one-line.ts'
import { inconsistenciesOf } from '../../core/plan/consistency.ts'
import { planSchema, type Indicator, type Plan } from '../../core/plan/plan.ts'
import { indicatorDataset } from '../../report/indicator-dataset.ts'
import { indicatorShape } from '../../report/sentences/dataset/of-indicators.ts'
import { csv } from '../../write/csv/csv.ts'
import { looksLikeIndicatorTable, readColumns } from './indicator-columns.ts'
import { readIndicatorTable } from './read-indicator-table.ts'

const { scheme, forms } = await readingRules()
const written = (plan: Plan): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csv(indicatorDataset({ plan, evaluation: evaluate(plan, scheme) })),
  )

function readBack(plan: Plan): Plan {
  const reading = readIndicatorTable(written(plan), { file: 'indicators.csv', encoding: 'utf-8' }, forms)
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading.plan
}

const figures = (plan: Plan) =>
  indicatorsOf(plan).map(({ owner, indicator }) => ({ owner, id: indicator.id, ...carriedByTable(indicator) }))
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

test('the columns that are read have the names that are written', () => {
  const names = Object.fromEntries(indicatorShape.columns.map(({ id, name }) => [id, name]))
  expect(names).toMatchObject(readColumns)
})

describe('any plan as a table of indicators, read back', () => {
  test('has every indicator below its owner, with every field that the table carries as it was', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(looksLikeIndicatorTable(written(plan))).toBe(true)
        expect(figures(readBack(plan)).toSorted(byId)).toEqual(figures(plan).toSorted(byId))
      }),
    )
  })

  test('is a sound plan: the schema takes it, and it is consistent', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const back = readBack(plan)
        expect(planSchema.safeParse(back).error).toBeUndefined()
        expect(inconsistenciesOf(back)).toEqual([])
      }),
    )
  })

  test('keeps whose plan of which year, and the titles of goals, strategies and initiatives with their ids', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const back = readBack(plan)
        if (indicatorsOf(plan).length > 0)
          expect([back.tenant, back.fiscalYear]).toEqual([plan.tenant, plan.fiscalYear])
        const titles = new Map(plan.initiatives.map(({ id, title }) => [id, oneLine(title.text)]))
        for (const { id, title } of back.initiatives) expect(title.text).toBe(titles.get(id))
      }),
    )
  })

  test('merged into itself changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(mergeTable(plan, readBack(plan))).toEqual(plan)
      }),
    )
  })

  test('merged into another plan changes the fields that it carries, of the indicators that it names, and nothing else', () => {
    const bare = ({
      kind: _kind,
      name: _name,
      target: _target,
      actual: _actual,
      stated: _stated,
      ...rest
    }: Indicator) => rest
    const without = ({ goals, initiatives, ...plan }: Plan) => ({
      ...plan,
      initiatives: initiatives.map((own) => ({ ...own, indicators: own.indicators.map(bare) })),
      goals: goals.map((goal) => ({
        ...goal,
        indicators: goal.indicators.map(bare),
        strategies: goal.strategies.map((own) => ({ ...own, indicators: own.indicators.map(bare) })),
      })),
    })
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (plan, other) => {
        const table = readBack(other)
        const merged = mergeTable(plan, table)
        expect(planSchema.safeParse(merged).error).toBeUndefined()
        expect(without(merged)).toEqual(without(plan))
        expect(mergeTable(merged, table)).toEqual(merged)
        const said = new Map(indicatorsOf(table).map(({ indicator }) => [indicator.id, carriedByTable(indicator)]))
        for (const { indicator } of indicatorsOf(merged)) {
          const { kind, name, target, actual, stated } = carriedByTable(indicator)
          const own = said.get(indicator.id)
          if (own !== undefined)
            expect({
              kind,
              name,
              target: own.target && target,
              actual: own.actual && actual,
              stated: own.stated && stated,
            }).toEqual(own)
        }
        const ids = new Set(indicatorsOf(plan).map(({ indicator }) => indicator.id))
        expect(unknownIndicators(plan, table)).toEqual([...said.keys()].filter((id) => !ids.has(id)))
      }),
    )
  })
})
