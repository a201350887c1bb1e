import { placeOfRemark } from '../reading-remark.ts'
import type { Rule } from './rule.ts'

export const cellWithoutValue: Rule<'cell-without-value'> = {
  id: 'cell-without-value',
  severity: 'warning',
  why: {
    ja: '計算できない式や、計算した値が保存されていない式からは、数値が読めません',
    en: 'a formula that failed, or whose result was not saved, gives no figure',
  },
  source: '読み取りの決まり: 式は計算し直さず、保存された値を読む',
  *check({ remarks }) {
    for (const remark of remarks) {
      const { what, count, parts } = remark
      if (what === 'error-value' || what === 'no-saved-value')
        yield { kind: 'cell-without-value', what, count, parts, at: placeOfRemark(remark) }
    }
  },
}
