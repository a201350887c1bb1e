import { decimal } from '../decimal.ts'
import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

/** Names of shares of a whole: these cannot pass 100. 達成率, 増加率, 充足率 can. */
const share =
  /割合|比率|認知度|認知率|満足度|回答率|受診率|参加率|加入率|普及率|実施率|回収率|就職率|出席率|在籍率|接種率|整備率|耐震化率|収納率|徴収率|(?:と|を)(?:感じ|思|答え|知って)/
const mayPass = /前年|比べ|増減|増加|伸び|達成率|倍|対比|比較/

const outOfRange = (value: string) => decimal(value).gt(decimal('100')) || decimal(value).lt(decimal('0'))

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
      const { target, actual, name } = indicator
      if (!share.test(name.text) || mayPass.test(name.text)) continue
      const promise = target?.target
      const result = actual?.actual
      if (promise?.kind === 'threshold' && promise.unit === '%' && outOfRange(promise.value))
        yield {
          kind: 'percentage-out-of-range',
          name: name.text,
          of: 'target',
          text: promise.text,
          at: placeIn(target?.at, indicator.id),
        }
      if (
        (result?.kind === 'amount' || result?.kind === 'approximate') &&
        result.unit === '%' &&
        outOfRange(result.value)
      )
        yield {
          kind: 'percentage-out-of-range',
          name: name.text,
          of: 'actual',
          text: result.text,
          at: placeIn(actual?.at, indicator.id),
        }
    }
  },
}
