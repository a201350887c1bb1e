import { html, raw } from '../html/html.ts'
import type { Pictogram } from '../../report/document/chart.ts'
import { table } from '../html/table.ts'

const size = 12
const step = 16
const perRow = 20

/** Equal marks in rows of twenty, the last one as wide as its part: squares, so that they are told from the discs of met targets. */
function marks(count: number) {
  const all = Math.ceil(count)
  const [width, height] = [Math.max(1, Math.min(all, perRow)) * step, Math.max(1, Math.ceil(all / perRow)) * step]
  const squares = Array.from({ length: all }, (_, index) => {
    const [x, y] = [(index % perRow) * step, Math.floor(index / perRow) * step]
    const wide = Math.round(size * Math.min(1, count - index) * 10) / 10
    return `M${x} ${y}h${wide}v${size}h-${wide}z`
  })
  return html`<svg
    class="marks"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
    focusable="false"
  >
    <path d="${raw(squares.join(''))}"></path>
  </svg>`
}

/** Quantities as rows of marks, each with its figure in words; the table with all figures is behind a disclosure that bears its caption. */
export const pictogram = ({ title, description, scale, rows, table: figures }: Pictogram) =>
  html`<figure class="pictogram">
    <figcaption>${title}</figcaption>
    <p class="quiet">${description}</p>
    <ul>
      ${rows.map(
        ({ label, words, marks: count }) =>
          html`<li>
            <span class="pictogram-label">${label}</span>${marks(count)}<span class="pictogram-words">${words}</span>
          </li>`,
      )}
    </ul>
    <p class="note">${scale}</p>
    <details>
      <summary>${figures.caption}</summary>
      ${table(figures)}
    </details>
  </figure>`
