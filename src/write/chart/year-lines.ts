import { scaleLinear } from 'd3-scale'
import { html, raw } from '../html/html.ts'
import { table } from '../html/table.ts'
import type { ChartYear, YearLines } from '../../report/document/year-lines.ts'

/** A phone's column is about this wide, so that letters in the chart are nearly as large as those around it. */
const width = 360
const height = 196
/** Where figures are drawn: below the words of a break, above the names of the years. */
const [top, bottom] = [44, 136]
const base = 164
const sign = 18
const tick = 52

type Placed = ChartYear & { readonly x: number; readonly targetAt?: number; readonly resultAt?: number }

const tenth = (value: number) => Math.round(value * 10) / 10

/** Every year in the middle of its column, its figures at their height: a drawing, not figures that anybody reads. */
function place({ years, low, high }: YearLines): Placed[] {
  const scale = scaleLinear([Number(low), Number(high)], [bottom, top]).clamp(true)
  return years.map((year, index) => ({
    ...year,
    x: tenth(((index + 0.5) * width) / years.length),
    ...(year.target === undefined ? {} : { targetAt: tenth(scale(Number(year.target))) }),
    ...(year.result === undefined ? {} : { resultAt: tenth(scale(Number(year.result))) }),
  }))
}

/** The line through the results, drawn anew where two years may not be joined. */
function path(years: readonly Placed[]): string {
  return years
    .flatMap(({ x, resultAt, joined }) => (resultAt === undefined ? [] : [`${joined ? 'L' : 'M'}${x} ${resultAt}`]))
    .join('')
}

const text = (name: string, x: number, y: number, words: string) =>
  html`<text class="${name}" x="${x}" y="${tenth(y)}">${words}</text>`

/** The figures of a year: that of the higher mark above it, that of the lower one below, so that they never meet. */
function labels({ x, targetAt, resultAt, targetWords, resultWords }: Placed) {
  const highest = Math.min(targetAt ?? bottom, resultAt ?? bottom)
  const lowest = Math.max(targetAt ?? top, resultAt ?? top)
  const [above, below] = [highest - 14, lowest + 25]
  const targetAbove = targetAt !== undefined && (resultAt === undefined || targetAt <= resultAt)
  return html`${targetAt === undefined ? '' : text('target', x, targetAbove ? above : below, targetWords)}${resultAt === undefined ? '' : text('result', x, targetAbove ? below : above, resultWords)}`
}

/** The sign of the verdict on a ground of its own, so that the line does not run through it. */
const point = ({ x, resultAt, state }: Placed) =>
  resultAt === undefined
    ? ''
    : html`<circle class="ground" cx="${x}" cy="${resultAt}" r="${sign / 2 + 2}"></circle>
        <use
          class="point ${state}"
          href="#sign-${state}"
          x="${tenth(x - sign / 2)}"
          y="${tenth(resultAt - sign / 2)}"
          width="${sign}"
          height="${sign}"
        ></use>`

const mark = ({ x, targetAt }: Placed, wide: number) =>
  targetAt === undefined ? '' : html`<path class="mark" d="M${tenth(x - wide / 2)} ${targetAt}h${tenth(wide)}"></path>`

/** A dashed line between two years whose definitions differ, with its word above. */
function breakAt({ x, changed }: Placed, column: number) {
  if (changed === undefined) return ''
  const at = tenth(x - column / 2)
  return html`<path class="break" d="M${at} 22V${base - 16}"></path>${text('break-word', at, 14, changed)}`
}

function drawing(chart: YearLines) {
  const years = place(chart)
  const column = width / years.length
  const wide = Math.min(tick, column * 0.7)
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${chart.description}">
    <path class="base" d="M0 ${base}H${width}"></path>
    ${years.map((year) => breakAt(year, column))}${years.map((year) => mark(year, wide))}
    <path class="line" d="${raw(path(years))}"></path>
    ${years.map((year) => html`${point(year)}${labels(year)}${text('year', year.x, base + 22, year.label)}`)}
  </svg>`
}

/** What the marks are, in the order in which they are drawn; the signs are those of the page. */
const legend = ({ legend: { target, result }, unit }: YearLines) =>
  html`<p class="key">
    <span
      ><svg class="key-mark" viewBox="0 0 20 20" aria-hidden="true"><path class="mark" d="M1 10h18"></path></svg
      >${target}</span
    >
    <span
      ><svg class="key-mark" viewBox="0 0 20 20" aria-hidden="true"><path class="line" d="M0 10h20"></path></svg
      >${result}</span
    >
    ${unit === '' ? '' : html`<span class="key-unit">${unit}</span>`}
  </p>`

/** Targets and results of an indicator over the years, with what it shows in a sentence, what may not be compared, and the same figures as a table. */
export const yearLines = (chart: YearLines) =>
  html`<figure class="year-lines" id="${chart.id}">
    <figcaption>${chart.title}</figcaption>
    ${legend(chart)}${drawing(chart)}
    <p class="says">${chart.description}</p>
    ${chart.notes.map((note) => html`<p class="note">${note}</p>`)}
    <details>
      <summary>${chart.tableLabel}</summary>
      ${table(chart.table)}
    </details>
  </figure>`
