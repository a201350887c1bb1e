import { compareTexts } from '../decimal.ts'
import { indicatorsOf } from '../evaluation.ts'
import type { Indicator } from '../plan/plan.ts'
import type { Actual } from '../target/actual.ts'
import type { Target } from '../target/target.ts'
import { placeIn, type Rule, type Sighting } from './rule.ts'

/** Names of shares of a whole: these cannot pass 100. 達成率, 増加率, 充足率 can. */
const share =
  /割合|認知度|認知率|満足度|回答率|受診率|参加率|加入率|普及率|実施率|回収率|就職率|出席率|在籍率|接種率|整備率|耐震化率|収納率|徴収率|(?:と|を)(?:感じ|思|答え|知って)/
const mayPass = /前年|前回|比べ|増減|増加|減少|伸び|達成率|倍|対比|比較|計画比|予定に対する|定員/

type Value = { readonly value: string; readonly unit: string }
type Figure = Target | Actual

/** The figures that a promise or a result consists of. */
function valuesOf(figure: Figure | undefined): readonly Value[] {
  switch (figure?.kind) {
    case 'threshold':
    case 'amount':
    case 'approximate':
      return [figure]
    case 'range':
      return [figure.low, figure.high].map((value) => ({ value, unit: figure.unit }))
    case 'ladder':
      return figure.steps.map(({ value }) => ({ value, unit: figure.unit }))
    case 'parts':
    case 'multiple':
      return figure.parts
    case 'relative': // 前年度より5%増 is no share
    case 'milestone':
    case 'unavailable':
    case 'unreadable':
    case undefined:
      return []
  }
}

const isImpossible = ({ value, unit }: Value): boolean => {
  if (unit !== '%' && unit !== '割') return false
  return compareTexts(value, '0') < 0 || compareTexts(value, unit === '%' ? '100' : '10') > 0
}

function* inIndicator(indicator: Indicator): Generator<Sighting<'percentage-out-of-range'>> {
  const { target, actual, name, id } = indicator
  const sides = [
    { of: 'target', figure: target?.target, at: target?.at },
    { of: 'actual', figure: actual?.actual, at: actual?.at },
  ] as const
  for (const { of, figure, at } of sides)
    if (figure !== undefined && valuesOf(figure).some(isImpossible))
      yield { kind: 'percentage-out-of-range', name: name.text, of, text: figure.text, at: placeIn(at, id) }
}

export const percentageOutOfRange: Rule<'percentage-out-of-range'> = {
  id: 'percentage-out-of-range',
  severity: 'error',
  why: {
    ja: '割合は 0% から 100% の間にしかなりません。桁か単位の誤りです',
    en: 'a share lies between 0 and 100%: a digit or the unit is wrong',
  },
  source: '割合の定義',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const name = indicator.name.text
      for (const found of inIndicator(indicator)) if (share.test(name) && !mayPass.test(name)) yield found
    }
  },
}
