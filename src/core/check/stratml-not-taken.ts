import type { Rule } from './rule.ts'

export const stratmlNotTaken: Rule<'stratml-not-taken'> = {
  id: 'stratml-not-taken',
  severity: 'note',
  why: {
    ja: '計画に置き場所がないものは、取り込んだあとには残りません',
    en: 'what has no place in a plan is gone once it is taken in',
  },
  source: '読み取りの決まり: 読み取らなかったものは、種類ごとに件数とはじめの行を示す',
  *check({ notTaken }) {
    for (const { element, count, excerpt, at } of notTaken)
      yield { kind: 'stratml-not-taken', element, count, excerpt, at }
  },
}
