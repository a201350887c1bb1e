import { plainLetters } from './plain-letters.ts'
import type { Glyph } from './page-marks.ts'

/** Letters that stand together on a line, and where. */
export type Piece = { readonly text: string; readonly left: number; readonly right: number }
/** What stands at one height: pieces with wide gaps between. */
export type TextLine = {
  readonly pieces: readonly Piece[]
  readonly top: number
  readonly bottom: number
  /** Of most of its letters. */
  readonly size: number
}

export const leftOf = ({ pieces }: TextLine): number => pieces[0]?.left ?? 0
export const rightOf = ({ pieces }: TextLine): number => pieces.at(-1)?.right ?? 0
export const textOf = ({ pieces }: TextLine): string => pieces.map(({ text }) => text).join('　')

const isSpace = ({ text }: Glyph) => text.trim() === ''
const isNarrow = (text: string | undefined) => text !== undefined && /^[\x21-\x7e]$/.test(text)

/** Vertical writing and turned text as if it ran across: what is read on to the right, line below line. */
export function laidAcross(glyphs: readonly Glyph[], width: number, height: number): Glyph[] {
  return glyphs.map((glyph) => {
    const { left, right, top, bottom, way } = glyph
    if (way === 'down')
      return { ...glyph, left: top, right: bottom, top: width - right, bottom: width - left, way: 'across' }
    if (way === 'up')
      return { ...glyph, left: height - bottom, right: height - top, top: left, bottom: right, way: 'across' }
    return glyph
  })
}

/** A letter that is drawn twice, for a shadow or to look bold, is one letter. */
const isTwice = (a: Glyph, b: Glyph) =>
  a.text === b.text && Math.abs(a.left - b.left) < 0.3 * a.size && Math.abs(a.bottom - b.bottom) < 0.3 * a.size

/** Readings above letters: kana of half the size, over letters of the line below. */
export function withoutReadings(glyphs: readonly Glyph[]): readonly Glyph[] {
  const usual = usualSize(glyphs)
  const small = glyphs.filter(({ size, text }) => size <= 0.62 * usual && /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text)) // prettier-ignore
  if (small.length === 0) return glyphs
  const bases = glyphs
    .filter(({ size, text }) => size > 0.62 * usual && /\p{Script=Han}/u.test(text))
    .toSorted((a, b) => a.top - b.top)
  const isAlone = createAlone(glyphs.filter(({ size, text }) => size <= 0.62 * usual && /[^\s\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text))) // prettier-ignore
  const isReading = (glyph: Glyph) => {
    if (!isAlone(glyph)) return false
    const middle = (glyph.left + glyph.right) / 2
    for (let from = firstBelow(bases, glyph.bottom - 0.3 * usual); from < bases.length; from += 1) {
      const base = bases[from]
      if (base === undefined || base.top > glyph.bottom + 0.4 * base.size) return false
      if (glyph.size <= 0.62 * base.size && middle > base.left - base.size && middle < base.right + base.size)
        return true
    }
    return false
  }
  const readings = new Set(small.filter(isReading))
  return glyphs.filter((glyph) => !readings.has(glyph))
}

/** Whether small kana stand without other small letters beside them: else they are small print. */
function createAlone(others: readonly Glyph[]): (glyph: Glyph) => boolean {
  const heights = Map.groupBy(others, ({ bottom }) => Math.round(bottom / 2))
  return ({ left, right, bottom, size }) =>
    [-1, 0, 1].every((step) =>
      (heights.get(Math.round(bottom / 2) + step) ?? []).every(
        (other) => other.left > right + 3 * size || other.right < left - 3 * size,
      ),
    )
}

/** The first of some letters in order that begins at a height or below. */
function firstBelow(sorted: readonly Glyph[], height: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.top ?? 0) < height) low = middle + 1
    else high = middle
  }
  return low
}

/** The size of most letters, by half points. */
export function usualSize(glyphs: readonly Pick<Glyph, 'size'>[]): number {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) {
    const key = Math.round(size * 2) / 2
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let [best, most] = [0, 0]
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count]
  return best
}

/** Dots that lead from a title to its page. */
const leaders = /(?:[.．·‥…]\s*){4,}/g

const gapOfPieces = 1.3
const gapWithSpaces = 2.2

/** The letters of one line as pieces. A gap as wide as a letter and more sets pieces apart, a gap between Latin words is a space. */
function piecesOf(line: readonly Glyph[], size: number): Piece[] {
  const pieces: { text: string; left: number; right: number }[] = []
  let last: Glyph | undefined
  let spaces = ''
  for (const glyph of line.toSorted((a, b) => a.left - b.left)) {
    if (isSpace(glyph)) {
      spaces += glyph.text === '　' ? '　' : ' '
      continue
    }
    if (last !== undefined && isTwice(last, glyph)) continue
    const piece = pieces.at(-1)
    const gap = glyph.left - (last?.right ?? glyph.left)
    if (piece === undefined || gap > (spaces === '' ? gapOfPieces : gapWithSpaces) * size)
      pieces.push({ text: glyph.text, left: glyph.left, right: glyph.right })
    else {
      const inferred = gap > (isNarrow(last?.text) && isNarrow(glyph.text) ? 0.18 : 0.45) * size ? ' ' : ''
      piece.text += (spaces || inferred) + glyph.text
      piece.right = glyph.right
    }
    spaces = ''
    last = glyph
  }
  return pieces
    .map((piece) => ({ ...piece, text: plainLetters(piece.text).replace(leaders, '………').trim() }))
    .filter(({ text }) => text !== '')
}

/** Letters as lines from top to bottom. Letters of one line share most of their height; small raised ones belong to it. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const groups: { glyphs: Glyph[]; top: number; bottom: number }[] = []
  for (const glyph of glyphs.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const group = groups.at(-1)
    const shared = group === undefined ? 0 : Math.min(group.bottom, glyph.bottom) - Math.max(group.top, glyph.top)
    const least = group === undefined ? 0 : Math.min(group.bottom - group.top, glyph.bottom - glyph.top)
    if (group === undefined || shared < 0.55 * least)
      groups.push({ glyphs: [glyph], top: glyph.top, bottom: glyph.bottom })
    else {
      group.glyphs.push(glyph)
      if (!isSpace(glyph) && glyph.bottom - glyph.top > group.bottom - group.top) [group.top, group.bottom] = [glyph.top, glyph.bottom] // prettier-ignore
    }
  }
  return groups
    .map((group) => {
      const size = usualSize(group.glyphs)
      return { pieces: piecesOf(group.glyphs, size), top: group.top, bottom: group.bottom, size }
    })
    .filter(({ pieces }) => pieces.length > 0)
    .toSorted((a, b) => a.top - b.top)
}
