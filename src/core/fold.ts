const zeroWidth = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const fullWidthAscii = /[\uFF01-\uFF5E]/g
const halfWidthKana = /[\uFF61-\uFF9F]+/g
const dashes = /[\u2010-\u2013\u2212]/g
const tildes = /[\u301C\u223C\u223D]/g
const spaces = /[\s\u3000]+/g

/** Texts of these letters alone stay as they are: most titles do, and they are compared many times. */
const foldedAlready = /^[!-~、-】ぁ-ゖァ-ヿ一-鿿]*$/
/** Nearly all others have only spaces and full-width signs besides. */
const nearlyFolded = /^[!-~、-】ぁ-ゖァ-ヿ一-鿿 \t\n\r\u3000！-～]*$/

const toAscii = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)

/**
 * A text as its reader means it: full-width letters, digits and signs as ASCII, half-width kana as kana, one kind of dash, tilde and
 * space, composed accents. What carries meaning of its own stays: ①, ㎡, ▲, ー, 髙.
 * Used for comparing and parsing only; records keep the text as written.
 */
export function fold(text: string): string {
  if (foldedAlready.test(text)) return text
  if (nearlyFolded.test(text)) return text.replace(fullWidthAscii, toAscii).replace(spaces, ' ').trim()
  return text
    .normalize('NFC')
    .replace(zeroWidth, '')
    .replace(halfWidthKana, (kana) => kana.normalize('NFKC'))
    .replace(fullWidthAscii, toAscii)
    .replace(dashes, '-')
    .replace(tildes, '~')
    .replace(spaces, ' ')
    .trim()
}
