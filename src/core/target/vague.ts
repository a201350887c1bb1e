const vagueDigits = /(?<=[\d十百千万億])(?:数(?![値学量字])[十百千]*万?|余)(?=[\p{Script=Han}\p{Script=Katakana}%か])/gu

/**
 * A folded text with its vague numbers as plain ones, and whether there were any: 1万数千人 is about 1万人, 十数件 about 十件.
 * 数件 has no number at all and stays as it is.
 */
export function withoutVagueness(folded: string): { readonly text: string; readonly vague: boolean } {
  const text = /[数余]/.test(folded) ? folded.replace(vagueDigits, '') : folded
  return { text, vague: text !== folded }
}
