import type { Said } from '../language.ts'

/** How texts that look like formulas are kept from becoming some. */
export const guardNote: Said = {
  ja: "= + - @(全角も)で始まる文字の値には、表計算ソフトが式と解さないように前に ' が付いています。数値には付きません",
  en: 'a text that begins with = + - @ (full-width too) has an apostrophe in front, so that no spreadsheet takes it for a formula; numbers have none',
}
