import { fold } from '../fold.ts'
import { placeIn, type Rule } from './rule.ts'

/** A number in brackets that is a count: at the end of its phrase, no year, and not one of several (1) … (2) … that number the parts. */
function isCount(text: string, value: string, all: readonly string[]): boolean {
  if (/^(?:19|20)\d\d$/.test(value)) return false
  if (all.length > 1 && all.every((one, index) => one === String(index + 1))) return false
  return new RegExp(`[(（]\\s*0*${value}\\s*[)）](?:[\\s、。・,，;；/／)）」]|$)`).test(fold(text))
}

export const quantityWithoutUnit: Rule<'quantity-without-unit'> = {
  id: 'quantity-without-unit',
  severity: 'warning',
  why: { ja: '単位のない数では、回数なのか人数なのか分かりません', en: 'a number without a unit: times, or people?' },
  source: '公開データの決まり(数値には単位を記載する)',
  *check({ plan }) {
    for (const { activities } of plan.initiatives) {
      for (const { id, text, quantities, at } of activities) {
        const bare = quantities.filter(({ unit }) => unit === '').map(({ value }) => value)
        for (const value of bare)
          if (isCount(text, value, bare))
            yield { kind: 'quantity-without-unit', activity: text, value, at: placeIn(at, id) }
      }
    }
  },
}
