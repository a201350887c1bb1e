import { parseDate } from '../../core/calendar/date.ts'
import { isDecimalText, type DecimalText } from '../../core/decimal.ts'

const isBlank = (letter: string | undefined): boolean =>
  letter === ' ' || letter === '\t' || letter === '\n' || letter === '\r'

/** Without the blanks of XML around it. Letter by letter: a pattern for the end takes hours where a million blanks stand before one letter. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && isBlank(text[from])) from += 1
  while (to > from && isBlank(text[to - 1])) to -= 1
  return text.slice(from, to)
}

/**
 * A number as xs:decimal writes it (+5, 05, .5, 5., -0.80) in our plain notation, exact; undefined for anything else: NaN, 1,000, 50%, 1e3,
 * and figures of more than 40 digits.
 */
export function xmlDecimal(written: string): DecimalText | undefined {
  const text = trimmed(written)
  if (isDecimalText(text)) return text
  if (text.length > 1000) return undefined
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  const [, sign = '', whole = '', decimals = ''] = found ?? []
  if (found === null || whole + decimals === '') return undefined
  const plain = `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`
  return isDecimalText(plain) ? plain : undefined
}

/** A day as xs:date writes it, without its time zone; undefined for what is no day (2015-02-30, 2015, 10/01/2015). */
export function xmlDay(written: string): string | undefined {
  const text = trimmed(written)
  const day = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1]
  return day !== undefined && 'date' in parseDate(day) ? day : undefined
}

/** An id as xs:ID takes it: blanks around it do not count. */
export const xmlId = trimmed
