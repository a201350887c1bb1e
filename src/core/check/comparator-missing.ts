import { decimal } from '../decimal.ts'
import { indicatorsOf } from '../evaluation.ts'
import type { Indicator } from '../plan/plan.ts'
import { isHabit } from './habit.ts'
import { placeIn, type Rule } from './rule.ts'

const whole = new Set(['%'])

/**
 * true: the text leaves it open · false: it says it · undefined: there is nothing to say. A zero promise can only mean at most,
 * 100% only all.
 */
function leavesOpen({ target, direction }: Indicator): boolean | undefined {
  const promise = target?.target
  if (promise?.kind === 'parts') return direction === undefined && promise.parts.some(({ implied }) => implied)
  if (promise?.kind !== 'threshold') return undefined
  if (!promise.implied || direction !== undefined) return false
  const value = decimal(promise.value)
  return value.eq('0') || (value.eq('100') && whole.has(promise.unit)) ? undefined : true
}

const isNegative = ({ target }: Indicator) =>
  target?.target.kind === 'threshold' && decimal(target.target.value).lt('0')

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
    const habit = isHabit(open.length, all.length)
    for (const { indicator } of habit && first !== undefined ? [first] : open) {
      yield {
        kind: 'comparator-missing',
        target: indicator.target?.target.text ?? '',
        count: habit ? open.length : 1,
        ...(isNegative(indicator) ? { judged: false as const } : {}),
        at: placeIn(indicator.target?.at, indicator.id),
      }
    }
  },
}
