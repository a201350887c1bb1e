import { blankCanvas, fullLevel, stamp, type Canvas } from './canvas.ts'
import { ourLetters, type Letters } from './letters.ts'
import type { Bar, Piece, SignMark, Words } from './piece.ts'
import type { Ink } from './share-look.ts'
import { strokeSign } from './stroke-sign.ts'

function drawWords(canvas: Canvas, { x, y, size, parts, end }: Words, letters: Letters): void {
  const shaped = parts.map(({ text, ink }) => ({ ...letters.shape(text), ink }))
  const width = shaped.reduce((sum, part) => sum + part.width, 0)
  let from = end ? x - width * size : x
  for (const part of shaped) {
    for (const { glyph, at } of part.letters) {
      const quarters = Math.round((from + at * size) * 4)
      stamp(canvas, letters.mask(glyph, size, quarters & 3), quarters >> 2, y, part.ink)
    }
    from += part.width * size
  }
}

const inkOf: Record<SignMark['state'], Ink> = {
  met: 'met',
  unmet: 'unmet',
  'not-judged': 'soft',
  'not-applicable': 'soft',
}

const drawSign = (canvas: Canvas, { x, y, state, size, pale }: SignMark) =>
  stamp(canvas, strokeSign(state, size), x, y, inkOf[state], pale ? 0.5 : 1)

function drawBar(canvas: Canvas, { x, y, width, height }: Bar): void {
  const levels = new Uint8Array(width * height).fill(fullLevel)
  stamp(canvas, { left: 0, top: 0, width, height, levels }, x, y, 'text')
}

/** Draws pieces on an empty picture. */
export async function drawPieces(pieces: readonly Piece[], width: number, height: number): Promise<Canvas> {
  const letters = await ourLetters()
  const canvas = blankCanvas(width, height)
  for (const piece of pieces) {
    if (piece.kind === 'words') drawWords(canvas, piece, letters)
    else if (piece.kind === 'sign') drawSign(canvas, piece)
    else drawBar(canvas, piece)
  }
  return canvas
}
