import type { PageParts } from './page-parts.ts'
import { textOf } from './text-line.ts'

const longest = 60
const levels = 4

/** The size that is usual on the pages with most letters. */
function usualOf(pages: readonly PageParts[]): number {
  const letters = new Map<number, number>()
  for (const { usual } of pages) letters.set(usual.size, (letters.get(usual.size) ?? 0) + usual.letters)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Headings by their size: what is larger than the text is one, the largest of the first level. 0 for what is none. */
export function headingLevels(pages: readonly PageParts[]): (size: number, text: string) => number {
  const lines = pages.flatMap((page) => page.lines)
  const usual = usualOf(pages)
  const isHeading = (size: number, text: string) =>
    size >= 1.14 * usual &&
    text.length <= longest &&
    !text.includes('　　') &&
    /\p{L}{2}/u.test(text) &&
    !/[。、]$/.test(text)
  const sizes: number[] = []
  const headings = lines.filter((line) => isHeading(line.size, textOf(line)))
  for (const size of headings.map((line) => line.size).toSorted((a, b) => b - a))
    if (sizes.length === 0 || size < 0.94 * (sizes.at(-1) ?? 0)) sizes.push(size)
  return (size, text) => {
    if (!isHeading(size, text)) return 0
    const level = sizes.findIndex((each) => size > 0.94 * each && size <= each + 0.01)
    return Math.min(levels, level + 1 || levels)
  }
}
