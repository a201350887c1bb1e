import { indicatorsOf } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Indicator } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

const fullWidth = /[０-９]/

/** The figures of an indicator as they are written, the promise first. */
const figuresOf = ({ target, actual, previous, baseline }: Indicator) => [
  { text: target?.target.text, at: target?.at },
  { text: actual?.actual.text, at: actual?.at },
  { text: previous?.actual.text, at: previous?.at },
  { text: baseline?.actual.text, at: baseline?.at },
]

export const fullWidthDigits: Rule<'full-width-digits'> = {
  id: 'full-width-digits',
  severity: 'note',
  why: {
    ja: '全角の数字は、表計算や検索では数として扱われません。元の書き方は残し、半角の数として判定しています',
    en: 'programs take full-width digits for letters; they are kept as written and judged as numbers',
  },
  source: '統計表における機械判読可能なデータの表記方法の統一ルール(総務省): 数値は半角',
  *check({ plan }) {
    const found = [...indicatorsOf(plan)].flatMap(({ indicator }) =>
      figuresOf(indicator).flatMap(({ text, at }) =>
        text !== undefined && fullWidth.test(text) ? [{ text, at: placeIn(at, indicator.id) }] : [],
      ),
    )
    const [first] = found
    if (first === undefined) return
    yield { kind: 'full-width-digits', text: first.text, proposed: fold(first.text), count: found.length, at: first.at }
  },
}
