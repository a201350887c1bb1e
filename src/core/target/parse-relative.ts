import type { Amount } from '../amount/amount.ts'
import type { Skeleton } from './skeleton.ts'
import type { Base, Comparator } from './target.ts'
import { CHANGE, changeMeant, COMPARATOR, comparatorAfter, NAME_GOES_ON, reverse, TAIL } from './words.ts'

/** What a relative promise says, without the text it stood in. */
export type RelativePromise = {
  readonly base: Base
  readonly comparator?: Comparator
  readonly implied: boolean
  readonly change: 'increase' | 'decrease' | 'improve' | 'times' | 'same' | 'similar'
  readonly amount?: Amount
}

const previous = '(?:対?(?:前年度|前年|昨年度|昨年|前回|前期)(?:同期)?)'
const baseline = '(?:計画(?:策定|開始)時|策定時|計画当初|当初値?|現状値?|現況値?|基準(?:値|年度?)|直近値?|対策前)'
const average = '(?:[^▢◷\\s、。:]{0,12}平均値?)'
const ofBase = '(?:末|時点|末時点)?(?:の?(?:実績値?|数値|値|水準|現状値?|結果))?'
const BASE = `(?<base>(?:${previous}|◷|${baseline}|${average})${ofBase})`
const LABEL = '(?:[^▢◷]{1,60}?(?:を|が|は|の|[:：]|について|、| ))?'
const than = '(?:よりも?|から|に比べて?|と比べて?|と比較して|に対して?|比で?|対比で?|を基準に|の|に|で|を|が|は)?'

const patterns = {
  /** 平成28年度末より4ポイント以上増 · 前年度比5%以上削減 · 現状から1割改善 */
  changeFromBase: new RegExp(
    `^${LABEL}${BASE} ?${than}、? ?▢(?<comparator>${COMPARATOR})?(?:の|を)?(?<change>${CHANGE})${NAME_GOES_ON}${TAIL}$`,
  ),
  /** 前年度比105%以上 · 前年度の2倍 · 前年度比▲5% */
  timesBase: new RegExp(`^${LABEL}${BASE}(?:比で?|対比で?|の|に対して?)? ?▢(?<comparator>${COMPARATOR})?${TAIL}$`),
  /** 前年度実績以上 · 大阪市平均を上回る */
  againstBase: new RegExp(
    `^${LABEL}${BASE}(?:の水準)?(?:を|より)? ?(?<comparator>${COMPARATOR})(?:こと|水準|の水準)?${TAIL}$`,
  ),
  /** 前年度より増 · 現状から改善 */
  wayFromBase: new RegExp(`^${LABEL}${BASE} ?${than} ?(?<change>${CHANGE})(?:させる|する|傾向|すること|を図る)?$`),
  /** 現状維持 · 前年度と同水準 · 前年度実績 */
  sameAsBase: new RegExp(
    `^${LABEL}${BASE}(?:[をとのに]?(?<similar>並み?|同程度|同様)|[をとの]?(?:水準を?)?(?:維持|同水準|同等|同じ|同数|据え?置き?)${TAIL})?$`,
  ),
  /** 毎年3ポイント減 · 20%以上の削減 */
  changeAlone: new RegExp(
    `^${LABEL}(?<yearly>◷(?:に|、)? ?)?▢(?<comparator>${COMPARATOR})?(?:の|を)?(?<change>${CHANGE})${NAME_GOES_ON}${TAIL}$`,
  ),
  /** 増加 · 減少傾向 · 半減 · 倍増 */
  wayAlone: new RegExp(`^${LABEL}(?:(?<factor>半減|倍増)|(?<change>${CHANGE})(?:させる|する|傾向)?)${TAIL}$`),
}

function baseOf(written: string, skeleton: Skeleton): Base {
  if (new RegExp(`^${previous}`).test(written)) return { kind: 'previous', text: written }
  if (new RegExp(`^${baseline}`).test(written)) return { kind: 'baseline', text: written }
  if (!written.startsWith('◷')) return { kind: 'named', text: written }
  const period = skeleton.periods[0]
  const text = written.replace('◷', period?.text ?? '')
  if (period?.yearly) return { kind: 'previous', text }
  return { kind: 'year', text, ...(period?.fiscalYear === undefined ? {} : { fiscalYear: period.fiscalYear }) }
}

