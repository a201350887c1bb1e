import { decimal } from '../decimal.ts'
import { indicatorsOf } from '../evaluation.ts'
import type { Indicator } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

/** true: the text leaves it open · false: it says it · undefined: no limit at all. A zero promise can only mean at most. */
function leavesOpen({ target, direction }: Indicator): boolean | undefined {
  const promise = target?.target
  if (promise?.kind === 'parts') return promise.parts.some(({ implied }) => implied)
  if (promise?.kind !== 'threshold') return undefined
  return promise.implied && direction === undefined && !decimal(promise.value).eq('0')
}

const tableAtLeast = 4

export const comparatorMissing: Rule<'comparator-missing'> = {
  id: 'comparator-missing',
  severity: 'warning',
  why: {
    ja: '「以上」「以下」がないと、ちょうどなのか、それ以上でよいのかが読む人に伝わりません',
    en: 'without 以上 or 以下 a reader cannot tell what was promised',
  },
  source: '大阪市港区 平成29年度 振り返り: 80%以上 と 80% の混在',
  *check({ plan }) {
    const all = [...indicatorsOf(plan)]
      .map(({ indicator }) => ({ indicator, open: leavesOpen(indicator) }))
      .filter(({ open }) => open !== undefined)
    const open = all.filter((item) => item.open)
    const [first] = open
    // A table in which no target at all has a comparator is one habit, not many slips.
    const habit = open.length === all.length && open.length >= tableAtLeast
    for (const { indicator } of habit && first !== undefined ? [first] : open) {
      yield {
        kind: 'comparator-missing',
        target: indicator.target?.target.text ?? '',
        count: habit ? open.length : 1,
        at: placeIn(indicator.target?.at, indicator.id),
      }
    }
  },
}
