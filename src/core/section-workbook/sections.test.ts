import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { townPlan } from '../../../tools/section-workbook/town-plan.ts'
import { indicatorsOf } from '../evaluation.ts'
import { sectionsOf } from './sections.ts'

test('a section has what it answers for, however its name is spaced; what names none stands apart', () => {
  const short = sectionsOf(townPlan).map(({ name, indicators, initiatives }) => [
    name,
    indicators.map(({ indicator }) => indicator.id.replace('indicator-', '')).join(' '),
    initiatives.map(({ initiative }) => initiative.id.replace('initiative-', '')).join(' '),
  ])
  expect(short).toEqual([
    ['生活安全課', 'night patrol lamps plan', 'patrol lamps'],
    ['福祉課', 'salon', 'salon'],
    ['', 'radio', 'radio'],
  ])
})

test('of any plan, every indicator and every initiative is in exactly one section', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const sections = sectionsOf(plan)
      const indicators = sections.flatMap((own) => own.indicators.map(({ indicator }) => indicator.id))
      const initiatives = sections.flatMap((own) => own.initiatives.map(({ initiative }) => initiative.id))
      expect(indicators.toSorted()).toEqual(
        indicatorsOf(plan)
          .map(({ indicator }) => indicator.id)
          .toSorted(),
      )
      expect(initiatives.toSorted()).toEqual(plan.initiatives.map(({ id }) => id).toSorted())
    }),
  )
})
