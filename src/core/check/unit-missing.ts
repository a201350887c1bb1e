import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

const unitless = (figure: { kind: string; unit?: string | undefined } | undefined) =>
  figure !== undefined &&
  (figure.kind === 'threshold' ||
    figure.kind === 'approximate' ||
    figure.kind === 'amount' ||
    figure.kind === 'range' ||
    figure.kind === 'ladder') &&
  figure.unit === ''

export const unitMissing: Rule<'unit-missing'> = {
  id: 'unit-missing',
  severity: 'warning',
  why: { ja: '単位のない数字は、割合なのか人数なのか分かりません', en: 'a number without a unit could be anything' },
  source: '集計と公開データの決まり(数値には単位を記載する)',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const { target, actual, name } = indicator
      if (unitless(target?.target))
        yield {
          kind: 'unit-missing',
          of: 'target',
          text: target?.target.text ?? '',
          name: name.text,
          at: placeIn(target?.at, indicator.id),
        }
      else if (unitless(actual?.actual))
        yield {
          kind: 'unit-missing',
          of: 'actual',
          text: actual?.actual.text ?? '',
          name: name.text,
          at: placeIn(actual?.at, indicator.id),
        }
    }
  },
}
