/** Nearly every text has nothing but usual letters and single blanks within: it is as it should be. */
const unusual = /[^ -~\u00A1-\u2027\u2030-\uD7FF\uF900-\uFFFD]|\s\s|^\s|\s$/
/** What ends or bends a line, or sets letters by hand: control characters, the separators of lines, two blanks or more. */
const layout = /[\s\p{Cc}\u2028\u2029]*[\p{Cc}\u2028\u2029][\s\p{Cc}\u2028\u2029]*|\s{2,}/gu
/** Letters that mean something else on every machine (外字), or nothing: private use, halves of pairs, codes without a letter. */
const nobodysLetters = /[\p{Co}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * A text as a field of a table for machines holds it: one line, no layout by blanks, no letters that only one machine knows (U+FFFD instead).
 * What this leaves of a text is what a table of open data carries. Source: 機械判読性ルール L1-06, L1-08, L1-14.
 */
export const oneLine = (text: string): string =>
  unusual.test(text) ? text.replace(layout, ' ').replace(nobodysLetters, '\uFFFD').trim() : text
