import type { Amount } from '../amount/amount.ts'
import { readAmount } from '../amount/read-amount.ts'
import { readPeriod, type Period } from '../calendar/period.ts'
import { numberInName } from './number-in-name.ts'

/**
 * A folded text with every amount as ▢ and every time as ◷, so that the grammar can be written as it looks:
 * 「前年度より4ポイント以上増」 is 前年度より▢以上増.
 */
export type Skeleton = {
  readonly shape: string
  readonly amounts: readonly { readonly amount: Amount; readonly signed: boolean }[]
  readonly periods: readonly Period[]
  readonly damaged: boolean
}

export const AMOUNT = '▢'
export const TIME = '◷'

const wordBefore = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z]/u
const beforeNumber = /(?:約|各|全|計|延べ|年|月|週|最低|最大|以上|累計|合計|[,、・:/~(])$/
const numberStart = /[\dゼ〇零一二三四五六七八九十百千]/
const startsAmount = /[\dゼ〇零一二三四五六七八九十百千+▲△-]/
/** Whether a number may begin here: kanji numerals only where no word is going on (一体, 第三者), signs only in front of a digit. */
function mayBegin(text: string, at: number, afterAmount: boolean): boolean {
  const character = text.charAt(at)
  if (!startsAmount.test(character)) return false
  if (/\d/.test(character) || text.startsWith('ゼロ', at)) return true
  const before = text.charAt(at - 1)
  if (numberStart.test(character)) return at === 0 || !wordBefore.test(before) || beforeNumber.test(text.slice(0, at))
  const digitFollows = /^\s?\d/.test(text.slice(at + 1, at + 3))
  return digitFollows && !(character === '-' && (afterAmount || /[\dA-Za-z]/.test(before)))
}

/** Kanji numerals inside a word (一人暮らし) are words: what follows must be able to follow a number. */
function isWordInDisguise(text: string, at: number, end: number): boolean {
  const kanjiOnly = !/\d/.test(text.slice(at, end))
  return (
    kanjiOnly &&
    /^[\p{Script=Hiragana}\p{Script=Han}\p{Script=Katakana}]/u.test(text.slice(end)) &&
    !/^(?:以|未満|超|を|の|に|で|程度|増|減|より|まで|から|開催|実施|維持|継続|達成)/.test(text.slice(end))
  )
}

/** The only characters that a name with a number, a time or an amount can begin with; all others are passed over at once. */
const beginnings = /[\dA-Z人住第過直前令平昭大明計毎各今当本同年+/▲△ゼ〇零一二三四五六七八九十百千万-]/g

function nextBeginning(text: string, at: number): number {
  beginnings.lastIndex = at
  return beginnings.test(text) ? beginnings.lastIndex - 1 : text.length
}

/** Replaces amounts and times of a folded text by their signs. `bracketed`: the text is the whole content of a bracket. */
export function toSkeleton(text: string, bracketed = false): Skeleton {
  const amounts: { amount: Amount; signed: boolean }[] = []
  const periods: Period[] = []
  let shape = ''
  let damaged = false
  let at = 0
  while (at < text.length) {
    const next = nextBeginning(text, at)
    if (next > at) {
      shape += text.slice(at, next)
      at = next
      continue
    }
    const name = /[A-Za-z\d]/.test(text.charAt(at - 1)) ? undefined : numberInName(text, at)
    if (name !== undefined) {
      shape += name
      at += name.length
      continue
    }
    const period = readPeriod(text, at, bracketed)
    if (period) {
      periods.push(period.period)
      shape += TIME
      at = period.end
      continue
    }
    const found = mayBegin(text, at, shape.endsWith(AMOUNT)) ? readAmount(text, at) : undefined
    if (found && 'damaged' in found) damaged = true
    if (found === undefined || 'damaged' in found || isWordInDisguise(text, at, found.end)) {
      const end = found && 'damaged' in found ? found.end : at + 1
      shape += text.slice(at, end)
      at = end
      continue
    }
    amounts.push({ amount: found.amount, signed: found.signed })
    shape += AMOUNT
    at = found.end
  }
  return { shape, amounts, periods, damaged }
}
