import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

export const targetWithinError: Rule<'target-within-error'> = {
  id: 'target-within-error',
  severity: 'note',
  why: {
    ja: '目標は調査の誤差の範囲に入ります。判定は変わりませんが、差の大きさを語るときは注意が要ります',
    en: 'the promise lies inside the margin of error; the verdict stands, but the difference means little',
  },
  source: '調査の決まり: 判定と証拠の強さは並べて示し、混ぜない(docs/glossary.md「調査」)',
  *check({ plan, evaluation }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const evidence = evaluation.ratings.get(indicator.id)?.judgement.evidence
      if (evidence?.withinError)
        yield {
          kind: 'target-within-error',
          name: indicator.name.text,
          low: evidence.low,
          high: evidence.high,
          target: indicator.target?.target.text ?? '',
          at: placeIn(indicator.actual?.at, indicator.id),
        }
    }
  },
}
