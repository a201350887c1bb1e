/** What ends or bends a line, or sets letters by hand: control characters, the separators of lines, two blanks or more. */
const layout = /[\p{Cc}\u2028\u2029]|\s{2,}/u
const layoutRuns = /[\s\p{Cc}\u2028\u2029]*[\p{Cc}\u2028\u2029][\s\p{Cc}\u2028\u2029]*|\s{2,}/gu
/** Letters that mean something else on every machine (外字), or nothing: private use, halves of pairs, codes without a letter. */
const nobodysLetters = /[\p{Co}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * A text as a field of a table for machines holds it: one line, no layout by blanks, no letters that only one machine knows (U+FFFD instead).
 * What this leaves of a text is what a table of open data carries. Source: 機械判読性ルール L1-06, L1-08, L1-14.
 */
export function oneLine(text: string): string {
  const straight = layout.test(text) ? text.replace(layoutRuns, ' ') : text
  return straight.replace(nobodysLetters, '\uFFFD').trim()
}
