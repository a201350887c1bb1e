import { indicatorsOf } from '../../../core/evaluation.ts'
import { fold } from '../../../core/fold.ts'
import type { Indicator } from '../../../core/plan/plan.ts'
import type { Line } from '../text/lines.ts'
import type { Draft } from './draft.ts'

const rate =
  /^(?<name>(?:目標)?(?:達成|進捗|執行)(?:率|度))(?:\([^()]{1,10}\))?\s?[:：]?\s?(?<value>\d[\d.,]*\s?(?:%|パーセント)?)$/
const longestRate = 40
const gap = /[\s　]*[:：][\s　]*|[\s　]+/

/**
 * 達成率　104.6％ on a line of its own says how far the figures above it reached, and is neither a result nor a verdict: it is kept as the
 * remark of the indicator whose figures stand right above.
 */
export function takeRates({ plan, account }: Draft, lines: readonly Line[]): void {
  let indicators: ReadonlyMap<string, Indicator> | undefined
  let above: string | undefined
  for (const line of lines) {
    const own = line.text === '' ? undefined : account.recordOf(line.number)
    const groups =
      own === undefined && line.raw.length <= longestRate && /[率度]/.test(line.raw)
        ? rate.exec(fold(line.raw))?.groups
        : undefined
    if (groups !== undefined && above !== undefined) {
      indicators ??= new Map([...indicatorsOf(plan)].map(({ indicator }) => [indicator.id, indicator]))
      const indicator = indicators.get(above)
      if (indicator !== undefined && indicator.note === undefined) {
        indicator.note = { text: line.raw.trim().replace(gap, ' '), at: { line: line.number, column: line.column } }
        account.use(line.numbers, 'record', indicator.id)
      }
    }
    if (line.text !== '') above = own
  }
}
