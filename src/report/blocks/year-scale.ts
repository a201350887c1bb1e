import { compareTexts, decimal, decimalText, type DecimalText } from '../../core/decimal.ts'

export type YearScale = { readonly low: DecimalText; readonly high: DecimalText; readonly fromZero: boolean }

/** At least so much of the greatest figure is seen, so that a small difference does not look like a great one. */
const leastSpan = '0.3'
/** Twenty points are the least of a scale of percentages. */
const leastShare = '20'
/** Room above and below the outermost figures, as a part of the span. */
const margin = '0.15'

/**
 * Where the scale of a chart begins and ends: all figures with room around them, never less than a fair span; from 0 when that is near,
 * never below 0 for figures that are not, and never beyond 100%. 79.2% and 80% stand between 69.6 and 89.6: a gap of 0.8 points looks as small as it is.
 */
export function yearScale(values: readonly DecimalText[], unit: string): YearScale {
  const sorted = [...values].sort(compareTexts)
  const [least, most] = [decimal(sorted[0] ?? '0'), decimal(sorted.at(-1) ?? '0')]
  const shares = unit === '%' && least.gte(decimal('0')) && most.lte(decimal('100'))
  const greatest = most.abs().gt(least.abs()) ? most.abs() : least.abs()
  const fair = shares ? decimal(leastShare) : greatest.times(decimal(leastSpan))
  const own = most.minus(least)
  const span = own.gt(fair) ? own.times(decimal('1').plus(decimal(margin).times(decimal('2')))) : fair
  const used = span.eq(decimal('0')) ? decimal('1') : span
  const middle = most.plus(least).div(decimal('2'))
  const [low, high] = [middle.minus(used.div(decimal('2'))), middle.plus(used.div(decimal('2')))]
  const nearZero = least.gte(decimal('0')) && low.lt(used.times(decimal('0.4')))
  const begin = nearZero ? decimal('0') : low
  const end = shares && high.gt(decimal('100')) ? decimal('100') : high
  return { low: decimalText(begin), high: decimalText(end), fromZero: begin.lte(decimal('0')) }
}
