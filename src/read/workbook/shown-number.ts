import { format as formatted } from 'numfmt'

/** The digits of a number of a workbook, without the dust of binary fractions: Excel itself keeps 15. Never with an exponent. */
export function exactDigits(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value)
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

const grouped = (digits: string) => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))
/** A % that stands in quotes is a word: 77.8 as `0.0"%"` is 77.8%. */
const isPercent = (format: string) => format.replace(/"[^"]*"|\\./g, '').includes('%')
/** As the format shows it; '' where nobody knows the format. */
function asShown(value: number, format: string): string {
  try {
    return formatted(format.replaceAll('G/標準', 'General'), value, { locale: 'ja' }).trim()
  } catch {
    return ''
  }
}

const figure = /\d[\d,]*(?:\.\d+)?/
const plain = (text: string) =>
  text
    .replaceAll(',', '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/**
 * A number as its sheet shows it: 0.792 as 79.2%, 1234 as 1,234件. What somebody typed keeps all its digits, even those that the format hides
 * (0.796 as `0%` is 79.6%, never 80%), for a verdict may hang on them; what a formula made is as it is shown.
 */
export function shownNumber(value: number, format: string | undefined, isMade: boolean): string {
  const isGeneral = format === undefined || format === '' || /^general$/i.test(format) || format === '@'
  if (isGeneral) return exactDigits(value)
  const shown = asShown(value, format)
  if (isMade) return shown
  const found = figure.exec(shown)
  if (found === null) return shown === '' ? exactDigits(value) : shown
  const digits = exactDigits(Math.abs(isPercent(format) ? value * 100 : value))
  if (plain(found[0]) === plain(digits)) return shown
  return shown.replace(figure, found[0].includes(',') ? grouped(digits) : digits)
}
