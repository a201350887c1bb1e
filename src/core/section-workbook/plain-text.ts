// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const notInCells = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * A text as a cell gives it back: line ends as one letter, what no XML can carry as U+FFFD, and no blanks at the ends of its lines, which nobody sees.
 * Two texts whose plain texts are equal say the same in a cell.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(notInCells, '\ufffd')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
