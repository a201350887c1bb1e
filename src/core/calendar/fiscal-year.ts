import { fold } from '../fold.ts'
import { yearOfMatch } from './date.ts'
import { withArabicDates } from './kanji-dates.ts'
import { eraOf, eras, yearPattern } from './era.ts'

/** A Japanese fiscal year by the Gregorian year in which it begins: 2017 runs from 1 April 2017 to 31 March 2018. */
export type FiscalYear = number

export type FiscalYearReading =
  | { readonly fiscalYear: FiscalYear }
  | { readonly problem: 'no-fiscal-year' | 'era-missing' | 'before-era' }

const written = new RegExp(`^${yearPattern}(?:\\s?年)?(?:\\s?度)?$`)

/** The fiscal year that a day belongs to: 31 March 2018 belongs to 2017, 1 April 2018 to 2018. */
export function fiscalYearOf(date: Temporal.PlainDate): FiscalYear {
  return date.month <= 3 ? date.year - 1 : date.year
}

export const firstDay = (fiscalYear: FiscalYear): Temporal.PlainDate => new Temporal.PlainDate(fiscalYear, 4, 1)
export const lastDay = (fiscalYear: FiscalYear): Temporal.PlainDate => new Temporal.PlainDate(fiscalYear + 1, 3, 31)

/**
 * The fiscal year that a text names: 平成29年度, H29, R元年度, 2017年度. 平成31年度 and 令和元年度 are both 2019.
 * A bare 29年度 lacks its era and is refused, and so is a year that ended before its era began (令和0年度 cannot be).
 */
export function parseFiscalYear(text: string): FiscalYearReading {
  const folded = withArabicDates(fold(text))
  if (/^\d{1,2}\s?年度?$/.test(folded)) return { problem: 'era-missing' }
  const groups = written.exec(folded)?.groups
  if (groups === undefined) return { problem: 'no-fiscal-year' }
  const year = yearOfMatch(groups)
  return year === undefined ? { problem: 'before-era' } : { fiscalYear: year.year }
}

/**
 * Every usual name of a fiscal year, the one of its last day first where the era changed within it:
 * 2019 → 令和元年度, 平成31年度, R1, H31, 2019年度.
 */
export function fiscalYearNames(fiscalYear: FiscalYear): readonly [string, ...string[]] {
  const last = eraOf(lastDay(fiscalYear))
  const first = eraOf(firstDay(fiscalYear))
  const within = eras.filter((era) => era === last || era === first)
  const count = (firstYear: number) => fiscalYear - firstYear + 1
  const counted = within.filter(({ firstYear }) => count(firstYear) >= 1)
  const inWords = counted.map(({ name, firstYear }) => `${name}${count(firstYear) === 1 ? '元' : count(firstYear)}年度`)
  const inShort = counted.map(({ letter, firstYear }) => `${letter}${count(firstYear)}`)
  const [main, ...others] = [...inWords, ...inShort]
  return main === undefined ? [`${fiscalYear}年度`] : [main, ...others, `${fiscalYear}年度`]
}

/** Every page and sentence names its year: each name is made once. */
const names = new Map<FiscalYear, string>()

/** The name for reading: 平成29年度, 令和元年度. */
export function formatFiscalYear(fiscalYear: FiscalYear): string {
  const known = names.get(fiscalYear)
  if (known !== undefined) return known
  const [name] = fiscalYearNames(fiscalYear)
  names.set(fiscalYear, name)
  return name
}