/** 5%以上の削減 leaves at most 95%; 4ポイント増 leaves at least 4 more. Undefined for 改善: the way is not said. */
function resultingComparator(
  change: 'increase' | 'decrease' | 'improve',
  written: string | undefined,
): Comparator | undefined {
  const asWritten = written === undefined ? 'atLeast' : comparatorAfter(written)
  if (change === 'improve' || asWritten === undefined) return undefined
  return change === 'increase' ? asWritten : reverse(asWritten)
}

function changeBy(
  groups: Record<string, string | undefined>,
  base: Base,
  amount: Amount | undefined,
): RelativePromise | undefined {
  const change = changeMeant(groups['change'] ?? '')
  if (change === undefined) return undefined
  const written = groups['comparator']
  const strict =
    amount === undefined ? ({ increase: 'moreThan', decrease: 'lessThan', improve: undefined } as const) : undefined
  const comparator = strict === undefined ? resultingComparator(change, written) : strict[change]
  return {
    base,
    change,
    implied: amount !== undefined && written === undefined,
    ...(comparator === undefined ? {} : { comparator }),
    ...(amount === undefined ? {} : { amount }),
  }
}

const unstated: Base = { kind: 'unstated', text: '' }

function times(
  skeleton: Skeleton,
  groups: Record<string, string | undefined>,
  amount: Amount,
): RelativePromise | undefined {
  const base = baseOf(groups['base'] ?? '', skeleton)
  if (skeleton.amounts[0]?.signed) {
    const falls = amount.value.startsWith('-')
    const by = { value: amount.value.replace('-', ''), unit: amount.unit }
    return changeBy({ ...groups, change: falls ? '減' : '増' }, base, by)
  }
  const isRatio = amount.unit === '倍' || (amount.unit === '%' && /比/.test(skeleton.shape))
  if (!isRatio) return undefined
  const comparator = comparatorAfter(groups['comparator'] ?? '') ?? 'atLeast'
  return { base, change: 'times', comparator, implied: groups['comparator'] === undefined, amount }
}

/**
 * A promise that refers to another figure: 前年度より増, 平成28年度末より4ポイント増, 毎年3ポイント減, 大阪市平均以上, 20%減.
 * Undefined when the text is none. The figure itself is not in the text: it comes in when judging.
 */
export function parseRelative(skeleton: Skeleton): RelativePromise | undefined {
  const { shape, amounts } = skeleton
  const amount = amounts[0]?.amount
  const find = (pattern: RegExp) => pattern.exec(shape)?.groups
  if (amounts.length === 1 && amount !== undefined) {
    const fromBase = find(patterns.changeFromBase)
    if (fromBase) return changeBy(fromBase, baseOf(fromBase['base'] ?? '', skeleton), amount)
    const ofBase = find(patterns.timesBase)
    const ratio = ofBase && times(skeleton, ofBase, amount)
    if (ratio) return ratio
    const alone = find(patterns.changeAlone)
    const yearly = skeleton.periods.some((period) => period.yearly)
    return (
      alone && changeBy(alone, yearly ? { kind: 'previous', text: skeleton.periods[0]?.text ?? '' } : unstated, amount)
    )
  }
  if (amounts.length > 0) return undefined
  return withoutAmount(skeleton, find)
}

function withoutAmount(
  skeleton: Skeleton,
  find: (pattern: RegExp) => Record<string, string> | undefined,
): RelativePromise | undefined {
  const against = find(patterns.againstBase)
  const comparator = against && comparatorAfter(against['comparator'] ?? '')
  if (against && comparator)
    return { base: baseOf(against['base'] ?? '', skeleton), change: 'same', comparator, implied: false }
  const way = find(patterns.wayFromBase)
  if (way) return changeBy(way, baseOf(way['base'] ?? '', skeleton), undefined)
  const same = find(patterns.sameAsBase)
  if (same && same['base'] !== '◷') {
    const base = baseOf(same['base'] ?? '', skeleton)
    return same['similar'] === undefined
      ? { base, change: 'same', comparator: 'atLeast', implied: true }
      : { base, change: 'similar', implied: true }
  }
  const alone = find(patterns.wayAlone)
  if (alone?.['factor'] === '半減')
    return { base: unstated, change: 'times', comparator: 'atMost', implied: false, amount: { value: '50', unit: '%' } }
  if (alone?.['factor'] === '倍増')
    return {
      base: unstated,
      change: 'times',
      comparator: 'atLeast',
      implied: false,
      amount: { value: '200', unit: '%' },
    }
  return alone?.['change'] === undefined ? undefined : changeBy(alone, unstated, undefined)
}
