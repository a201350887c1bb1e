import type { Amount } from '../amount/amount.ts'
import { bareShape } from './bare-shape.ts'
import type { TargetContext } from './context.ts'
import { labelBefore } from './label.ts'
import { EVERY, limit, parseLimit } from './parse-limit.ts'
import { parseParts } from './parse-parts.ts'
import { parseFromTo, parseRange } from './parse-range.ts'
import type { Skeleton } from './skeleton.ts'
import type { Target } from './target.ts'
import { LEADING } from './words.ts'

const leadOnly = new RegExp(`(?:${LEADING})?各?全?(?:年間?|計|${EVERY})? ?$`)
/** Labels that show a figure beside the promise, not a part of it: 現状45% 目標50%. */
const notOfThePromise = /現状|現在|基準|前年|昨年|前回|当初|実績|→|⇒/

/** A promise with figures and without another figure it refers to: limits, ranges, 45%→50%, and several parts. */
export function parseFigures(skeleton: Skeleton, context: TargetContext): Target | undefined {
  const shape = bareShape(skeleton.shape)
  const amounts = skeleton.amounts.map(({ amount }) => amount)
  const [first, second] = amounts
  if (amounts.length === 1 && first !== undefined) return parseLimit(shape, first, context)
  if (context.vague) return undefined
  const parts = parseParts(shape, amounts)
  const two =
    amounts.length === 2
      ? (parseFromTo(shape, amounts, context.common) ?? parseRange(shape, amounts, context.common))
      : undefined
  if (two !== undefined) return two
  if (parts?.some(({ label }) => notOfThePromise.test(label))) return undefined
  if (parts !== undefined)
    return {
      kind: 'parts',
      parts: parts.map(({ label, amount, comparator }) => ({ label, ...limit(amount, comparator) })),
      ...context.common,
    }
  if (amounts.length !== 2 || second === undefined) return undefined
  const last = shape.slice(0, shape.lastIndexOf('▢')).search(leadOnly)
  const name = shape.slice(0, last)
  const label = labelBefore(name)
  if (label === undefined || label.severalPromises || !onlyQualifies(name, first)) return undefined
  const common = { ...context.common, label: spell(label.text, amounts) }
  return parseLimit(shape.slice(last), second, { ...context, common })
}

/** 30分以内の割合: the limit is part of what is counted. */
const goesOn = /^(?:以[上下内]|未満)の[^、,。]*(?:割合|率|件数|人数|数)/

/** A number in a name says who or what is counted (65歳以上の参加者数, 11地域中); with 以上 behind any other number it would be a promise. */
function onlyQualifies(name: string, amount: Amount | undefined): boolean {
  const [, after = ''] = name.split('▢')
  const isAge = /^(?:[歳才年]|か月|時間|代|級|年生|㎡|km|m$)/.test(amount?.unit ?? '')
  return (
    after !== '' &&
    amount?.unit !== '%' &&
    !/[、,。;→⇒]/.test(after) &&
    (isAge || goesOn.test(after) || !/^(?:以|未満|超|を?[上下]回)/.test(after))
  )
}

/** Puts the first amounts back into a label: ▢の参加者数 is 65歳の参加者数. */
function spell(label: string, amounts: readonly Amount[]): string {
  let index = 0
  return label.replace(/▢/g, () => {
    const amount = amounts[index]
    index += 1
    return amount === undefined ? '' : `${amount.value}${amount.unit}`
  })
}
