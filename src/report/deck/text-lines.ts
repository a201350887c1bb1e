const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Letters of half the width: ASCII, Latin, half-width kana. Capitals, figures and wide signs take a little more than half. */
const half = /^[\u0020-\u02af\uff61-\uffdc\uffe8-\uffee]/
const wideHalf = /^[A-Z0-9%&@#$=<>+~mw]/
/** What may not begin a line (行頭禁則): closing brackets, stops, small kana, the long mark; and what may not end one (行末禁則). */
const neverFirst =
  /^[\u3001\u3002\uff0c\uff0e,.:;!?\u30fb\uff01\uff1f)\]}\u300d\u300f\u3011\u3009\u300b\uff09\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30fc\u3005%\uff05]/
const neverLast = /^[([{\u300c\u300e\u3010\u3008\u300a\uff08]/
const latin = /^[\p{Script=Latin}\p{Nd}_./:@%-]$/u

/** How wide a letter is, in letter heights (em): 1 for full width, about half for half width. */
export function widthOf(letter: string): number {
  if (!half.test(letter)) return 1
  return wideHalf.test(letter) ? 0.65 : 0.52
}

/** Where a line may break before `index`, going back as far as the rules ask; at least one letter stays on the line. */
function breakAt(all: readonly string[], start: number, index: number): number {
  const inWord = (at: number) => latin.test(all[at - 1] ?? '') && latin.test(all[at] ?? '')
  const isBad = (at: number) => neverFirst.test(all[at] ?? '') || neverLast.test(all[at - 1] ?? '') || inWord(at)
  let at = index
  while (at > start + 1 && isBad(at)) at -= 1
  return isBad(at) ? index : at
}

/** The lines of one paragraph in a column of `width` letter heights; joined they are the paragraph again. */
function wrapped(paragraph: string, width: number): string[] {
  const all = [...letters.segment(paragraph)].map(({ segment }) => segment)
  const lines: string[] = []
  let start = 0
  let used = 0
  for (let index = 0; index < all.length; index += 1) {
    const own = widthOf(all[index] ?? '')
    if (index > start && used + own > width) {
      const end = breakAt(all, start, index)
      lines.push(all.slice(start, end).join(''))
      used = all.slice(end, index).reduce((sum, letter) => sum + widthOf(letter), 0)
      start = end
    }
    used += own
  }
  return [...lines, all.slice(start).join('')]
}

/**
 * The lines that a Japanese text takes in a column of `width` letter heights, by our own measure, which is rather too long than too
 * short: one letter height of every line is kept free, for what a drawer pushes to the next line or hangs over.
 */
export const linesOf = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => wrapped(paragraph, Math.max(1, width - 1)))

/** A text cut after so many lines, never in a letter; the second part is '' where all of it fits. A line break at the cut is dropped. */
export function cutAfter(text: string, width: number, lines: number): readonly [string, string] {
  if (linesOf(text, width).length <= lines) return [text, '']
  const head: string[] = []
  const paragraphs = text.split('\n')
  let left = lines
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = linesOf(paragraph, width)
    if (own.length > left) {
      const begun = own.slice(0, left).join('')
      const rest = [own.slice(left).join(''), ...paragraphs.slice(index + 1)].join('\n')
      return [[...head, ...(left > 0 ? [begun] : [])].join('\n'), rest]
    }
    head.push(paragraph)
    left -= own.length
  }
  return [text, '']
}

/** A text no wider than so many letter heights; what is cut off is shown by an ellipsis. */
export function cutTo(text: string, width: number): string {
  const all = [...letters.segment(text)].map(({ segment }) => segment)
  let used = 0
  let end = 0
  while (end < all.length && used + widthOf(all[end] ?? '') <= width) used += widthOf(all[(end += 1) - 1] ?? '')
  return end === all.length ? text : `${all.slice(0, Math.max(0, end - 1)).join('')}…`
}
