import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

const unitOf = (unit: string) => unit.split('/')[0]

export const unitDiffers: Rule<'unit-differs'> = {
  id: 'unit-differs',
  severity: 'error',
  why: { ja: '目標と実績の単位が違い、比べられません', en: 'promise and result cannot be compared' },
  source: '単位の決まり: 数えるものが違えば換算しない(団体と人)',
  *check({ plan, evaluation }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const judgement = evaluation.ratings.get(indicator.id)?.judgement
      if (judgement?.reason !== 'units-differ' || judgement.promise === null || judgement.measured === null) continue
      const [promised, measured] = [judgement.promise.amount.unit, judgement.measured.unit]
      if (unitOf(promised) !== unitOf(measured))
        yield {
          kind: 'unit-differs',
          name: indicator.name.text,
          promised,
          measured,
          at: placeIn(indicator.actual?.at, indicator.id),
        }
    }
  },
}
