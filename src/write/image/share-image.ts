import { shareImageSize, type ShareImage } from '../../report/site/share-image.ts'
import { html, type Markup } from '../html/html.ts'
import { shareBoard } from './share-board.ts'
import { ink, margin } from './share-look.ts'
import { cutTo, textWidth, wrapped } from './text-width.ts'

const { width, height } = shareImageSize
const inside = width - 2 * margin
const linesAtMost = 2
const sizes = [64, 58, 52, 44, 36, 30]

/** The answer in the largest letters in which it takes two lines. */
function answer({ answer: parts }: ShareImage, top: number): { readonly drawn: Markup; readonly bottom: number } {
  const fits = (size: number) => wrapped(parts, inside / size).length <= linesAtMost
  const size = sizes.find(fits) ?? 30
  const leading = size * 1.35
  const lines = wrapped(parts, inside / size)
  const drawn = html`${lines.map(
    (line, at) =>
      html`<text class="answer" x="${margin}" y="${top + size + at * leading}" font-size="${size}"
        >${line.map(({ text, tone }) => html`<tspan fill="${ink[tone ?? 'text']}">${text}</tspan>`)}</text
      >`,
  )}`
  return { drawn, bottom: top + size * 1.2 + (lines.length - 1) * leading }
}

/** The picture of a plan as SVG: 1200 × 630, the answer largest, one sign a target. Every text is set in one font, so that it looks the same everywhere. */
export function shareImageSvg(image: ShareImage): string {
  const subject = { text: image.subject, size: 28 }
  const publisher = cutTo(image.publisher, (inside - textWidth(subject.text) * subject.size - 40) / 34)
  const head = answer(image, 124)
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    font-family="BIZ UDPGothic"
    font-weight="700"
  >
    <rect width="${width}" height="${height}" fill="${ink.ground}" />
    <text x="${margin}" y="84" font-size="34" fill="${ink.text}">${publisher}</text>
    <text x="${width - margin}" y="84" font-size="28" fill="${ink.soft}" text-anchor="end">${subject.text}</text>
    <rect x="${margin}" y="104" width="${inside}" height="4" fill="${ink.text}" />
    ${head.drawn}${shareBoard(image, { top: head.bottom + 34, bottom: height - margin })}
  </svg>`.text
}
