/** A piece of a line between wide gaps, with the display columns that it covers (a kanji covers two) and where it begins in the line. */
export type Span = { readonly text: string; readonly from: number; readonly to: number; readonly at: number }

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2010-\u27bf○◎△×①-⑳]/
const longest = 400

/** Whether a line can fall into more than one piece at all. */
export const hasGap = (raw: string): boolean => / {2}|　/.test(raw)

const widthOf = (character: string): number => (wide.test(character) || character === '　' ? 2 : 1)

/** The pieces of a line that was laid out with spaces: two spaces or a full-width one set them apart. */
export function spansOf(raw: string): Span[] {
  if (raw.length > longest) return []
  const spans: Span[] = []
  let display = 0
  let at = 0
  for (const piece of raw.split(/( {2,}|[ ]*　[　 ]*)/)) {
    let width = 0
    for (const character of piece) width += widthOf(character)
    const lead = piece.length - piece.trimStart().length
    const text = piece.trim()
    if (text !== '') spans.push({ text, from: display + lead, to: display + width, at: at + lead })
    display += width
    at += piece.length
  }
  return spans
}

const gapWithin = 2

/** How far two spans stand apart; 0 when they overlap. */
const distance = (a: Pick<Span, 'from' | 'to'>, b: Pick<Span, 'from' | 'to'>): number =>
  Math.max(0, a.from - b.to, b.from - a.to)

/**
 * The column of each piece of a line, by the heads under which they stand: the one that it lies under, else the nearest. A piece that
 * only a full-width space parts from the one before it goes with that. Undefined when a piece lies under two heads: then nothing is sure.
 */
export function columnsUnder(
  heads: readonly Pick<Span, 'from' | 'to'>[],
  spans: readonly Span[],
): number[] | undefined {
  const columns: number[] = []
  for (const [index, span] of spans.entries()) {
    const under = heads.flatMap((head, column) =>
      distance(head, span) === 0 && span.from < head.to && head.from < span.to ? [column] : [],
    )
    const before = spans[index - 1]
    const nearest = heads
      .map((head, column) => ({ column, far: distance(head, span) }))
      .sort((a, b) => a.far - b.far)[0]
    if (under.length > 1) return undefined
    const goesWith = before !== undefined && span.from - before.to <= gapWithin ? columns.at(-1) : undefined
    columns.push(under[0] ?? goesWith ?? nearest?.column ?? 0)
  }
  return columns.every((column, index) => index === 0 || column >= (columns[index - 1] ?? 0)) ? columns : undefined
}
