import type { Big } from 'big.js'
import { decimal, decimalText, type DecimalText } from '../decimal.ts'

/** A number found in a text, exact, with the position after it. `damaged` digits (1,23 or 80.5.2) are no number. */
export type Numeral =
  | { readonly value: DecimalText; readonly end: number }
  | { readonly damaged: true; readonly end: number }

const kanjiDigits = '〇一二三四五六七八九'
const tens = new Map([
  ['十', '10'],
  ['百', '100'],
  ['千', '1000'],
])
const myriads = new Map([
  ['万', '10000'],
  ['億', '100000000'],
  ['兆', '1000000000000'],
])
const digitRun = /\d[\d,.]*/y
const kanjiRun = /ゼロ|[〇零一二三四五六七八九]+/y
const wellFormed = /^(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,30})?$/

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Arabic digits at a position: grouped by threes or not at all; a trailing comma or stop belongs to the sentence, not to the number. */
function arabic(text: string, at: number): Numeral | undefined {
  const run = matchAt(digitRun, text, at)?.replace(/[.,]+$/, '')
  if (run === undefined) return undefined
  const end = at + run.length
  return wellFormed.test(run) && run.length <= 40
    ? { value: decimalText(decimal(run.replaceAll(',', ''))), end }
    : { damaged: true, end }
}

/** Kanji digits at a position, read one by one: 二〇一七 is 2017. */
function kanji(text: string, at: number): Numeral | undefined {
  const run = matchAt(kanjiRun, text, at)
  if (run === undefined || run.length > 30) return undefined
  if (run === 'ゼロ') return { value: '0', end: at + run.length }
  const digits = run.replace(/./g, (character) => String(character === '零' ? 0 : kanjiDigits.indexOf(character)))
  return { value: decimalText(decimal(digits)), end: at + run.length }
}

type Sum = { total: Big; section: Big; current: Big | undefined; lastTen: Big; lastMyriad: Big }
const zero = () => decimal('0')
const one = () => decimal('1')
const unbounded = () => decimal('1e15')

/** Adds a multiplier (千, 万 …) to the running sum; false when it may not stand there (multipliers descend: 3億4千万, never 3万4億). */
function multiply(sum: Sum, character: string): boolean {
  const ten = tens.get(character)
  if (ten !== undefined) {
    const factor = decimal(ten)
    if (factor.gte(sum.lastTen)) return false
    sum.section = sum.section.plus((sum.current ?? one()).times(factor))
    sum.current = undefined
    sum.lastTen = factor
    return true
  }
  const factor = decimal(myriads.get(character) ?? '0')
  const section = sum.section.plus(sum.current ?? zero())
  if (section.eq('0') || factor.gte(sum.lastMyriad)) return false
  Object.assign(sum, {
    total: sum.total.plus(section.times(factor)),
    section: zero(),
    current: undefined,
    lastTen: unbounded(),
    lastMyriad: factor,
  })
  return true
}

const plainNumber = /(?:0|[1-9]\d{0,29})(?![\d.,十百千万億兆])/y

/** Nearly all numbers are a few digits that are their own value: no sum is needed. */
function readPlain(text: string, from: number): Numeral | undefined {
  const value = matchAt(plainNumber, text, from)
  return value === undefined ? undefined : { value, end: from + value.length }
}

/**
 * The number that begins at a position of a folded text: 1,730 · 12.5 · 1万2600 · 23万3千 · 3億4千万 · 二十三 · 二〇一七 · ゼロ.
 * Undefined when none begins there. Signs are not part of it.
 */
export function readNumeral(text: string, from: number): Numeral | undefined {
  const plain = readPlain(text, from)
  if (plain !== undefined) return plain
  const sum: Sum = { total: zero(), section: zero(), current: undefined, lastTen: unbounded(), lastMyriad: unbounded() }
  let at = from
  while (at < text.length) {
    const character = text.charAt(at)
    if (tens.has(character) || myriads.has(character)) {
      if (!multiply(sum, character)) break
      at += 1
      continue
    }
    const digits = sum.current === undefined ? (arabic(text, at) ?? kanji(text, at)) : undefined
    if (digits === undefined) break
    if ('damaged' in digits) return digits
    sum.current = decimal(digits.value)
    at = digits.end
  }
  if (at === from) return undefined
  return { value: decimalText(sum.total.plus(sum.section).plus(sum.current ?? zero())), end: at }
}
