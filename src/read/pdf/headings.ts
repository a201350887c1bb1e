import type { PageParts } from './page-parts.ts'
import { textOf, usualSize, type TextLine } from './text-line.ts'

const longest = 60
const levels = 4

const sizesOf = (lines: readonly TextLine[]): { size: number }[] =>
  lines.flatMap((line) => Array.from({ length: textOf(line).length }, () => ({ size: line.size })))

/** Headings by their size: what is larger than the text is one, the largest of the first level. 0 for what is none. */
export function headingLevels(pages: readonly PageParts[]): (line: TextLine) => number {
  const lines = pages.flatMap((page) => page.lines)
  const usual = usualSize(sizesOf(lines))
  const isHeading = (line: TextLine) => {
    const text = textOf(line)
    return (
      line.size >= 1.14 * usual &&
      text.length <= longest &&
      !text.includes('　　') &&
      /\p{L}{2}/u.test(text) &&
      !/[。、]$/.test(text)
    )
  }
  const sizes: number[] = []
  for (const size of lines
    .filter(isHeading)
    .map((line) => line.size)
    .toSorted((a, b) => b - a))
    if (sizes.length === 0 || size < 0.94 * (sizes.at(-1) ?? 0)) sizes.push(size)
  return (line) => {
    if (!isHeading(line)) return 0
    const level = sizes.findIndex((size) => line.size > 0.94 * size && line.size <= size + 0.01)
    return Math.min(levels, level + 1 || levels)
  }
}
