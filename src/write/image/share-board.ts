import { shareImageSize, type ShareImage } from '../../report/site/share-image.ts'
import { html, type Markup } from '../html/html.ts'
import type { Sign } from '../../report/document/board.ts'
import { ink, margin } from './share-look.ts'
import { cutTo, textWidth } from './text-width.ts'

type Row = ShareImage['board']['rows'][number]
type Area = { readonly top: number; readonly bottom: number }

const titleWidth = 370
const scoreWidth = 125
const signsLeft = margin + titleWidth + 24
const signsRight = shareImageSize.width - margin - scoreWidth
/** A sign with the room around it, in its own width. */
const step = 1.28
const legendHeight = 44
const right = shareImageSize.width - margin
const smallest = 10
const sizes = [34, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12, smallest]

/** A sign of a given size: disc met, open diamond unmet, open square not judged, dash not applicable; paler where only a count was published. */
function sign({ state, countOnly }: Pick<Sign, 'state' | 'countOnly'>, x: number, y: number, size: number): Markup {
  const place = `translate(${x} ${y}) scale(${size / 20})`
  const colour = state === 'met' ? ink.met : state === 'unmet' ? ink.unmet : ink.soft
  const pale = countOnly ? 0.5 : 1
  const line = html`fill="none" stroke-opacity="${pale}" stroke="${colour}" stroke-width="2.6" stroke-linejoin="round"`
  const shape = {
    met: html`<circle cx="10" cy="10" r="8.5" fill="${colour}" fill-opacity="${pale}" />`,
    unmet: html`<path d="M10 2 18 10 10 18 2 10z" ${line} />`,
    'not-judged': html`<path d="M3.5 3.5h13v13h-13z" ${line} />`,
    'not-applicable': html`<path d="M4 10h12" ${line} />`,
  }[state]
  return html`<g class="sign" transform="${place}">${shape}</g>`
}

/** The signs of a row in lines, from `left` to `right`. */
function grid(signs: Row['signs'], left: number, right: number, top: number, size: number): Markup {
  const perLine = Math.max(1, Math.floor((right - left) / (size * step)))
  return html`${signs.map((item, at) =>
    sign(item, left + (at % perLine) * size * step, top + Math.floor(at / perLine) * size * step, size),
  )}`
}
const gridHeight = (count: number, wide: number, size: number) =>
  Math.ceil(count / Math.max(1, Math.floor(wide / (size * step)))) * size * step

const rowHeight = ({ signs }: Row, size: number) =>
  Math.max(32, gridHeight(signs.length, signsRight - signsLeft, size) + 8)
const heightOf = (rows: readonly Row[], size: number) => rows.reduce((sum, row) => sum + rowHeight(row, size), 0)

function drawRow(row: Row, top: number, size: number): Markup {
  const { number, title, signs, met, of } = row
  const words = cutTo(number === '' ? title : `${number} ${title}`, titleWidth / 24)
  const middle = top + Math.max(28, size * step) / 2
  return html`<text x="${margin}" y="${middle + 9}" font-size="24" fill="${ink.text}">${words}</text>
    ${grid(signs, signsLeft, signsRight, middle - size / 2, size)}
    <text x="${right}" y="${middle + 9}" font-size="26" fill="${ink.text}" text-anchor="end">${met} / ${of}</text>`
}

/** Goals one below the other, with their signs as large as may be; undefined where there are too many. */
function rowsIn(rows: readonly Row[], top: number, room: number): Markup | undefined {
  const size = sizes.find((one) => heightOf(rows, one) <= room)
  if (size === undefined) return undefined
  const gap = Math.min(20, (room - heightOf(rows, size)) / Math.max(1, rows.length))
  let next = top
  return html`${rows.map((row) => {
    const at = next
    next += rowHeight(row, size) + gap
    return drawRow(row, at, size)
  })}`
}

/** All signs without the names of their goals: what is left when there are more goals than lines. */
function signsIn(rows: readonly Row[], top: number, room: number): Markup {
  const signs = rows.flatMap((row) => row.signs)
  const size = sizes.find((one) => gridHeight(signs.length, right - margin, one) <= room) ?? smallest
  const most = Math.floor((right - margin) / (size * step)) * Math.floor(room / (size * step))
  return grid(signs.slice(0, most), margin, right, top, size)
}

function legend({ legend: items }: ShareImage['board'], y: number): Markup {
  let x = margin
  return html`${items.map((item) => {
    const own = x
    x += 34 + textWidth(item.label) * 20 + 32
    return html`${sign(item, own, y - 18, 22)}<text x="${own + 32}" y="${y}" font-size="20" fill="${ink.soft}"
        >${item.label}</text
      >`
  })}`
}

/** The board of promises in an area: the goals with their signs, or, where they are too many, the signs alone. */
export function shareBoard({ board }: ShareImage, { top, bottom }: Area): Markup {
  const room = bottom - top - legendHeight
  return html`${rowsIn(board.rows, top, room) ?? signsIn(board.rows, top, room)}${legend(board, bottom)}`
}
