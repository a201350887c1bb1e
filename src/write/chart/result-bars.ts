import { html } from '../html/html.ts'
import type { Bars } from '../../report/document/chart.ts'
import { chartWidth, position } from './scale.ts'

const height = 24
/** Between two pieces, wide enough for the outlines of both. */
const gap = 10

type BarRow = Bars['rows'][number]

/** Met filled, unmet outlined, open dashed: told apart by form, not only by colour. */
function bar({ met, unmet, open }: BarRow, most: number) {
  const end = String(most)
  const at = (count: number) => position(String(count), end)
  const [a, b, c] = [at(met), at(met + unmet), at(met + unmet + open)]
  const piece = (kind: string, from: number, to: number) =>
    to - from <= gap
      ? ''
      : html`<rect
          class="${kind}"
          x="${from + gap / 2}"
          y="2"
          width="${to - from - gap}"
          height="${height - 4}"
        ></rect>`
  return html`<svg
    class="result-bar"
    viewBox="0 0 ${chartWidth} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${piece('met', 0, a)}${piece('unmet', a, b)}${piece('open', b, c)}
  </svg>`
}

/** Met and unmet of every goal as stacked bars of one scale, each with its sentence. */
export function resultBars({ title, rows }: Bars) {
  const most = Math.max(1, ...rows.map(({ met, unmet, open }) => met + unmet + open))
  return html`<figure class="bars">
    <figcaption>${title}</figcaption>
    <ul>
      ${rows.map((row) => html`<li><span class="bar-label">${row.label}</span>${bar(row, most)}<span class="bar-words">${row.words}</span></li>`)}
    </ul>
  </figure>`
}
