import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { checkPlan } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import { inconsistenciesOf } from '../../core/plan/consistency.ts'
import { planSchema, type Indicator, type Plan } from '../../core/plan/plan.ts'
import { carriedOf } from '../../core/stratml/carried.ts'
import { mergeCarried } from '../../core/stratml/merge-carried.ts'
import { forXml } from '../../core/stratml/xml-text.ts'
import { stratmlOfPlan } from '../../report/stratml/stratml-of-plan.ts'
import { stratml } from '../../write/stratml/stratml.ts'
import { readStratml } from './read-stratml.ts'

const rules = await readingRules()
const source = { file: 'plan.stratml.xml', encoding: 'utf-8' }

const bytesOf = (plan: Plan) => stratml(stratmlOfPlan(judgedPlan(checkPlan(plan, rules), undefined)))
const textOf = (plan: Plan) => new TextDecoder().decode(bytesOf(plan))

function readBack(text: string) {
  const reading = readStratml(text, source, rules.forms)
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
  return reading
}

/** Everything of a plan that the format is said to carry, record by record; initiatives by their ids, for theirs is the order of the listings. */
function carriedTree(plan: Plan) {
  const indicators = (all: readonly Indicator[]) => all.map((own) => ({ id: own.id, ...carriedOf('indicator', own) }))
  return {
    ...carriedOf('plan', plan),
    goals: plan.goals.map((goal) => ({
      id: goal.id,
      ...carriedOf('goal', goal),
      indicators: indicators(goal.indicators),
      strategies: goal.strategies.map((strategy) => ({
        id: strategy.id,
        ...carriedOf('strategy', strategy),
        indicators: indicators(strategy.indicators),
        listings: strategy.listings.map((listing) => ({ id: listing.id, ...carriedOf('listing', listing) })),
      })),
    })),
    initiatives: plan.initiatives
      .map((initiative) => ({
        id: initiative.id,
        ...carriedOf('initiative', initiative),
        indicators: indicators(initiative.indicators),
        activities: initiative.activities.map((own) => ({ id: own.id, ...carriedOf('activity', own) })),
        countermeasure: initiative.countermeasure && {
          id: initiative.countermeasure.id,
          ...carriedOf('countermeasure', initiative.countermeasure),
        },
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

describe('whatever plan is written', () => {
  test('reading it finds no defect, and gives a plan that the schema takes', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { plan: again, defects } = readBack(textOf(plan))
        expect(defects).toEqual([])
        planSchema.parse(again)
        expect(inconsistenciesOf(again)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('reading it gives every field that the format carries as it was', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(carriedTree(readBack(textOf(plan)).plan)).toEqual(carriedTree(plan))
      }),
      { numRuns: 40 },
    )
  })

  test('merging what was read into it changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(mergeCarried(plan, readBack(textOf(plan)).plan)).toEqual(plan)
      }),
      { numRuns: 40 },
    )
  })

  test('merging it into any other plan gives a plan that is consistent and that a second merge does not change', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (plan, other) => {
        const merged = mergeCarried(other, readBack(textOf(plan)).plan)
        planSchema.parse(merged)
        expect(inconsistenciesOf(merged)).toEqual([])
        expect(mergeCarried(merged, readBack(textOf(plan)).plan)).toEqual(merged)
      }),
      { numRuns: 30 },
    )
  })

  test('the same plan gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(textOf(structuredClone(plan))).toBe(textOf(plan))
      }),
      { numRuns: 20 },
    )
  })

  test('what XML cannot carry is replaced, and the rest of the words stays', () => {
    const title = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(arbitraryPlan, title, (plan, text) => {
        const written = { ...plan, title: { text: `あ${text}` } }
        const again = readBack(textOf(written))
        expect(again.defects).toEqual([])
        expect(again.plan.title?.text).toBe(forXml(`あ${text}`))
        expect(mergeCarried(written, again.plan)).toEqual(written)
      }),
      { numRuns: 30 },
    )
  })
})
