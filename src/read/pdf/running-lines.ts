import type { PageParts } from './page-parts.ts'
import { textOf, type Piece, type TextLine } from './text-line.ts'

/** Heads and feet stand in the outer parts of a page. */
const outer = 0.12
const pagesAtLeast = 3

/** A piece but for its numbers: 3 / 40 and 4 / 40 are alike. */
const shapeOf = ({ text }: Piece) => text.replace(/[0-9０-９]+/g, '#').replace(/\s+/g, '')
const pageNumber =
  /^[-–—―~〜－ー(（<＜[\s]*(?:p|page|P|ページ)?\.?\s*([0-9０-９]{1,4})(?:\s*(?:[/／]\s*[0-9０-９]{1,4}|ページ|頁))?[-–—―~〜－ー)）>＞\]\s]*$/

const isOuter = ({ top, bottom }: TextLine, height: number) => bottom < outer * height || top > (1 - outer) * height

const numberIn = (line: TextLine): number | undefined => {
  const [, digits] = pageNumber.exec(textOf(line)) ?? []
  return digits === undefined ? undefined : parseInt(digits.normalize('NFKC'), 10)
}

type Standing = { readonly line: TextLine; readonly page: number; readonly isTop: boolean }

/** Lines of which a piece stands at the same place on three pages or more. Its first is kept where it is a head with words. */
function repeated(pieces: ReadonlyMap<string, readonly Standing[]>): TextLine[] {
  return [...pieces.values()].flatMap((same) => {
    if (new Set(same.map(({ page }) => page)).size < pagesAtLeast) return []
    const [first] = same
    const isHead = first?.isTop === true && /\p{L}{2}/u.test(textOf(first.line))
    return (isHead ? same.slice(1) : same).map(({ line }) => line)
  })
}

/**
 * Heads, feet and page numbers: what stands at the same place on three pages or more, with what stands beside it; numbers that grow with the
 * pages. The first head is kept: it may say whose plan it is.
 */
export function runningLines(pages: readonly PageParts[]): ReadonlySet<TextLine> {
  const pieces = new Map<string, Standing[]>()
  const numbered = new Map<number, TextLine[]>()
  for (const { page, height, lines } of pages)
    for (const line of lines) {
      if (!isOuter(line, height)) continue
      const isTop = line.bottom < outer * height
      for (const piece of line.pieces) {
        const key = `${Math.round(line.bottom / 3)} ${shapeOf(piece)}`
        const same = pieces.get(key) ?? []
        same.push({ line, page, isTop })
        pieces.set(key, same)
      }
      const number = numberIn(line)
      if (number !== undefined) numbered.set(number - page, [...(numbered.get(number - page) ?? []), line])
    }
  const counted = [...numbered.values()].filter((lines) => lines.length >= 2 || pages.length === 1).flat()
  return new Set([...repeated(pieces), ...counted])
}
