import { shareImageSize, type ShareImage } from '../../report/site/share-image.ts'
import { drawPieces } from './draw-pieces.ts'
import type { Piece } from './piece.ts'
import { png } from './png.ts'
import { shareBoard } from './share-board.ts'
import { margin } from './share-look.ts'
import { cutTo, textWidth, wrapped } from './text-width.ts'

const { width, height } = shareImageSize
const inside = width - 2 * margin
const linesAtMost = 2
const sizes = [64, 58, 52, 44, 36, 30]

/** The answer in the largest letters in which it takes two lines. */
function answer({ answer: parts }: ShareImage, top: number): { readonly drawn: Piece[]; readonly bottom: number } {
  const fits = (size: number) => wrapped(parts, inside / size).length <= linesAtMost
  const size = sizes.find(fits) ?? 30
  const leading = size * 1.35
  const lines = wrapped(parts, inside / size)
  const drawn = lines.map((line, at): Piece => ({
    kind: 'words',
    x: margin,
    y: Math.round(top + size + at * leading),
    size,
    parts: line.map(({ text, tone }, index) => ({ text: index === 0 ? text.trimStart() : text, ink: tone ?? 'text' })),
  }))
  return { drawn, bottom: Math.round(top + size * 1.2 + (lines.length - 1) * leading) }
}

/** The picture of a plan: 1200 × 630, the answer largest, one sign a target. */
export function sharePieces(image: ShareImage): Piece[] {
  const subject = { text: image.subject, size: 28 }
  const publisher = cutTo(image.publisher, (inside - textWidth(subject.text) * subject.size - 40) / 34)
  const head = answer(image, 124)
  return [
    { kind: 'words', x: margin, y: 84, size: 34, parts: [{ text: publisher, ink: 'text' }] },
    { kind: 'words', x: width - margin, y: 84, size: subject.size, end: true, parts: [{ text: subject.text, ink: 'soft' }] }, // prettier-ignore
    { kind: 'bar', x: margin, y: 104, width: inside, height: 4 },
    ...head.drawn,
    ...shareBoard(image, { top: head.bottom + 34, bottom: height - margin }),
  ]
}

/** The same as PNG. */
export const shareImagePng = async (pieces: readonly Piece[]): Promise<Uint8Array> =>
  png(await drawPieces(pieces, width, height))
