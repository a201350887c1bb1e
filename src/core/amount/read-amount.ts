import type { AmountAt, AmountFound } from './amount-at.ts'
import { decimal, decimalText } from '../decimal.ts'
import { convert, type Amount } from './amount.ts'
import { readNumeral } from './numeral.ts'
import { readFraction } from './read-fraction.ts'
import { hasFiner, isFiner, knownUnit, longestUnit, type Unit } from './unit.ts'

/** Words that are no counter where a number has just ended, and end the counter where one has begun (台 is both: 30台, 80%台). */
const afterUnit =
  /^(?:以[上下内降前外]|未満|超|越|程度|前後|ほど|くらい|ぐらい|内外|余|強|弱|半|達成|未達|年度|年代|増|減|維持|上昇|向上|低下|改善|削減|縮小|拡大|見込|目[標途処安]|実績|累計|合計|より|から|まで|割[合引愛り当]|平均|延|当たり|あたり|当り|につき|脱却|[上下](?:回|まわ)|予定|頃|ごろ|公[表開]予|中 ?[\d▲])/
const unitLetter = /[\p{Script=Han}\p{Script=Katakana}A-Za-zー々ヶヵ%‰㎡㎥㎢㎏㎞㎝㎜ℓ²³μµ\u3300-\u3357]/u
/** What is done, after a counter: 3回開催 is three times, with a word after it. */
const action =
  /^(?:開催|実施|配布|発行|配信|更新|掲載|設置|訪問|参加|受講|確保|提供|発信|登録|利用|来場|認定|作成|整備|支援|巡回|出展|投稿|育成|養成|交付|受付|回収|締結|活動|対応|公開|運営|開設|獲得|達成|増加|減少)/
const signs = /[+▲△-]/
const openUnitAtMost = 8
const kanjiDigit = /^[一二三四五六七八九]/

/** The run of letters that could be a unit, up to a word that cannot belong to one. */
function unitRun(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < 24) {
    const character = text.charAt(end)
    const isKana = /^(?:か[所月国年語]|つ)/.test(text.slice(end, end + 2)) || text.slice(at, end + 1) === '手続き'
    const isPower = /^[23]$/.test(character) && /^[kc]?m$/.test(text.slice(at, end)) && !/\d/.test(text.charAt(end + 1))
    if (!(isKana || isPower || unitLetter.test(character)) || (end > at && afterUnit.test(text.slice(end, end + 4))))
      break
    end += 1
  }
  return text.slice(at, end)
}

function longestKnownPrefix(run: string): string | undefined {
  for (let length = Math.min(run.length, longestUnit); length > 0; length -= 1) {
    const prefix = run.slice(0, length)
    if (knownUnit(prefix) !== undefined) return prefix
  }
  return undefined
}

type UnitFound = { readonly unit: Unit; readonly known: boolean; readonly end: number }

/** The unit at a position: a known one, or a counter that we do not know but that stands as one word (80ほ場 stays 80). '' where none follows. */
function readUnit(text: string, from: number): UnitFound {
  const at =
    text.charAt(from) === ' ' &&
    unitLetter.test(text.charAt(from + 1)) &&
    !afterUnit.test(text.slice(from + 1, from + 5))
      ? from + 1
      : from
  if (afterUnit.test(text.slice(at, at + 4))) return { unit: '', known: true, end: from }
  const run = unitRun(text, at)
  const known = knownUnit(run)
  if (known !== undefined) return { unit: known, known: true, end: at + run.length }
  const prefix = longestKnownPrefix(run)
  const rest = prefix === undefined ? run : run.slice(prefix.length)
  if (
    prefix !== undefined &&
    (action.test(rest) || run.length > openUnitAtMost || prefix === '%' || (prefix === '割' && kanjiDigit.test(rest)))
  ) {
    return { unit: knownUnit(prefix) ?? '', known: true, end: at + prefix.length }
  }
  if (run === '' || run.length > openUnitAtMost || action.test(run)) return { unit: '', known: true, end: from }
  return { unit: run, known: false, end: at + run.length }
}

/** `/年` after a unit: 3kg/年, 120人/日. */
function readPer(text: string, found: UnitFound): UnitFound {
  const per = /^\/\s?(m[23]|[\p{Script=Han}\p{Script=Katakana}A-Za-z㎡㎥か]{1,6})(?![:\d])/u.exec(
    text.slice(found.end, found.end + 9),
  )
  if (per === null || found.unit === '' || afterUnit.test(per[1] ?? '')) return found
  const run = unitRun(text, found.end + 1).trim()
  const unit = knownUnit(run) ?? (/^[月週]$/.test(run) ? run : undefined)
  return unit === undefined ? found : { unit: `${found.unit}/${unit}`, known: true, end: found.end + 1 + run.length }
}

