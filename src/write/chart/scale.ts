import { scaleLinear } from 'd3-scale'
import type { DecimalText } from '../../core/decimal.ts'

/** Width of every chart in its own units; the page stretches it to its column. */
export const chartWidth = 1000

/** Where a figure stands on a line from 0 to `end`, in chart units rounded to a tenth: a drawing, not a figure that anybody reads. */
export function position(value: DecimalText, end: DecimalText): number {
  const at = scaleLinear([0, Number(end)], [0, chartWidth]).clamp(true)(Number(value))
  return Math.round(at * 10) / 10
}
