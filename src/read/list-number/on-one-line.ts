const wide = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々`
const betweenWords = new RegExp(`([${wide}])\\n(?=[${wide}「『（])`, 'gu')
const besideSigns = /(?<=[、。・」』）])\n|\n(?=[、。・」』）])/gu

/** The words of a heading, whose line breaks are for the eye: between letters of Japanese and beside its signs nothing, else a space. */
export const onOneLine = (text: string): string =>
  text
    .replace(/[\t\n]+/g, '\n')
    .replace(betweenWords, '$1')
    .replace(besideSigns, '')
    .replaceAll('\n', ' ')
    .trim()
