import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { DecimalText } from '../../core/decimal.ts'

/** Width of every chart in its own units; the page stretches it to its column. */
export const chartWidth = 1000

/** Where a figure stands on a line from 0 to `end`, in chart units rounded to a tenth: a drawing, not a figure that anybody reads. */
export function position(value: DecimalText, end: DecimalText): number {
  return Math.round(scaleTo(end)(Number(value)) * 10) / 10
}

/** Most lines end at one of a few figures (100%): their scales are made once. */
const scales = new Map<DecimalText, ScaleLinear<number, number>>()
const keptAtMost = 200

function scaleTo(end: DecimalText): ScaleLinear<number, number> {
  const known = scales.get(end)
  if (known !== undefined) return known
  const scale = scaleLinear([0, Number(end)], [0, chartWidth]).clamp(true)
  if (scales.size >= keptAtMost) scales.clear()
  scales.set(end, scale)
  return scale
}
