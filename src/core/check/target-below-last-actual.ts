import { compareAmounts, convert } from '../amount/amount.ts'
import { indicatorsOf } from '../evaluation.ts'
import { isNamedAsWantedLess } from './lower-is-better.ts'
import { placeIn, type Rule } from './rule.ts'

export const targetBelowLastActual: Rule<'target-below-last-actual'> = {
  id: 'target-below-last-actual',
  severity: 'warning',
  why: {
    ja: '前年度にすでに届いている値より低い目標です。達成しても前進とは言えません',
    en: 'the promise is easier than what was already reached',
  },
  source: '委員への説明「達成した目標は引き上げ、届かなかった目標は改めて掲げる」(docs/glossary.md「一年の流れ」)',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const promise = indicator.target?.target
      const last = indicator.previous?.actual
      if (promise?.kind !== 'threshold' || last?.kind !== 'amount' || promise.cumulative || last.cumulative) continue
      // A bare 10人 after 25人 of 待機児童 is no easier promise: it asks for less, and comparator-missing says what is missing.
      if (promise.implied && indicator.direction === undefined && isNamedAsWantedLess(indicator)) continue
      const target = { value: promise.value, unit: promise.unit }
      const previous = convert({ value: last.value, unit: last.unit }, target.unit)
      const comparator =
        promise.implied && indicator.direction !== undefined
          ? indicator.direction === 'up'
            ? 'atLeast'
            : 'atMost'
          : promise.comparator
      if (previous === undefined || comparator === 'equals') continue
      const order = compareAmounts(target, previous)
      const easier = comparator === 'atLeast' || comparator === 'moreThan' ? order < 0 : order > 0
      if (easier)
        yield {
          kind: 'target-below-last-actual',
          name: indicator.name.text,
          target,
          previous,
          at: placeIn(indicator.target?.at, indicator.id),
        }
    }
  },
}
