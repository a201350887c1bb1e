import { parseFiscalYear } from '../../../core/calendar/fiscal-year.ts'
import { fold } from '../../../core/fold.ts'

const era =
  /(?:令和|平成|昭和)\s?(?:\d{1,2}|元)\s?(?:年度?|(?=\D|$))|(?<![A-Za-z])[RHS]\.?\s?(?:\d{1,2}|元)\s?(?:年度|年)?(?!\d)|(?:19|20)\d{2}\s?(?:年度|年)?/
const eraless = /(?<!\d)(?:\d{1,2}|元)\s?年度/

/** 28年度 in a document of 2018: the era's year that lies nearest. */
export function nearestYear(written: string, nearYear: number | undefined): number | undefined {
  const count = /元/.test(written) ? 1 : parseInt(fold(written), 10)
  if (nearYear === undefined || Number.isNaN(count)) return undefined
  const candidates = [2018, 1988, 1925].map((before) => before + count)
  const near = candidates.toSorted((a, b) => Math.abs(a - nearYear) - Math.abs(b - nearYear))[0]
  return near !== undefined && Math.abs(near - nearYear) <= 12 ? near : undefined
}

/** The year that the words of a label name (R5実績, 28年度決算額), as written and as a number where it is one. */
export function yearIn(
  text: string,
  nearYear: number | undefined,
): { readonly written: string; readonly fiscalYear: number | undefined } | undefined {
  if (!/[\d元]/.test(text)) return undefined
  const named = era.exec(text)?.[0]
  if (named !== undefined) {
    const reading = parseFiscalYear(named.trim())
    return { written: named, fiscalYear: 'fiscalYear' in reading ? reading.fiscalYear : undefined }
  }
  const bare = eraless.exec(text)?.[0]
  return bare === undefined ? undefined : { written: bare, fiscalYear: nearestYear(bare, nearYear) }
}
