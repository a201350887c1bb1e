import { ImageRun } from 'docx'
import { png } from '../image/png.ts'
import { plain } from '../pptx/words.ts'

/** A filled rectangle on a scale of 1000 across and 22 down; `open`: only its edge. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly open?: true
}

/** Points of a picture: twice as fine as a page that is printed at 150 dpi. */
const pixels = { width: 1000, height: 44 }
const edge = 4

const bytesOf = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/** Rectangles as a PNG, one byte a point. */
function pictureOf(boxes: readonly Box[], ground: string): Uint8Array {
  const { width, height } = pixels
  const lines = new Uint8Array((width + 1) * height)
  const fill = (x: number, y: number, wide: number, high: number, ink: number) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1) {
      const at = row * (width + 1) + 1
      lines.fill(ink, at + Math.max(0, x), at + Math.min(width, x + wide))
    }
  }
  boxes.forEach(({ x, y, width: wide, height: high, open }, index) => {
    const [left, top, across, down] = [Math.round(x), Math.round(y * 2), Math.round(wide), Math.round(high * 2)]
    fill(left, top, across, down, index + 1)
    if (open === true) fill(left + edge, top + edge, Math.max(0, across - 2 * edge), Math.max(0, down - 2 * edge), 0)
  })
  const palette = Uint8Array.from([ground, ...boxes.map(({ colour }) => colour)].flatMap(bytesOf))
  return png({ width, height, lines }, palette)
}

/** A bar with words for those who do not see it. `width` and `height` in points of print. */
export const barPicture = (
  boxes: readonly Box[],
  { ground, width, height, words }: { ground: string; width: number; height: number; words: string },
): ImageRun =>
  new ImageRun({
    type: 'png',
    data: pictureOf(boxes, ground),
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: { name: 'bar', description: plain(words).replaceAll('\n', ' ') },
  })
