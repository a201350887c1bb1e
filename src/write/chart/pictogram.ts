import { html, raw } from '../html/html.ts'
import type { Pictogram } from '../../report/document/chart.ts'
import { table } from '../html/table.ts'

const size = 12
const step = 16
const perRow = 20

/** Equal marks in rows of twenty: squares, so that they are told from the discs of met targets. */
function marks(count: number) {
  const rows = Math.ceil(count / perRow)
  const [width, height] = [Math.min(count, perRow) * step, rows * step]
  const squares = Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index % perRow) * step, Math.floor(index / perRow) * step]
    return `M${x} ${y}h${size}v${size}h-${size}z`
  })
  return html`<svg
    class="marks"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
  >
    <path d="${raw(squares.join(''))}"></path>
  </svg>`
}

/** Quantities as rows of marks, each with its figure in words; the table with the same figures is behind a disclosure. */
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
    ${table(figures)}
  </figure>`
