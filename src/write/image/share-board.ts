import { shareImageSize, type ShareImage } from '../../report/site/share-image.ts'
import type { Piece, SignMark, Words } from './piece.ts'
import { margin, type Ink } from './share-look.ts'
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

/** From one sign to the next, in whole pixels, so that all gaps are equal. */
const stepOf = (size: number) => Math.round(size * step)

const words = (x: number, y: number, size: number, text: string, ink: Ink): Words => ({
  kind: 'words',
  x: Math.round(x),
  y: Math.round(y),
  size,
  parts: [{ text, ink }],
})

/** The signs of a row in lines, from `left` to `right`. */
function grid(signs: Row['signs'], left: number, right: number, top: number, size: number): SignMark[] {
  const own = stepOf(size)
  const perLine = Math.max(1, Math.floor((right - left) / own))
  return signs.map(({ state, countOnly }, at) => ({
    kind: 'sign',
    state,
    pale: countOnly,
    x: left + (at % perLine) * own,
    y: Math.round(top) + Math.floor(at / perLine) * own,
    size,
  }))
}
const gridHeight = (count: number, wide: number, size: number) =>
  Math.ceil(count / Math.max(1, Math.floor(wide / stepOf(size)))) * stepOf(size)

const rowHeight = ({ signs }: Row, size: number) =>
  Math.max(32, gridHeight(signs.length, signsRight - signsLeft, size) + 8)
const heightOf = (rows: readonly Row[], size: number) => rows.reduce((sum, row) => sum + rowHeight(row, size), 0)

function drawRow(row: Row, top: number, size: number): Piece[] {
  const { number, title, signs, met, of } = row
  const name = cutTo(number === '' ? title : `${number} ${title}`, titleWidth / 24)
  const middle = top + Math.max(28, stepOf(size)) / 2
  return [
    words(margin, middle + 9, 24, name, 'text'),
    ...grid(signs, signsLeft, signsRight, middle - size / 2, size),
    { ...words(right, middle + 9, 26, `${met} / ${of}`, 'text'), end: true },
  ]
}

/** Goals one below the other, with their signs as large as may be; undefined where there are too many. */
function rowsIn(rows: readonly Row[], top: number, room: number): Piece[] | undefined {
  const size = sizes.find((one) => heightOf(rows, one) <= room)
  if (size === undefined) return undefined
  const gap = Math.min(20, (room - heightOf(rows, size)) / Math.max(1, rows.length))
  let next = top
  return rows.flatMap((row) => {
    const at = next
    next += rowHeight(row, size) + gap
    return drawRow(row, at, size)
  })
}

/** All signs without the names of their goals: what is left when there are more goals than lines. */
function signsIn(rows: readonly Row[], top: number, room: number): Piece[] {
  const signs = rows.flatMap((row) => row.signs)
  const size = sizes.find((one) => gridHeight(signs.length, right - margin, one) <= room) ?? smallest
  const most = Math.floor((right - margin) / stepOf(size)) * Math.floor(room / stepOf(size))
  return grid(signs.slice(0, most), margin, right, top, size)
}

function legend({ legend: items }: ShareImage['board'], y: number): Piece[] {
  let x = margin
  return items.flatMap(({ state, countOnly, label }): Piece[] => {
    const own = Math.round(x)
    x += 34 + textWidth(label) * 20 + 32
    return [
      { kind: 'sign', state, pale: countOnly, x: own, y: y - 18, size: 22 },
      words(own + 32, y, 20, label, 'soft'),
    ]
  })
}

/** The board of promises in an area: the goals with their signs, or, where they are too many, the signs alone. */
export function shareBoard({ board }: ShareImage, { top, bottom }: Area): Piece[] {
  const room = bottom - top - legendHeight
  return [...(rowsIn(board.rows, top, room) ?? signsIn(board.rows, top, room)), ...legend(board, bottom)]
}
