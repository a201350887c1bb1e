import { scaleLinear } from 'd3-scale'
import { html, raw } from '../html/html.ts'
import { drawnOnce } from '../html/drawn-once.ts'
import { signGlyph } from '../html/sign.ts'
import { table } from '../html/table.ts'
import type { ChartYear, YearLines } from '../../report/document/year-lines.ts'

/** A phone's column is about this wide, so that letters in the chart are nearly as large as those around it. */
const width = 360
/** Room for the highest figure, for the marks, for the lowest figure, and for the names of the years; above it the word of a break. */
const rooms = { figure: 30, marks: 76, below: 34, years: 30, words: 22 }
const sign = 18
const tick = 52

type Placed = ChartYear & { readonly x: number; readonly targetAt?: number; readonly resultAt?: number }

const tenth = (value: number) => Math.round(value * 10) / 10

/** Where things stand from top to bottom; only a chart with a break has room for its word. */
function heights({ years }: YearLines) {
  const words = years.some(({ changed }) => changed !== undefined) ? rooms.words : 0
  const top = words + rooms.figure
  const base = top + rooms.marks + rooms.below
  return { words, top, bottom: top + rooms.marks, base, height: base + rooms.years }
}
type Heights = ReturnType<typeof heights>

/** Every year in the middle of its column, its figures at their height: a drawing, not figures that anybody reads. */
function place({ years, low, high }: YearLines, { top, bottom }: Heights): Placed[] {
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
  const heights = [targetAt, resultAt].filter((at) => at !== undefined)
  const [above, below] = [Math.min(...heights) - 14, Math.max(...heights) + 25]
  const targetAbove = targetAt !== undefined && (resultAt === undefined || targetAt <= resultAt)
  return html`${targetAt === undefined ? '' : text('target', x, targetAbove ? above : below, targetWords)}${resultAt === undefined ? '' : text('result', x, targetAbove ? below : above, resultWords)}`
}

/** The ground of a sign, a little larger than the sign, so that neither line nor mark runs through it. */
const grounds = {
  met: 'M-10.5 0a10.5 10.5 0 1 0 21 0a10.5 10.5 0 1 0-21 0z',
  unmet: 'M0-10.5 10.5 0 0 10.5-10.5 0z',
  'not-judged': 'M-8.5-8.5h17v17h-17z',
  'not-applicable': 'M-10-4h20v8h-20z',
} as const satisfies Record<Placed['state'], string>

/** The sign of the verdict at its result. */
const point = ({ x, resultAt, state }: Placed) =>
  resultAt === undefined
    ? ''
    : html`<path class="ground" transform="translate(${x} ${resultAt})" d="${grounds[state]}"></path>
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
function breakAt({ x, changed }: Placed, column: number, { words, base }: Heights) {
  if (changed === undefined) return ''
  const at = tenth(x - column / 2)
  return html`<path class="break" d="M${at} ${words}V${base}"></path>${text('break-word', at, words - 8, changed)}`
}

function drawing(chart: YearLines) {
  const standing = heights(chart)
  const years = place(chart, standing)
  const column = width / years.length
  const wide = Math.min(tick, column * 0.7)
  return html`<svg viewBox="0 0 ${width} ${standing.height}" role="img" aria-label="${chart.description}">
    <path class="base" d="M0 ${standing.base}H${width}"></path>
    ${years.map((year) => breakAt(year, column, standing))}${years.map((year) => mark(year, wide))}
    <path class="line" d="${raw(path(years))}"></path>
    ${years.map((year) => html`${point(year)}${labels(year)}${text('year', year.x, standing.base + 20, year.label)}`)}
  </svg>`
}

/** What the mark and the signs are; the signs are those of the page. */
const legend = ({ legend: { target, results }, unit }: YearLines) =>
  html`<p class="key">
    ${
      target === ''
        ? ''
        : html`<span
            ><svg class="key-mark" viewBox="0 0 20 20" aria-hidden="true"><path class="mark" d="M1 10h18"></path></svg
            ><span>${target}</span></span
          >`
    }${results.map(({ state, words }) => html`<span>${signGlyph(state, false)}<span>${words}</span></span>`)}
    ${unit === '' ? '' : html`<span class="key-unit">${unit}</span>`}
  </p>`

/** Targets and results of an indicator over the years, with what it shows in a sentence, what may not be compared, and the same figures as a table. */
export const yearLines = drawnOnce(
  (chart: YearLines) =>
    html`<figure class="year-lines" id="${chart.id}">
      <figcaption>${chart.title}</figcaption>
      ${legend(chart)}${drawing(chart)}
      <p class="says">${chart.description}</p>
      ${chart.notes.map((note) => html`<p class="note">${note}</p>`)}
      <details>
        <summary>${chart.tableLabel}</summary>
        ${table(chart.table)}
      </details>
    </figure>`,
)
