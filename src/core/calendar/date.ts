import { fold } from '../fold.ts'
import { withArabicDates } from './kanji-dates.ts'
import { eraOf, eras, eraWritten, gregorianYear, yearPattern } from './era.ts'

/** Why a text is no date: it is written differently, the day does not exist, or the era had not begun. A serial is a spreadsheet's count of days. */
export type DateProblem =
  | { readonly kind: 'no-date' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'before-era'; readonly era: string }
  | { readonly kind: 'serial-date'; readonly proposed: string }

export type DateReading = { readonly date: Temporal.PlainDate } | { readonly problem: DateProblem }

const written = new RegExp(
  String.raw`^${yearPattern}\s?(?:年|[./-])\s?(?<month>\d{1,2})\s?(?:月|[./-])\s?(?<day>\d{1,2})\s?日?(?:\s?\([月火水木金土日]\))?$`,
)

const whole = (text: string) => parseInt(text, 10)

/** The Gregorian year of a match of `yearPattern`, and the era it was written in. 元 is 1; a year 0 does not exist. */
export function yearOfMatch(groups: Record<string, string | undefined>): { year: number; era?: string } | undefined {
  const { era, count, western } = groups
  if (western !== undefined) return { year: whole(western) }
  const known = eraWritten(era ?? '')
  const counted = count === '元' ? 1 : whole(count ?? '')
  return known === undefined || !(counted >= 1) ? undefined : { year: gregorianYear(known, counted), era: known.name }
}

function existingDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined // Temporal's way of saying that the day does not exist
  }
}

/**
 * A calendar date as Japanese offices write it: 平成30年6月25日(月), H30.6.25, 2018-06-25, full-width or not.
 * A day that does not exist (R5.2.30) and a day before its era (令和元年4月30日) are refused; a day after its era's end
 * (平成31年5月1日) is the day that was meant when it was written. A bare five-digit number is a spreadsheet serial: refused with a proposal.
 */
export function parseDate(text: string): DateReading {
  const folded = withArabicDates(fold(text))
  if (/^\d{5}$/.test(folded)) {
    const proposed = Temporal.PlainDate.from('1899-12-30').add({ days: whole(folded) })
    return { problem: { kind: 'serial-date', proposed: proposed.toString() } }
  }
  const groups = written.exec(folded)?.groups
  if (groups === undefined) return { problem: { kind: 'no-date' } }
  const year = yearOfMatch(groups)
  const date = year && existingDate(year.year, whole(groups['month'] ?? ''), whole(groups['day'] ?? ''))
  if (date === undefined) return { problem: { kind: 'impossible-date' } }
  const era = eras.find(({ name }) => name === year?.era)
  if (era !== undefined && Temporal.PlainDate.compare(date, Temporal.PlainDate.from(era.firstDay)) < 0) {
    return { problem: { kind: 'before-era', era: era.name } }
  }
  return { date }
}

/** A date in words: 平成30年6月25日, with 元年 for an era's first year; before Meiji by the Gregorian year. */
export function formatDate(date: Temporal.PlainDate): string {
  const era = eraOf(date)
  if (era === undefined) return `${date.year}年${date.month}月${date.day}日`
  const count = date.year - era.firstYear + 1
  return `${era.name}${count === 1 ? '元' : count}年${date.month}月${date.day}日`
}
