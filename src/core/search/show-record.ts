import { excerptOf, markFound, type Piece } from './mark-found.ts'

/** A found record as a list of results shows it: the words that lead to it, and an excerpt where the found words stand in its text. */
export type ShownRecord = { readonly title: readonly Piece[]; readonly excerpt: readonly Piece[] }

/** A record without a title is shown by its text; the text of one whose title says it all is left out. */
export function showRecord(
  { title, text }: { readonly title: string; readonly text: string },
  terms: readonly string[],
): ShownRecord {
  const excerpt = excerptOf(text, terms)
  if (title === '') return { title: excerpt, excerpt: [] }
  return { title: markFound(title, terms), excerpt: excerpt.some(({ marked }) => marked) ? excerpt : [] }
}
