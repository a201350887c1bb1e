import type { Amount } from '../amount/amount.ts'
import type { Period } from '../calendar/period.ts'
import { decimal } from '../decimal.ts'
import { baseOf, baseWord, dueInFront, forms } from './relative-words.ts'
import type { Skeleton } from './skeleton.ts'
import type { Base, Comparator } from './target.ts'
import { changeMeant, comparatorAfter, reverse } from './words.ts'

/** What a relative promise says, without the text it stood in. `due`: a time that stood in front of it. */
export type RelativePromise = {
  readonly base: Base
  readonly comparator?: Comparator
  readonly implied: boolean
  readonly change: 'increase' | 'decrease' | 'improve' | 'times' | 'same' | 'similar'
  readonly amount?: Amount
  readonly due?: Period
}
type Groups = Readonly<Record<string, string | undefined>>
type Shape = Pick<Skeleton, 'shape' | 'amounts' | 'periods'>

const unstated: Base = { kind: 'unstated', text: '' }
const better = { increase: 'atLeast', decrease: 'atMost', improve: undefined } as const
const strictly = { increase: 'moreThan', decrease: 'lessThan', improve: undefined } as const
const withComparator = (comparator: Comparator | undefined) => (comparator === undefined ? {} : { comparator })

/** 5%以上の削減 leaves at most 95%; 4ポイント増 leaves at least 4 more. Undefined for 改善: the way is not said. */
function resultingComparator(change: keyof typeof better, written: string | undefined): Comparator | undefined {
  const asWritten = written === undefined ? 'atLeast' : comparatorAfter(written)
  if (change === 'improve' || asWritten === undefined) return undefined
  return change === 'increase' ? asWritten : reverse(asWritten)
}

function changeBy(groups: Groups, base: Base, amount: Amount | undefined): RelativePromise | undefined {
  const change = changeMeant(groups['change'] ?? '')
  if (change === undefined) return undefined
  const written = groups['comparator']
  const comparator = amount === undefined ? strictly[change] : resultingComparator(change, written)
  return {
    base,
    change,
    implied: amount !== undefined && written === undefined,
    ...withComparator(comparator),
    ...(amount === undefined ? {} : { amount }),
  }
}

/** A multiple of the base. A bare one is at least when it is 100% or more; a bare 前年度比95% does not say which way is meant. */
function multiple(base: Base, written: string | undefined, amount: Amount): RelativePromise {
  const whole = amount.unit === '%' ? '100' : '1'
  const assumed = decimal(amount.value).gte(decimal(whole)) ? ('atLeast' as const) : undefined
  const comparator = written === undefined ? assumed : comparatorAfter(written)
  return { base, change: 'times', implied: written === undefined, ...withComparator(comparator), amount }
}

function timesBase(shape: Shape, groups: Groups, amount: Amount): RelativePromise | undefined {
  const written = groups['base'] ?? ''
  const base = baseOf(written, shape)
  if (shape.amounts[0]?.signed) {
    const falls = amount.value.startsWith('-')
    const by = { value: amount.value.replace('-', ''), unit: amount.unit }
    return changeBy({ ...groups, change: falls ? '減' : '増' }, base, by)
  }
  const isDeadline = written === '◷' && groups['link'] === 'の' // 令和5年度の80% is due then, 令和5年度比80% is not
  const isShare = amount.unit === '%' && !isDeadline && (groups['link'] !== undefined || written.startsWith('対'))
  return amount.unit === '倍' || isShare ? multiple(base, groups['comparator'], amount) : undefined
}

function withAmount(shape: Shape, amount: Amount): RelativePromise | undefined {
  const find = (form: RegExp): Groups | undefined => form.exec(shape.shape)?.groups
  const mayHaveBase = baseWord.test(shape.shape)
  const fromBase = mayHaveBase ? (find(forms.changeFromBase) ?? find(forms.distanceFromBase)) : undefined
  if (fromBase) return changeBy(fromBase, baseOf(fromBase['base'] ?? '', shape), amount)
  const ofBase = mayHaveBase ? find(forms.timesBase) : undefined
  const ratio = ofBase && timesBase(shape, ofBase, amount)
  if (ratio) return ratio
  const alone = shape.shape.endsWith('▢') ? undefined : find(forms.changeAlone)
  const yearly = shape.periods.find((period) => period.yearly)
  if (alone) return changeBy(alone, yearly ? { kind: 'previous', text: yearly.text } : unstated, amount)
  const signed = shape.amounts[0]?.signed && !amount.value.startsWith('-') ? find(forms.signAlone) : undefined
  if (signed) return changeBy({ ...signed, change: '増' }, unstated, amount)
  const times = amount.unit === '倍' ? find(forms.timesAlone) : undefined
  return times && multiple(unstated, times['comparator'], amount)
}

function withoutAmount(shape: Shape): RelativePromise | undefined {
  const find = (form: RegExp): Groups | undefined => form.exec(shape.shape)?.groups
  const base = (groups: Groups) => baseOf(groups['base'] ?? '', shape)
  const mayHaveBase = baseWord.test(shape.shape)
  const against = mayHaveBase ? find(forms.againstBase) : undefined
  const comparator = against && comparatorAfter(against['comparator'] ?? '')
  if (against && comparator) return { base: base(against), change: 'same', comparator, implied: false }
  const kept = shape.shape.includes('維持') ? find(forms.keepOrBetter) : undefined
  const change = kept && changeMeant(kept['change'] ?? '')
  if (kept && change) {
    const from = kept['base'] === undefined ? unstated : base(kept)
    return { base: from, change: 'same', implied: false, ...withComparator(better[change]) }
  }
  const way = mayHaveBase ? find(forms.wayFromBase) : undefined
  if (way) return changeBy(way, base(way), undefined)
  const same = mayHaveBase ? find(forms.sameAsBase) : undefined
  if (same && same['base'] !== '◷') {
    return same['similar'] === undefined
      ? { base: base(same), change: 'same', comparator: 'atLeast', implied: true }
      : { base: base(same), change: 'similar', implied: true }
  }
  const alone = find(forms.wayAlone)
  if (alone?.['factor'] === undefined) return alone && changeBy(alone, unstated, undefined)
  const halved = alone['factor'] === '半減'
  const amount = { value: halved ? '50' : '200', unit: '%' }
  return { base: unstated, change: 'times', comparator: halved ? 'atMost' : 'atLeast', implied: false, amount }
}

function parseShape(shape: Shape): RelativePromise | undefined {
  const [first] = shape.amounts
  if (shape.amounts.length > 1) return undefined
  return first === undefined ? withoutAmount(shape) : withAmount(shape, first.amount)
}

/**
 * A promise that refers to another figure: 前年度より増, 平成28年度末より4ポイント増, 毎年3ポイント減, 大阪市平均以上, 20%減, 2倍.
 * Undefined when the text is none. The figure itself is not in the text: it comes in when judging.
 */
export function parseRelative(skeleton: Skeleton): RelativePromise | undefined {
  const whole = parseShape(skeleton)
  const front = dueInFront.exec(skeleton.shape)?.[0]
  if (whole !== undefined || front === undefined) return whole
  const [due, ...periods] = skeleton.periods
  const rest = parseShape({ shape: skeleton.shape.slice(front.length), amounts: skeleton.amounts, periods })
  return rest && due ? { ...rest, due } : rest
}
