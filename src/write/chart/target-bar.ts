import { html } from '../html/html.ts'
import type { TargetBar } from '../../report/document/chart.ts'
import { chartWidth, position } from './scale.ts'

const height = 20
const markWidth = 6

/** One grey bar for the result with one mark for the target; a thin line for the interval. Described in words for those who do not see it. */
export function targetBar({ result, target, end, interval, description }: TargetBar) {
  const mark = Math.min(Math.max(position(target, end) - markWidth / 2, 0), chartWidth - markWidth)
  const line = interval && { from: position(interval.low, end), to: position(interval.high, end) }
  return html`<svg
    class="target-bar"
    viewBox="0 0 ${chartWidth} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${description}"
  >
    <rect class="track" x="0" y="5" width="${chartWidth}" height="10"></rect>
    <rect class="result" x="0" y="5" width="${position(result, end)}" height="10"></rect>
    ${line === undefined ? '' : html`<rect class="interval" x="${line.from}" y="9" width="${line.to - line.from}" height="2"></rect>`}
    <rect class="mark" x="${mark}" y="0" width="${markWidth}" height="${height}"></rect>
  </svg>`
}
