import { placeIn, type Rule } from './rule.ts'

export const quantityWithoutUnit: Rule<'quantity-without-unit'> = {
  id: 'quantity-without-unit',
  severity: 'warning',
  why: { ja: '単位のない数では、回数なのか人数なのか分かりません', en: 'a number without a unit: times, or people?' },
  source: '公開データの決まり(数値には単位を記載する)',
  *check({ plan }) {
    for (const { activities } of plan.initiatives) {
      for (const { id, text, quantities, at } of activities) {
        for (const { unit, value } of quantities)
          if (unit === '') yield { kind: 'quantity-without-unit', activity: text, value, at: placeIn(at, id) }
      }
    }
  },
}
