import { yearOfMatch } from './date.ts'
import { beganBy, yearPattern } from './era.ts'
import { lastDay } from './fiscal-year.ts'
import { readSpan } from './span.ts'

/**
 * A time named in a text: 平成32年度末, 2025年, R5.9, 毎年度, R3~R5.
 * `lastDay` is the ISO date on which it ends (平成32年 ends on 2020-12-31, 平成32年度 and H32 on 2021-03-31); `yearly` for every year;
 * `span` for several years together; `fiscalYear` where a year is named. `eraMissing` (29年度) and `impossible` (平成29年13月) tell why no day is given.
 */
export type Period = {
  readonly text: string
  readonly lastDay?: string
  readonly fiscalYear?: number
  readonly yearly?: true
  readonly span?: true
  readonly eraMissing?: true
  readonly impossible?: true
}
export type PeriodFound = { readonly period: Period; readonly end: number }

const oneYear = `${yearPattern}(?:(?<fiscal>\\s?年度)|(?<calendar>\\s?年))?`
const monthAndDay = String.raw`(?:\s?[./]?\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?)?`
const single = new RegExp(`${oneYear}${monthAndDay}(?<part>末|上半期|下半期|中|内|当初)?`, 'y')
const numeric = new RegExp(
  String.raw`${yearPattern}\s?(?:[./年]|-(?=\d{1,2}-))\s?(?<month>\d{1,2})(?:\s?[./月-]\s?(?<day>\d{1,2})日?)?(?![\d%])`,
  'y',
)
const yearly = /毎年度?|各年度?/y
const thisYear = /(?:今年度|当年度|本年度|同年度|(?<![前昨次翌来々各])年度)(?:末|内|中)|(?:今年度|当年度|本年度)/y
const seasonless = /\d{1,2}月(?:末|中|\d{1,2}日(?:時点|現在|まで))|\d{1,2}\/\d{1,2}(?:時点|現在|まで)/y
const eraless = /(?<!\d)\d{1,2}(?:年度末?|年度|年\d{1,2}月)/y
const integer = (text: string | undefined) => (text === undefined ? undefined : parseInt(text, 10))

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** The last day of a month, or the day itself; undefined when it does not exist. */
function lastDayOf(year: number, month: number | undefined, day: number | undefined): string | undefined {
  try {
    const first = Temporal.PlainDate.from({ year, month: month ?? 12, day: day ?? 1 }, { overflow: 'reject' })
    return (day === undefined ? first.with({ day: first.daysInMonth }) : first).toString()
  } catch {
    return undefined // the day does not exist
  }
}

function periodOfYear(found: RegExpExecArray): Period {
  const text = found[0]
  const groups = found.groups ?? {}
  const year = yearOfMatch(groups)?.year
  if (year === undefined) return { text, impossible: true }
  const shortEra = groups['era']?.length === 1 && groups['calendar'] === undefined // H30 stands for 平成30年度
  if ((groups['fiscal'] !== undefined || shortEra) && groups['month'] === undefined) {
    const half = groups['part'] === '上半期' ? lastDayOf(year, 9, undefined) : undefined
    return { text, fiscalYear: year, lastDay: half ?? lastDay(year).toString() }
  }
  const month = integer(groups['month'])
  const inFiscalYear = groups['fiscal'] !== undefined && month !== undefined && month <= 3 ? year + 1 : year
  const end = lastDayOf(inFiscalYear, month, integer(groups['day']))
  if (end === undefined || !beganBy(groups['era'], end)) return { text, impossible: true }
  return month === undefined ? { text, fiscalYear: year, lastDay: end } : { text, lastDay: end }
}

/** Whether a matched year is really one: 2025年 is, the bare 2025 of 2025人 or the H of H28人 is not; in brackets a bare year is enough. */
function isYear(text: string, found: RegExpExecArray, bracketed: boolean): boolean {
  const groups = found.groups ?? {}
  if (groups['fiscal'] !== undefined || groups['calendar'] !== undefined || groups['month'] !== undefined) return true
  if (groups['western'] !== undefined) return bracketed && found[0] === text.trim()
  const after = text.slice(found.index + found[0].length)
  const nameIsLong = (groups['era'] ?? '').length > 1
  return nameIsLong || /^(?:末|時点|実績|目標|比|[~\s):]|より|から|まで|に|の|を|$)/.test(after)
}

/** Whether 2018.5 is May 2018: not when a unit follows (2018.5人) or when there is no such month (1800.48). */
function isDotted(text: string, found: RegExpExecArray): boolean {
  const groups = found.groups ?? {}
  if (groups['western'] === undefined || !/^\d{4}\./.test(found[0])) return true
  const month = parseInt(groups['month'] ?? '', 10)
  return (
    month >= 1 &&
    month <= 12 &&
    /^(?:[)\]、,。/~\s-]|末|時点|現在|まで|から|より|に|の|を|は|策定|実績|$)/.test(
      text.slice(found.index + found[0].length),
    )
  )
}

/**
 * The time that is named at a position of a folded text; undefined when none is.
 * `bracketed` says that the text is the whole content of a bracket, where a bare 2025 is a year.
 */
export function readPeriod(text: string, at: number, bracketed = false): PeriodFound | undefined {
  const several = readSpan(text, at, bracketed)
  if (several !== undefined) return { period: { text: several, span: true }, end: at + several.length }
  const first = text.charAt(at)
  const every = '毎各'.includes(first) ? match(yearly, text, at) : undefined
  if (every) return { period: { text: every[0], yearly: true }, end: at + every[0].length }
  if (/[A-Za-z]/.test(text.charAt(at - 1))) return undefined
  const mayBeYear = '12令平昭大明RHSTM'.includes(first)
  const year = mayBeYear ? match(single, text, at) : undefined
  const dotted = mayBeYear ? match(numeric, text, at) : undefined
  const withMonth = dotted && isDotted(text, dotted) ? dotted : undefined
  if (withMonth && withMonth[0].length > (year?.[0].length ?? 0))
    return { period: periodOfYear(withMonth), end: at + withMonth[0].length }
  if (year && isYear(text, year, bracketed)) return { period: periodOfYear(year), end: at + year[0].length }
  const isDigit = first >= '0' && first <= '9'
  const vague = isDigit ? match(seasonless, text, at) : match(thisYear, text, at)
  if (vague) return { period: { text: vague[0] }, end: at + vague[0].length }
  const withoutEra = isDigit ? match(eraless, text, at) : undefined
  return withoutEra && { period: { text: withoutEra[0], eraMissing: true }, end: at + withoutEra[0].length }
}
