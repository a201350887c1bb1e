import type { Span } from '../../report/document/text.ts'

const narrow = /[\u0020-\u007e\u00a0-\u00ff]/
const wide = /[MWmw@%]/

/** About how wide a text is, in its own letter height; rather too wide than too narrow, so that what fits by this fits. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += !narrow.test(letter) ? 1 : wide.test(letter) ? 0.95 : letter === ' ' ? 0.35 : 0.64
  return width
}

/** A text no wider than `atMost` letter heights; what is cut off is shown by an ellipsis. */
export function cutTo(text: string, atMost: number): string {
  if (textWidth(text) <= atMost) return text
  let kept = ''
  for (const letter of text) {
    if (textWidth(kept + letter) + 1 > atMost) break
    kept += letter
  }
  return `${kept}…`
}

/** What may not begin a line. */
const isTail = ({ text }: Span) => /^[、。,.]/.test(text)

/** A sentence in lines of at most `atMost` letter heights: it breaks between its parts; a part that is longer has a line to itself. */
export function wrapped(parts: readonly Span[], atMost: number): Span[][] {
  const lines: Span[][] = []
  let width = 0
  for (const part of parts) {
    const own = textWidth(part.text)
    const line = lines.at(-1)
    if (line === undefined || (width + own > atMost && !isTail(part))) {
      lines.push([part])
      width = own
    } else {
      line.push(part)
      width += own
    }
  }
  return lines
}