/** 8割5分3厘 after the 割: the tenths and hundredths, in %. */
function readTenths(text: string, at: number, percent: Amount): AmountFound {
  let sum = decimal(percent.value)
  let end = at
  for (const [mark, factor] of [
    ['分', '1'],
    ['厘', '0.1'],
  ] as const) {
    const digits = readNumeral(text, end)
    if (digits === undefined || 'damaged' in digits || text.charAt(digits.end) !== mark) break
    sum = sum.plus(decimal(digits.value).times(decimal(factor)))
    end = digits.end + 1
  }
  return { amount: { value: decimalText(sum), unit: '%' }, signed: false, end }
}

/** Finer parts that follow directly: 2時間30分 is 150分, 1時間半 is 90分, 3年6か月 is 42か月. */
function readFiner(text: string, found: AmountFound): AmountFound {
  const halfOf: Readonly<Record<Unit, Unit>> = { 時間: '分', 年: 'か月' }
  const finer = halfOf[found.amount.unit]
  if (finer !== undefined && text.charAt(found.end) === '半' && text.charAt(found.end + 1) !== '期') {
    const half = convert(
      { value: decimalText(decimal(found.amount.value).plus(decimal('0.5'))), unit: found.amount.unit },
      finer,
    )
    return half === undefined ? found : { ...found, amount: half, end: found.end + 1 }
  }
  return joined(text, found)
}

/** 2時間30分15秒: part after part, each finer than the one before. */
function joined(text: string, first: AmountFound): AmountFound {
  let { amount, end } = first
  while (hasFiner(amount.unit)) {
    const next = readSimple(text, end)
    if (next === undefined || 'damaged' in next || !isFiner(next.amount.unit, amount.unit)) break
    const whole = convert(amount, next.amount.unit)
    if (whole === undefined) break
    const value = decimalText(decimal(whole.value).plus(decimal(next.amount.value)))
    amount = { value, unit: next.amount.unit }
    end = next.end
  }
  return { amount, signed: first.signed, end }
}

/** A number with its unit, as it stands. */
function readSimple(text: string, at: number): AmountAt | undefined {
  const numeral = readNumeral(text, at)
  if (numeral === undefined || 'damaged' in numeral) return numeral
  const fraction = readFraction(text, numeral)
  if (fraction !== undefined) return fraction
  const written = text.slice(at, numeral.end)
  const unit = readPer(text, readUnit(text, numeral.end))
  const kanjiOnly = !/\d/.test(written)
  if (kanjiOnly && (!unit.known || (written === '一' && unit.unit === '部'))) return undefined // 千葉市, 一部: words, not numbers
  const standsAlone =
    numeral.end >= text.length ? written !== '〇' : written === 'ゼロ' || afterUnit.test(text.slice(numeral.end))
  if (kanjiOnly && unit.unit === '' && !standsAlone) return undefined // a lone 〇 is a mark
  if (/[A-Za-z]\d/.test(text.slice(unit.end - 1, unit.end + 1))) return { damaged: true, end: unit.end } // 1e3, 0x50
  return { amount: { value: numeral.value, unit: unit.unit }, signed: false, end: unit.end }
}

function readPlain(text: string, at: number): AmountAt | undefined {
  const found = readSimple(text, at)
  if (found === undefined || 'damaged' in found) return found
  if (found.amount.unit !== '割') return readFiner(text, found)
  const percent = convert(found.amount, '%')
  return percent === undefined ? undefined : readTenths(text, found.end, percent)
}

/**
 * The amount that begins at a position of a folded text: 79.2% · 1,730人 · 1万2600回 · 3億4千万円 · 8割 (80%) · 2時間30分 (150分) · ▲3.2%.
 * Undefined when none begins there; `damaged` when digits stand there that are no number.
 */
export function readAmount(text: string, from: number): AmountAt | undefined {
  const sign = signs.test(text.charAt(from)) ? text.charAt(from) : ''
  const at = sign === '' ? from : from + (text.charAt(from + 1) === ' ' ? 2 : 1)
  const found = readPlain(text, at)
  if (found === undefined || 'damaged' in found || sign === '') return found
  const value = sign === '+' ? found.amount.value : decimalText(decimal(found.amount.value).neg())
  return { ...found, amount: { value, unit: found.amount.unit }, signed: true }
}
