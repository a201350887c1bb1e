import { foldWithPlaces } from './fold-for-search.ts'

/** A piece of a text; `marked`: it is what was looked for. The pieces joined are the text. */
export type Piece = { readonly text: string; readonly marked?: true }

type Range = { readonly start: number; end: number }

/** Where the terms stand in a text as it is written, in order, overlaps joined. */
function rangesOf(text: string, terms: readonly string[]): Range[] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const found: Range[] = []
  for (const term of terms.filter((some) => some !== ''))
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length))
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? text.length })
  found.sort((one, other) => one.start - other.start || one.end - other.end)
  const joined: Range[] = []
  for (const range of found) {
    const last = joined.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
  }
  return joined
}

function piecesOf(text: string, ranges: readonly Range[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push(marked ? { text: text.slice(at, end), marked: true } : { text: text.slice(at, end) })
    at = Math.max(at, end)
  }
  for (const { start, end } of ranges) {
    if (end <= from || start >= to) continue
    add(Math.min(start, to), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return pieces
}

/** A text with the found terms marked, as they are written in it. */
export const markFound = (text: string, terms: readonly string[]): Piece[] =>
  piecesOf(text, rangesOf(text, terms), 0, text.length)

const before = 24
const atMost = 110
const inside = /\p{M}|[\uFF9E\uFF9F]|\u200D/u

/** The nearest place at or before `at` where no letter is cut in two. */
function letterAt(text: string, at: number): number {
  let place = Math.max(0, Math.min(at, text.length))
  while (place > 0 && place < text.length) {
    const code = text.charCodeAt(place)
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
    if (!isSecondHalf && !inside.test(String.fromCodePoint(text.codePointAt(place) ?? 0))) break
    place -= 1
  }
  return place
}

/** The words around the first place where a term is found, marked; from the beginning where none is. … stands for what is left out. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const ranges = rangesOf(text, terms)
  const first = ranges[0] ?? { start: 0, end: 0 }
  const from = first.start <= before * 2 && first.end <= atMost ? 0 : letterAt(text, first.start - before)
  const to = Math.max(letterAt(text, from + atMost), Math.min(first.end, from + atMost * 2))
  return [
    ...(from > 0 ? [{ text: '…' }] : []),
    ...piecesOf(text, ranges, from, to),
    ...(to < text.length ? [{ text: '…' }] : []),
  ]
}
